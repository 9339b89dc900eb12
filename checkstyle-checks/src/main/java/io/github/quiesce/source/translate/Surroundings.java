package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import io.github.quiesce.model.MethodRef;
import java.util.Optional;

/** Translates the body that declares a local class, so that its own bodies know their locals. */
final class Surroundings {
  private Surroundings() {}

  static void translate(World world, SourceClass local) {
    Optional<SourceClass> outer = local.identity().outer();
    if (outer.isEmpty()) {
      return;
    }
    SourceClass around = outer.get();
    if (around.identity().local() && !around.hasSurroundings()) {
      translate(world, around);
    }
    if (local.hasSurroundings()) {
      return;
    }
    MemberBodies bodies = new MemberBodies(world, around);
    Node member = memberOf(local.node(), around.node());
    for (MethodEntry each : MethodEntries.of(around)) {
      if (holds(each, member)) {
        each.body().ifPresent(b -> around.translated().put(each.key(), b.apply(bodies)));
        return;
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // equal trees may stand at several places
  private static Node memberOf(Node node, Node owner) {
    Node at = node;
    while (at.getParentNode().isPresent() && at.getParentNode().get() != owner) {
      at = at.getParentNode().get();
    }
    return at;
  }

  @SuppressWarnings("ReferenceEquality") // equal trees may stand at several places
  private static boolean holds(MethodEntry entry, Node member) {
    String name = entry.signature().name();
    if (member instanceof EnumConstantDeclaration) {
      return name.equals(MethodRef.STATIC_INITIALIZER);
    }
    if (member instanceof FieldDeclaration || member instanceof InitializerDeclaration) {
      boolean isStatic =
          member instanceof FieldDeclaration field
              ? field.isStatic() || isInInterface(field)
              : ((InitializerDeclaration) member).isStatic();
      return name.equals(isStatic ? MethodRef.STATIC_INITIALIZER : MethodRef.CONSTRUCTOR);
    }
    return entry.key() == member;
  }

  private static boolean isInInterface(FieldDeclaration field) {
    return field
        .getParentNode()
        .filter(
            p ->
                p instanceof com.github.javaparser.ast.body.AnnotationDeclaration
                    || (p instanceof com.github.javaparser.ast.body.ClassOrInterfaceDeclaration c
                        && c.isInterface()))
        .isPresent();
  }
}
