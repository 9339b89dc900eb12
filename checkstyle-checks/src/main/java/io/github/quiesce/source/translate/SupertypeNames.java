package io.github.quiesce.source.translate;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.TypeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells superclass from superinterfaces, also where their declarations are not in view. */
final class SupertypeNames {
  private final TypeLibrary library;

  SupertypeNames(TypeLibrary library) {
    this.library = library;
  }

  /** The superclass; empty for interfaces. */
  Optional<String> superclass(SourceClass owner) {
    if (owner.isInterface()) {
      return Optional.empty();
    }
    return Optional.of(
        owner.supertypes().stream()
            .filter(t -> !isInterface(owner, t))
            .map(Type::erasure)
            .findFirst()
            .orElse(TypeNames.OBJECT));
  }

  List<String> interfaces(SourceClass owner) {
    List<String> result = new ArrayList<>();
    for (Type each : owner.supertypes()) {
      if (isInterface(owner, each) && !each.isUnknown()) {
        result.add(each.erasure());
      }
    }
    return result;
  }

  private boolean isInterface(SourceClass owner, Type type) {
    return library
        .find(type.erasure())
        .map(d -> d.isInterface())
        .orElseGet(() -> isWrittenAsInterface(owner, type));
  }

  /** Whether the syntax says that a supertype is an interface. */
  static boolean isWrittenAsInterface(SourceClass owner, Type type) {
    int extended = 0;
    if (owner.node() instanceof ClassOrInterfaceDeclaration c) {
      extended = c.isInterface() ? 0 : c.getExtendedTypes().size();
    } else if (owner.node() instanceof EnumDeclaration
        || owner.node() instanceof RecordDeclaration) {
      extended = 1;
    } else if (owner.isAnonymous()) {
      return false;
    }
    return owner.supertypes().indexOf(type) >= extended;
  }
}
