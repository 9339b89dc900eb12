package io.github.quiesce.analysis.counts;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** What symbols are called in the source, for messages. */
public final class SymbolNames {
  /** Longer expressions are no help in a message. */
  private static final int MAX_LENGTH = 40;

  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private SymbolNames() {}

  /** A name, field or short expression; {@code n} where nothing is known of the source. */
  public static String of(Symbol symbol) {
    String base = base(symbol);
    if (symbol.kind() == Symbol.Kind.VALUE) {
      return base.isEmpty() ? "n" : base;
    }
    boolean array =
        symbol
            .field()
            .map(field -> field.type())
            .or(() -> type(symbol))
            .map(TypeNames::isArray)
            .orElse(false);
    String size = array ? "length" : "size()";
    return base.isEmpty() ? size : base + "." + size;
  }

  private static Optional<String> type(Symbol symbol) {
    return Optional.ofNullable(symbol.root()).map(Value::type);
  }

  private static String base(Symbol symbol) {
    if (symbol.field().isPresent()) {
      FieldRef field = symbol.field().get();
      return field.name().equals(SymbolicValues.ALL_VALUES)
          ? TypeNames.simpleName(field.owner()) + "." + field.name()
          : field.name();
    }
    if (symbol.root() instanceof Parameter parameter) {
      return parameter.name();
    }
    return symbol.root() instanceof Instruction instruction ? text(instruction) : "";
  }

  private static String text(Instruction instruction) {
    Body body = instruction.block().body();
    Span span = instruction.span();
    Optional<String> text =
        Optional.ofNullable(body.method()).flatMap(method -> method.owner().file().text());
    if (!span.hasOffsets() || text.isEmpty() || span.end() > text.get().length()) {
      return "";
    }
    String written =
        WHITESPACE.matcher(text.get().substring(span.start(), span.end())).replaceAll(" ");
    return written.length() <= MAX_LENGTH ? written : "";
  }
}
