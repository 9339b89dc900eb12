package io.github.quiesce.syntax;

import io.github.quiesce.model.MethodRef;
import java.util.List;
import java.util.Optional;

/** A pattern of {@code instanceof} or {@code switch}. */
public sealed interface Pattern {
  /** The type tested for. */
  String type();

  /** {@code T name}, plain {@code T}, or {@code T _}. */
  record TypePattern(String type, Optional<Variable> variable) implements Pattern {}

  /**
   * {@code R(p, q)}.
   *
   * @param components the patterns of the components
   * @param accessors the methods that give the components' values, as many as there are components;
   *     empty where they are not known, so that variables are bound to unknown values
   */
  record RecordPattern(String type, List<Pattern> components, List<MethodRef> accessors)
      implements Pattern {
    public RecordPattern {
      components = List.copyOf(components);
      accessors = accessors.size() == components.size() ? List.copyOf(accessors) : List.of();
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
