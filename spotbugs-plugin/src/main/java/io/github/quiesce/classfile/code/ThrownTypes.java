package io.github.quiesce.classfile.code;

import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;

/** Whether a handler takes what is thrown. What is not known of a type counts as possible. */
final class ThrownTypes {
  /** Whether a handler takes an exception. */
  enum Match {
    NEVER,
    MAYBE,
    ALWAYS
  }

  private final ClassHierarchy hierarchy;

  ThrownTypes(ClassHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  Match match(Value exception, List<String> taken) {
    if (taken.contains(TypeNames.THROWABLE)) {
      return Match.ALWAYS;
    }
    if (exception instanceof Caught caught) {
      return caught.types().stream()
          .map(type -> match(type, false, taken))
          .reduce((a, b) -> a == b ? a : Match.MAYBE)
          .orElse(Match.MAYBE);
    }
    return match(exception.type(), exception instanceof NewObject, taken);
  }

  private Match match(String thrown, boolean exact, List<String> taken) {
    Match result = Match.NEVER;
    for (String each : taken) {
      if (hierarchy.isSubtype(thrown, each)) {
        return Match.ALWAYS;
      }
      boolean known = !TypeNames.isUnknown(thrown) && hierarchy.isComplete(thrown);
      boolean excluded =
          known && (exact || (hierarchy.isComplete(each) && !hierarchy.isSubtype(each, thrown)));
      if (!excluded) {
        result = Match.MAYBE;
      }
    }
    return result;
  }
}
