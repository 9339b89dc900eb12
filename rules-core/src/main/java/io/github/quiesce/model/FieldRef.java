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

  /** Prefix of the synthetic fields that hold enclosing instances; see {@link #outerThis}. */
  public static final String OUTER_PREFIX = "this$";

  /**
   * The field through which code of {@code inner} reads {@code outer.this}: one step however many
   * classes lie between, named by the outer class, because a front end for source does not know how
   * a compiler numbers {@code this$0}, {@code this$1}.
   */
  public static FieldRef outerThis(String inner, String outer) {
    return new FieldRef(inner, OUTER_PREFIX + outer, outer, /* isStatic= */ false);
  }

  public boolean isCapture() {
    return name.startsWith(CAPTURE_PREFIX);
  }

  /** Whether it holds an enclosing instance. */
  public boolean isOuterThis() {
    return name.startsWith(OUTER_PREFIX);
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
