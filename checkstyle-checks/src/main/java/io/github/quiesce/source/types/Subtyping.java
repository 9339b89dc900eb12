package io.github.quiesce.source.types;

import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type.ArrayType;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Type.Inferred;
import io.github.quiesce.source.types.Type.Primitive;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a value may be passed where a type is wanted, and what that says of type arguments. */
public final class Subtyping {
  private static final Map<String, String> BOXES =
      Map.of(
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "float", "java.lang.Float",
          "double", "java.lang.Double",
          "void", "java.lang.Void");
  private static final List<String> WIDENING =
      List.of("byte", "short", "int", "long", "float", "double");
  private static final int DEPTH_BOUND = 12;

  private final TypeLibrary library;

  /** How sure a compatibility is. */
  public enum Fit {
    /** By subtyping or widening. */
    STRICT,
    /** By boxing. */
    LOOSE,
    /** Nothing speaks against it, but part of the types is unknown. */
    UNKNOWN,
    NO
  }

  public Subtyping(TypeLibrary library) {
    this.library = library;
  }

  /** Whether a value of {@code actual} may be assigned to {@code formal}. */
  public Fit fit(Type actual, Type formal) {
    Type from = actual.resolved();
    Type to = formal.resolved();
    if (from.isUnknown() || to.isUnknown()) {
      return Fit.UNKNOWN;
    }
    if (to instanceof TypeVariable || to instanceof Inferred) {
      return fitVariable(from, to);
    }
    if (from.isOpen()) {
      return Fit.UNKNOWN;
    }
    if (from instanceof Primitive primitive) {
      return fitPrimitive(primitive, to);
    }
    if (to instanceof Primitive wanted) {
      return fitUnboxed(from, wanted);
    }
    return fitReference(from, to);
  }

  private Fit fitVariable(Type from, Type to) {
    Type bound = to.isOpen() ? Types.OBJECT : Type.ofErasure(to.erasure());
    if (from instanceof Primitive primitive && !primitive.name().equals("null")) {
      return worst(Fit.LOOSE, fit(box(primitive), bound));
    }
    return bound.erasure().equals(TypeNames.OBJECT) ? Fit.STRICT : fit(from, bound);
  }

  private static Fit worst(Fit a, Fit b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Fit fitPrimitive(Primitive from, Type to) {
    if (from.name().equals("null")) {
      return to instanceof Primitive ? Fit.NO : Fit.STRICT;
    }
    if (to instanceof Primitive wanted) {
      return widens(from.name(), wanted.name()) ? Fit.STRICT : Fit.NO;
    }
    Fit boxed = fit(box(from), to);
    return boxed == Fit.STRICT ? Fit.LOOSE : boxed;
  }

  private static boolean widens(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    int start = WIDENING.indexOf(from.equals("char") ? "short" : from);
    int end = WIDENING.indexOf(to);
    return start >= 0 && end > start;
  }

  private static Fit fitUnboxed(Type from, Primitive wanted) {
    for (Map.Entry<String, String> each : BOXES.entrySet()) {
      if (each.getValue().equals(from.erasure())) {
        return widens(each.getKey(), wanted.name()) ? Fit.LOOSE : Fit.NO;
      }
    }
    return Fit.NO;
  }

  private Fit fitReference(Type from, Type to) {
    if (to.erasure().equals(TypeNames.OBJECT)) {
      return Fit.STRICT;
    }
    if (to instanceof ArrayType wanted) {
      if (from instanceof ArrayType given) {
        boolean primitives = given.element().isPrimitive() || wanted.element().isPrimitive();
        return primitives
            ? (given.erasure().equals(wanted.erasure()) ? Fit.STRICT : Fit.NO)
            : fit(given.element(), wanted.element());
      }
      return from instanceof Inferred ? Fit.UNKNOWN : Fit.NO;
    }
    Optional<ClassType> start = library.classOf(from);
    if (start.isEmpty()) {
      return Fit.UNKNOWN;
    }
    if (library.supertypeNames(start.get()).contains(to.erasure())) {
      return Fit.STRICT;
    }
    return library.isHierarchyKnown(start.get()) && !(from instanceof Inferred)
        ? Fit.NO
        : Fit.UNKNOWN;
  }

  /** The reference type a primitive is boxed to; other types as they are. */
  public static Type box(Type type) {
    Type at = type.resolved();
    return at instanceof Primitive primitive && BOXES.containsKey(primitive.name())
        ? Type.of(BOXES.get(primitive.name()))
        : at;
  }

  /** The primitive a box holds; other types as they are. */
  public static Type unbox(Type type) {
    for (Map.Entry<String, String> each : BOXES.entrySet()) {
      if (each.getValue().equals(type.erasure())) {
        return new Primitive(each.getKey());
      }
    }
    return type.resolved();
  }

  /** Learns type arguments from passing {@code actual} where {@code formal} is wanted. */
  public void infer(Type actual, Type formal) {
    infer(actual, formal, 0);
  }

  private void infer(Type actual, Type formal, int depth) {
    Type from = actual.resolved();
    Type to = formal.resolved();
    if (depth > DEPTH_BOUND || from == to || from.isUnknown() || to.isUnknown()) {
      return;
    }
    if (to instanceof Inferred variable) {
      bind(variable, from);
    } else if (from instanceof Inferred variable) {
      bind(variable, to);
    } else if (to instanceof ArrayType wanted && from instanceof ArrayType given) {
      infer(given.element(), wanted.element(), depth + 1);
    } else if (to instanceof ClassType wanted && !wanted.arguments().isEmpty()) {
      inferArguments(box(from), wanted, depth);
    }
  }

  private static void bind(Inferred variable, Type type) {
    if (!type.erasure().equals("null") && !type.erasure().equals("void")) {
      variable.bind(box(type));
    }
  }

  private void inferArguments(Type from, ClassType wanted, int depth) {
    Optional<ClassType> seen = library.asSuper(from, wanted.name());
    if (seen.isEmpty() && from instanceof ClassType source) {
      // The formal type may be the subtype: a result assigned to a supertype's variable.
      Optional<ClassType> up = library.asSuper(wanted, source.name());
      up.ifPresent(u -> inferPairs(source, u, depth));
      return;
    }
    seen.ifPresent(given -> inferPairs(given, wanted, depth));
  }

  private void inferPairs(ClassType given, ClassType wanted, int depth) {
    int count = Math.min(given.arguments().size(), wanted.arguments().size());
    for (int i = 0; i < count; i++) {
      infer(given.arguments().get(i), wanted.arguments().get(i), depth + 1);
    }
  }
}
