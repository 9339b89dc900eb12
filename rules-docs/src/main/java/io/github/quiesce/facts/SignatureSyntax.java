package io.github.quiesce.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  private static final String NEW = "new";
  private static final String STATIC = "static ";
  private static final String THROWS = " throws ";
  private static final String TYPE_MARKS = "$.?[]";

  /**
   * Parses what is written; empty if it is not of this shape. By hand, since starting up parses a
   * good many of these and regular expressions are slow until they are compiled.
   */
  static Optional<SignatureSyntax> parse(String text) {
    String rest = text.strip();
    List<String> thrown = List.of();
    int throwsAt = rest.indexOf(THROWS);
    if (throwsAt >= 0) {
      thrown = split(rest.substring(throwsAt + THROWS.length()));
      rest = rest.substring(0, throwsAt).strip();
    }
    String parameters = null;
    int open = rest.indexOf('(');
    if (open >= 0) {
      if (!rest.endsWith(")")) {
        return Optional.empty();
      }
      parameters = rest.substring(open + 1, rest.length() - 1).strip();
      rest = rest.substring(0, open).strip();
    }
    return parseHead(rest, parameters, thrown).filter(SignatureSyntax::isWellFormed);
  }

  /**
   * The name of the method that is written, {@code <init>} for a constructor. Most methods are
   * never asked for, so this reads no more than the name.
   */
  static String nameOf(String text) {
    int end = text.indexOf('(');
    if (end < 0) {
      int throwsAt = text.indexOf(THROWS);
      end = throwsAt < 0 ? text.length() : throwsAt;
    }
    String head = text.substring(0, end).strip();
    String name = head.substring(head.lastIndexOf(' ') + 1);
    return name.equals(NEW) ? "<init>" : name;
  }

  private static Optional<SignatureSyntax> parseHead(
      String head, String parameters, List<String> thrown) {
    boolean isStatic = head.startsWith(STATIC);
    String rest = isStatic ? head.substring(STATIC.length()).strip() : head;
    int space = rest.lastIndexOf(' ');
    Optional<String> returns =
        space < 0 ? Optional.empty() : Optional.of(rest.substring(0, space).strip());
    String name = rest.substring(space + 1);
    int arity = -1;
    Optional<List<String>> types = Optional.empty();
    if (parameters != null && isNumber(parameters)) {
      arity = Integer.parseInt(parameters);
    } else if (parameters != null) {
      types = Optional.of(split(parameters));
      arity = types.get().size();
    }
    return Optional.of(new SignatureSyntax(isStatic, returns, name, arity, types, thrown));
  }

  private boolean isWellFormed() {
    return consistsOf(name, "$")
        && (returns.isEmpty() || consistsOf(returns.get(), TYPE_MARKS))
        && areTypes(types.orElse(List.of()))
        && areTypes(thrown);
  }

  private static boolean areTypes(List<String> names) {
    for (String name : names) {
      if (!consistsOf(name, TYPE_MARKS)) {
        return false;
      }
    }
    return true;
  }

  private static boolean consistsOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && !Character.isLetterOrDigit(c) && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 3;
  }

  private static List<String> split(String list) {
    List<String> result = new ArrayList<>();
    int start = 0;
    while (start <= list.length() && !list.isBlank()) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      result.add(list.substring(start, end).strip().replace("...", "[]"));
      start = end + 1;
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
    return name.equals(NEW);
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
