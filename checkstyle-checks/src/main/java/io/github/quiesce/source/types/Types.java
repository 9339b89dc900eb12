package io.github.quiesce.source.types;

import io.github.quiesce.model.TypeNames;
import java.util.List;

/** Types that everybody needs. */
public final class Types {
  /** What could not be resolved; compatible with everything. */
  public static final Type UNKNOWN = new Type.Unknown();

  public static final Type VOID = new Type.Primitive("void");
  public static final Type NULL = new Type.Primitive("null");
  public static final Type OBJECT = new Type.ClassType(TypeNames.OBJECT, List.of());
  public static final Type STRING = new Type.ClassType(TypeNames.STRING, List.of());
  public static final Type INT = new Type.Primitive("int");
  public static final Type BOOLEAN = new Type.Primitive("boolean");

  private Types() {}
}
