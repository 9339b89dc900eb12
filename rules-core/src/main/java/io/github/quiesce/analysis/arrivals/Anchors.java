package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.paths.Dispatch;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * By which steps of a body something elsewhere comes to happen: the call that leads there, the
 * lambda that is made, the task that is handed in. Nothing of it happens before the first of them.
 */
final class Anchors {
  private final Analyses analyses;
  private final Body home;
  private final Set<Instruction> found = new LinkedHashSet<>();
  private final Set<Body> seen = new HashSet<>();

  private Anchors(Analyses analyses, Body home) {
    this.analyses = analyses;
    this.home = home;
  }

  /** The steps of {@code home} that lead to an instruction; empty where there are other ways. */
  static Optional<Set<Instruction>> in(Body home, Instruction target, Analyses analyses) {
    Anchors anchors = new Anchors(analyses, home);
    return anchors.trace(target) ? Optional.of(anchors.found) : Optional.empty();
  }

  private boolean trace(Instruction target) {
    Body body = target.block().body();
    if (body == home) {
      found.add(target);
      return true;
    }
    if (!seen.add(body)) {
      return true;
    }
    if (body.isLambda()) {
      return body.creator()
          .filter(
              lambda -> TaskBeginnings.of(analyses).of(lambda, body).stream().allMatch(this::trace))
          .isPresent();
    }
    MethodModel method = body.method();
    boolean started = false;
    for (TaskRun run : Tasks.of(analyses).of(body)) {
      started = true;
      if (!TaskBeginnings.of(analyses).of(run).stream().allMatch(this::trace)) {
        return false;
      }
    }
    Callers callers = Callers.of(analyses);
    boolean known =
        callers.areComplete(method)
            || (started && !Dispatch.of(analyses).isMadeElsewhere(method.owner()));
    if (!known) {
      return false;
    }
    Set<Instruction> ways = new LinkedHashSet<>();
    callers.of(method).stream()
        .filter(call -> Dispatch.of(analyses).mayRun(call, method))
        .forEach(ways::add);
    for (CreateLambda reference : callers.referencesTo(method)) {
      ways.add(reference);
    }
    return (started || !ways.isEmpty()) && ways.stream().allMatch(this::trace);
  }
}
