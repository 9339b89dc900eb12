package io.github.quiesce.model;

/** A value a body receives: {@code this}, a parameter, or a captured local of a lambda. */
public final class Parameter extends Value {
  /** What kind of value is received. */
  public enum Kind {
    SELF,
    DECLARED,
    CAPTURED
  }

  private final Kind kind;
  private final int index;
  private final String name;

  Parameter(Kind kind, int index, String name, String type) {
    super(type);
    this.kind = kind;
    this.index = index;
    this.name = name;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isSelf() {
    return kind == Kind.SELF;
  }

  /** Whether a value is {@code this}. */
  public static boolean isThis(Value value) {
    return value instanceof Parameter parameter && parameter.isSelf();
  }

  /** Position among the parameters of its kind, from 0; 0 for {@code this}. */
  public int index() {
    return index;
  }

  /** The source name where known, else empty. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return kind == Kind.SELF ? "this" : kind.name().toLowerCase(java.util.Locale.ROOT) + index;
  }
}
