package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.locks.Path;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * How code comes to a collection.
 *
 * @param root {@link #THIS}, a value, or the name of a static field
 * @param steps the fields from there, those to enclosing objects left out
 */
record Owner(Object root, List<String> steps) {
  /** The object the code belongs to, or one around it. */
  static final String THIS = "this";

  private static final String OUTER = ".this$";

  static Owner of(Path path) {
    boolean self =
        path.root() instanceof Parameter parameter && parameter.kind() == Parameter.Kind.SELF;
    List<String> steps = path.steps().stream().filter(step -> !step.contains(OUTER)).toList();
    return new Owner(self ? THIS : path.root(), steps);
  }

  boolean isThis() {
    return root.equals(THIS) && !steps.isEmpty();
  }

  /** The same fields of an object that the code names by a value. */
  Owner from(Value object) {
    return new Owner(object, steps);
  }

  /** Whether {@code this} of just this class has the first of the fields. */
  boolean isOfExactly(String className, Program program) {
    return program.hierarchy().isSubtype(className, holder());
  }

  private String holder() {
    return steps.get(0).substring(0, steps.get(0).lastIndexOf('.'));
  }

  /** Whether {@code this} of a class, or of one around it, has the first of the fields. */
  boolean isOf(String className, Program program) {
    Optional<String> at = Optional.of(className);
    while (at.isPresent()) {
      if (program.hierarchy().isSubtype(at.get(), holder())) {
        return true;
      }
      at = at.flatMap(program::findClass).flatMap(each -> each.header().outerName());
    }
    return false;
  }
}
