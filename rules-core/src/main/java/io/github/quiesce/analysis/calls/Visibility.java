package io.github.quiesce.analysis.calls;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
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

  /** Whether every access to the field is in view. */
  public static boolean isClosed(FieldModel field, Program program) {
    boolean enclosed =
        field.modifiers().isPrivate()
            || field.owner().modifiers().isPrivate()
            || field.owner().header().local();
    if (enclosed || program.view() == Program.View.UNIT) {
      return enclosed;
    }
    boolean open = field.modifiers().isPublic() || field.modifiers().isProtected();
    return !open || !isExported(field.owner(), program);
  }
}
