package io.github.quiesce.model;

import java.util.Map;

/**
 * An annotation on a declaration.
 *
 * @param type binary name of the annotation type ({@code "?.Name"} where only the simple name is
 *     known)
 * @param values element values that are constants, strings, enum constant names, or lists of those
 */
public record AnnotationModel(String type, Map<String, Object> values) {
  public AnnotationModel {
    values = Map.copyOf(values);
  }

  public String simpleName() {
    return TypeNames.simpleName(type);
  }
}
