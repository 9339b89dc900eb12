package io.github.quiesce.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method as facts files write it: {@code static T name(A, B) throws E}. All but the name may be
 * left out: {@code name} is every overload, {@code name(2)} those with two parameters, {@code _}
 * any type of parameter, {@code new} a constructor.
 *
 * @param isStatic whether {@code static} is written
 * @param returns result type, if written
 * @param name the method's name, or {@code new}
 * @param arity the number in parentheses, or of types; -1 if there are no parentheses
 * @param types parameter types, if written
 * @param thrown exceptions it is written to throw
 */
record SignatureSyntax(
    boolean isStatic,
    Optional<String> returns,
    String name,
    int arity,
    Optional<List<String>> types,
    List<String> thrown) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<static>static\\s+)?(?:(?<returns>[\\w.$?\\[\\]]+)\\s+)?(?<name>[\\w$]+)"
              + "\\s*(?:\\((?<parameters>[^()]*)\\))?\\s*(?:throws\\s+(?<thrown>[\\w.$,\\s]+))?");

  /** Parses what is written; empty if it is not of this shape. */
  static Optional<SignatureSyntax> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String parameters = matcher.group("parameters");
    boolean byArity = parameters != null && parameters.strip().matches("\\d{1,3}");
    Optional<List<String>> types =
        parameters == null || byArity ? Optional.empty() : Optional.of(split(parameters));
    int arity = byArity ? Integer.parseInt(parameters.strip()) : types.map(List::size).orElse(-1);
    return Optional.of(
        new SignatureSyntax(
            matcher.group("static") != null,
            Optional.ofNullable(matcher.group("returns")),
            matcher.group("name"),
            arity,
            types,
            matcher.group("thrown") == null ? List.of() : split(matcher.group("thrown"))));
  }

  private static List<String> split(String list) {
    List<String> result = new ArrayList<>();
    for (String part : list.strip().split(",", -1)) {
      if (!part.isBlank()) {
        result.add(part.strip().replace("...", "[]"));
      }
    }
    return result;
  }

  /** The same with every type's name replaced. */
  SignatureSyntax mapTypes(UnaryOperator<String> resolve) {
    return new SignatureSyntax(
        isStatic,
        returns.map(resolve),
        name,
        arity,
        types.map(list -> list.stream().map(resolve).toList()),
        thrown.stream().map(resolve).toList());
  }

  boolean isConstructor() {
    return name.equals("new");
  }

  SignaturePattern pattern() {
    return new SignaturePattern(isConstructor() ? "<init>" : name, arity, types);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(isStatic ? "static " : "");
    returns.ifPresent(type -> text.append(type).append(' '));
    text.append(name);
    if (types.isPresent()) {
      text.append('(').append(String.join(", ", types.get())).append(')');
    } else if (arity >= 0) {
      text.append('(').append(arity).append(')');
    }
    if (!thrown.isEmpty()) {
      text.append(" throws ").append(String.join(", ", thrown));
    }
    return text.toString();
  }
}
