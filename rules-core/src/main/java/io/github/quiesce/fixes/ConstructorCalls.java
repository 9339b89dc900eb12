package io.github.quiesce.fixes;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.Invoke;

/** Calls of {@code this(...)} and {@code super(...)}, which cannot stand in a try. */
final class ConstructorCalls {
  private ConstructorCalls() {}

  /** Whether one is written at an offset or behind it. */
  static boolean isAnyFrom(Body body, int start) {
    return body.instructions().stream()
        .anyMatch(
            each ->
                each instanceof Invoke call
                    && call.kind() == Invoke.Kind.SPECIAL
                    && call.method().isConstructor()
                    && call.statement().start() >= start);
  }
}
