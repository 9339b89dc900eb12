package io.github.quiesce.syntax;

import java.util.List;
import java.util.Optional;

/** A pattern of {@code instanceof} or {@code switch}. */
public sealed interface Pattern {
  /** The type tested for. */
  String type();

  /** {@code T name}, plain {@code T}, or {@code T _}. */
  record TypePattern(String type, Optional<Variable> variable) implements Pattern {}

  /** {@code R(p, q)}; component patterns bind their variables to unknown values. */
  record RecordPattern(String type, List<Pattern> components) implements Pattern {
    public RecordPattern {
      components = List.copyOf(components);
    }
  }

  /** {@code _}, or anything that always matches and binds nothing. */
  record Any() implements Pattern {
    @Override
    public String type() {
      return "java.lang.Object";
    }
  }
}
