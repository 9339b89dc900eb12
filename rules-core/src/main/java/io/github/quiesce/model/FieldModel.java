package io.github.quiesce.model;

import java.util.List;
import java.util.Optional;

/**
 * A field declared in view.
 *
 * @param owner the declaring class
 * @param name its name
 * @param type its erased type
 * @param modifiers its modifiers
 * @param constant the compile-time constant it holds, if it is one (as {@link Constant#value()})
 * @param annotations its annotations
 * @param span where it is declared ({@link Span#NONE} in class files)
 */
public record FieldModel(
    ClassModel owner,
    String name,
    String type,
    Modifiers modifiers,
    Optional<Object> constant,
    List<AnnotationModel> annotations,
    Span span) {
  public FieldModel {
    annotations = List.copyOf(annotations);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldModel field && field.owner == owner && field.name.equals(name);
  }

  @Override
  public int hashCode() {
    return owner.name().hashCode() * 31 + name.hashCode();
  }

  @Override
  public String toString() {
    return owner.name() + "." + name;
  }
}
