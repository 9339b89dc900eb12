package io.github.quiesce.model;

/**
 * A field as an access names it.
 *
 * @param owner binary name of the declaring class where the front end resolved it, else of the
 *     class the access goes through; {@code "?"} where unresolved
 * @param name the field's name; a captured local of an anonymous or local class is {@code
 *     "val$name"} of that class, on every front end
 * @param type erased type
 * @param isStatic whether no receiver is involved
 */
public record FieldRef(String owner, String name, String type, boolean isStatic) {
  /** Prefix of the synthetic fields that hold captured locals. */
  public static final String CAPTURE_PREFIX = "val$";

  public boolean isCapture() {
    return name.startsWith(CAPTURE_PREFIX);
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
