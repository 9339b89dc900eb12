package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Throw;
import java.util.List;
import java.util.Optional;

/**
 * Of what may throw, that of which something is known: a {@code throw}, a call that declares what
 * it throws, one of a library that is described, one of a callback (an interface with one method)
 * that others implement, and the one method in view that does such a thing; what a library is
 * called for deep inside is taken to be right there. That a call of a library nobody has described
 * throws, or one of several implementations, or one that is not in view, is possible.
 */
final class KnownThrows {
  /** Calls in calls that are looked into. */
  private static final int MAX_DEPTH = 4;

  private final Analyses analyses;
  private final Calls calls;
  private final MayThrow mayThrow;

  KnownThrows(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
  }

  boolean is(Instruction thrower) {
    return is(thrower, MAX_DEPTH);
  }

  private boolean is(Instruction thrower, int depth) {
    if (thrower instanceof Throw own) {
      return depth == MAX_DEPTH || !(own.exception() instanceof Caught);
    }
    if (mayThrow.by(thrower).isNothing()) {
      return false;
    }
    if (calls.facts(thrower).isPresent()) {
      return depth >= MAX_DEPTH - 1;
    }
    List<MethodModel> targets = calls.targets(thrower);
    List<Body> bodies = targets.stream().map(MethodModel::body).flatMap(Optional::stream).toList();
    if (bodies.isEmpty()) {
      return targets.isEmpty()
          ? isDescribed(thrower, depth)
          : calls.runsItsReceiver(thrower) || declares(targets);
    }
    return bodies.size() == 1
        && depth > 0
        && bodies.get(0).instructions().stream().anyMatch(each -> is(each, depth - 1));
  }

  /** A method in view that others implement out of view does as it declares. */
  private static boolean declares(List<MethodModel> targets) {
    return targets.stream().anyMatch(target -> !target.signature().thrown().isEmpty());
  }

  private boolean isDescribed(Instruction call, int depth) {
    return call instanceof Invoke invoke
        && (!invoke.method().thrown().isEmpty()
            || (depth >= MAX_DEPTH - 1
                && analyses.program().facts().covers(invoke.method().owner())));
  }
}
