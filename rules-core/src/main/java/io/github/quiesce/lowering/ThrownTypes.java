package io.github.quiesce.lowering;

import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which handlers an exception can reach. What is not known of a type counts as possible: later
 * analyses, which know more classes, may take edges as infeasible but never miss one.
 */
final class ThrownTypes {
  /** Whether a handler takes an exception. */
  enum Match {
    NEVER,
    MAYBE,
    ALWAYS
  }

  private final ClassHierarchy hierarchy;

  ThrownTypes(ClassHierarchy.SupertypeSource classPath) {
    hierarchy = new ClassHierarchy(List.of(classPath, ThrownTypes::platformSupertypes));
  }

  /** Exceptions of the running platform stand in the same hierarchy on every JDK. */
  private static Optional<List<String>> platformSupertypes(String name) {
    if (!name.startsWith("java.") && !name.startsWith("javax.")) {
      return Optional.empty();
    }
    try {
      Class<?> known = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      List<String> result = new ArrayList<>();
      if (known.getSuperclass() != null) {
        result.add(known.getSuperclass().getName());
      }
      Arrays.stream(known.getInterfaces()).map(Class::getName).forEach(result::add);
      return Optional.of(result);
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Whether each type {@code handler} takes is taken by an earlier handler already. */
  boolean isCovered(Scope.Handler handler, List<Scope.Handler> earlier) {
    return handler.types().stream()
        .allMatch(
            type ->
                earlier.stream()
                    .flatMap(each -> each.types().stream())
                    .anyMatch(taken -> isSubtype(type, taken)));
  }

  /** Whether {@code handler} takes {@code exception}. */
  Match match(Value exception, Scope.Handler handler) {
    if (handler.takesAll()) {
      return Match.ALWAYS;
    }
    if (exception instanceof Caught caught) {
      return caught.types().stream()
          .map(type -> match(type, false, handler))
          .reduce((a, b) -> a == b ? a : Match.MAYBE)
          .orElse(Match.MAYBE);
    }
    return match(exception.type(), exception instanceof NewObject, handler);
  }

  private Match match(String thrown, boolean exact, Scope.Handler handler) {
    Match result = Match.NEVER;
    for (String taken : handler.types()) {
      if (isSubtype(thrown, taken)) {
        return Match.ALWAYS;
      }
      if (!excluded(thrown, exact, taken)) {
        result = Match.MAYBE;
      }
    }
    return result;
  }

  private boolean excluded(String thrown, boolean exact, String taken) {
    if (!isResolved(thrown) || !isResolved(taken) || !hierarchy.isComplete(thrown)) {
      return false;
    }
    return exact || (hierarchy.isComplete(taken) && !isSubtype(taken, thrown));
  }

  private boolean isSubtype(String type, String of) {
    if (of.equals(TypeNames.THROWABLE)) {
      return true;
    }
    return isResolved(type) && isResolved(of) && hierarchy.isSubtype(type, of);
  }

  private static boolean isResolved(String type) {
    return !type.startsWith(TypeNames.UNKNOWN) && !type.equals(TypeNames.NULL);
  }
}
