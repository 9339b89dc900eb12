package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves types as they are written. */
final class TypeResolver {
  private final World world;

  TypeResolver(World world) {
    this.world = world;
  }

  /** Whether the type is left to the initialiser; the raw parser takes {@code var} for a name. */
  static boolean isVar(com.github.javaparser.ast.type.Type type) {
    return type.isVarType()
        || (type instanceof ClassOrInterfaceType named
            && named.getScope().isEmpty()
            && named.getNameAsString().equals("var"));
  }

  /** The type a tree means at a place; {@code var} and what is not known are unknown. */
  Type resolve(com.github.javaparser.ast.type.Type type, Scope scope) {
    if (type instanceof PrimitiveType primitive) {
      return new Type.Primitive(primitive.asString());
    }
    if (type instanceof VoidType) {
      return Types.VOID;
    }
    if (type instanceof ArrayType array) {
      return new Type.ArrayType(resolve(array.getComponentType(), scope));
    }
    if (type instanceof ClassOrInterfaceType named) {
      return resolveClass(named, scope);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard
          .getSuperType()
          .or(wildcard::getExtendedType)
          .map(bound -> resolve(bound, scope))
          .orElse(Types.OBJECT);
    }
    if (type instanceof IntersectionType intersection) {
      return resolve(intersection.getElements().get(0), scope);
    }
    if (type instanceof UnionType union && !union.getElements().isEmpty()) {
      return union.getElements().size() == 1
          ? resolve(union.getElements().get(0), scope)
          : Type.of("java.lang.Throwable");
    }
    return Types.UNKNOWN;
  }

  private Type resolveClass(ClassOrInterfaceType type, Scope scope) {
    if (isVar(type)) {
      return Types.UNKNOWN;
    }
    if (type.getScope().isEmpty()) {
      Optional<Type.TypeVariable> variable = typeVariable(type.getNameAsString(), scope);
      if (variable.isPresent()) {
        return variable.get();
      }
    }
    return binaryName(type, scope)
        .<Type>map(name -> new Type.ClassType(name, arguments(type, scope)))
        .orElse(Types.UNKNOWN);
  }

  private List<Type> arguments(ClassOrInterfaceType type, Scope scope) {
    List<Type> result = new ArrayList<>();
    type.getTypeArguments().ifPresent(all -> all.forEach(a -> result.add(resolve(a, scope))));
    return result;
  }

  private Optional<String> binaryName(ClassOrInterfaceType type, Scope scope) {
    if (type.getScope().isEmpty()) {
      return simpleName(type.getNameAsString(), scope);
    }
    Optional<String> outer = binaryName(type.getScope().get(), scope);
    if (outer.isPresent()) {
      Optional<String> member = world.members().memberType(outer.get(), type.getNameAsString());
      if (member.isPresent()) {
        return member;
      }
      if (Imports.looksLikeType(type.getScope().get().getNameAsString())) {
        return Optional.of(outer.get() + "$" + type.getNameAsString());
      }
    }
    return scope.owner().unit().imports().qualifiedType(type.getNameWithScope());
  }

  private static Optional<Type.TypeVariable> typeVariable(String name, Scope from) {
    for (Scope at = from; at != null; at = at.parent()) {
      Optional<Type.TypeVariable> found = at.typeVariable(name);
      if (found.isPresent()) {
        return found;
      }
      if (at.type(name).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Binary name of the class a simple name means at a place. */
  Optional<String> simpleName(String name, Scope from) {
    for (Scope at = from; at != null; at = at.parent()) {
      Optional<SourceClass> local = at.type(name);
      if (local.isPresent()) {
        return Optional.of(local.get().name());
      }
      if (at.isClass()) {
        Optional<String> member = memberType(at.owner(), name);
        if (member.isPresent()) {
          return member;
        }
      }
    }
    return from.owner().unit().imports().type(name);
  }

  private Optional<String> memberType(SourceClass owner, String name) {
    if (owner.simpleName().equals(name)) {
      return Optional.of(owner.name());
    }
    Optional<String> own = owner.memberType(name);
    // While a header is being resolved, its own supertypes are not looked into.
    return own.isPresent() || owner.isResolvingHeader()
        ? own
        : world.members().memberType(owner.name(), name);
  }

  /** The class an expression names, as in {@code Outer.Inner.call()}; empty for values. */
  Optional<String> asType(Expression expression, Scope scope) {
    if (expression instanceof NameExpr name) {
      return simpleName(name.getNameAsString(), scope)
          .filter(
              binary ->
                  world.library().find(binary).isPresent()
                      || Imports.looksLikeType(name.getNameAsString()));
    }
    if (expression instanceof FieldAccessExpr access) {
      Optional<String> outer = asType(access.getScope(), scope);
      if (outer.isPresent()) {
        return world.members().memberType(outer.get(), access.getNameAsString());
      }
      return scope.owner().unit().imports().qualifiedType(access.toString());
    }
    return Optional.empty();
  }
}
