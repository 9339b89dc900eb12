package io.github.quiesce.analysis.calls;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Program;

/** Who outside the view can reach a declaration. */
public final class Visibility {
  private Visibility() {}

  /** Whether code outside the program can name the class: it and all around it are public. */
  public static boolean isExported(ClassModel owner, Program program) {
    ClassModel at = owner;
    while (at != null) {
      boolean open = at.modifiers().isPublic() || at.modifiers().isProtected();
      if (!open || at.header().local()) {
        return false;
      }
      at = at.header().outerName().flatMap(program::findClass).orElse(null);
    }
    return true;
  }

  /**
   * Whether every access to the field is in view, of those objects at least whose class is: code
   * out of view reaches a protected field in objects of its own classes only.
   */
  public static boolean isClosed(FieldModel field, Program program) {
    boolean enclosed =
        field.modifiers().isPrivate()
            || field.owner().modifiers().isPrivate()
            || field.owner().header().local();
    if (enclosed || program.view() == Program.View.UNIT) {
      return enclosed;
    }
    return !isOpen(field.modifiers(), field.owner(), program)
        || (!field.modifiers().isPublic()
            && !field.modifiers().isStatic()
            && hasObjectsInView(field.owner(), program));
  }

  /** Whether a class in view has the owner's fields, and no class out of view is needed for it. */
  private static boolean hasObjectsInView(ClassModel owner, Program program) {
    return program.classes().stream()
        .filter(each -> !each.modifiers().isAbstract() && !each.isInterface())
        .anyMatch(each -> program.hierarchy().isSubtype(each.name(), owner.name()));
  }

  /**
   * Whether code outside the program can name a member: it is public, or protected and its class
   * can be extended out there, and its class is exported.
   */
  static boolean isOpen(Modifiers member, ClassModel owner, Program program) {
    boolean open = member.isPublic() || (member.isProtected() && isExtensible(owner, program));
    return open && isExported(owner, program);
  }

  /** Whether classes out of view can extend the class, or one in view that does. */
  private static boolean isExtensible(ClassModel owner, Program program) {
    return hasOpenConstructor(owner)
        || (!owner.modifiers().isFinal()
            && program.classes().stream()
                .filter(Visibility::hasOpenConstructor)
                .filter(each -> program.hierarchy().isSubtype(each.name(), owner.name()))
                .anyMatch(each -> isExported(each, program)));
  }

  private static boolean hasOpenConstructor(ClassModel owner) {
    return !owner.modifiers().isFinal()
        && owner.methods().stream()
            .filter(MethodModel::isConstructor)
            .map(MethodModel::modifiers)
            .anyMatch(each -> each.isPublic() || each.isProtected());
  }
}
