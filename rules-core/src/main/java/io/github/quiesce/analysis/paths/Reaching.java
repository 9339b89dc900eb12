package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which bodies can come to some instructions, by calls and tasks: few, in a large program. */
public final class Reaching {
  private final Analyses analyses;
  private final Set<Body> found = new HashSet<>();
  private final Deque<Body> work = new ArrayDeque<>();

  private Reaching(Analyses analyses) {
    this.analyses = analyses;
  }

  /** Bodies from which any of the instructions may be reached, those they stand in included. */
  public static Set<Body> bodies(Analyses analyses, Collection<? extends Instruction> targets) {
    return search(analyses, targets).from(body -> true);
  }

  /**
   * The same, for what is done with an object: who runs the body that makes it gets another one, so
   * that no way leads further back than that.
   *
   * @param made where the object is made
   */
  public static Set<Body> bodies(
      Analyses analyses, Collection<? extends Instruction> targets, Instruction made) {
    Body maker = made.block().body();
    return search(analyses, targets).from(body -> body != maker);
  }

  private static Reaching search(Analyses analyses, Collection<? extends Instruction> targets) {
    Reaching search = new Reaching(analyses);
    for (Instruction each : targets) {
      search.add(each.block().body());
      if (each instanceof CreateLambda reference) {
        search.addRunners(reference);
      }
    }
    return search;
  }

  private Set<Body> from(Predicate<Body> followed) {
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (followed.test(body)) {
        addWaysInto(body);
      }
    }
    return found;
  }

  private void add(Body body) {
    if (found.add(body)) {
      work.add(body);
    }
  }

  private void addWaysInto(Body body) {
    for (TaskRun run : Tasks.of(analyses).of(body)) {
      add(run.submission().block().body());
    }
    Batches.of(analyses).insertionsOf(body).forEach(each -> add(each.block().body()));
    body.creator().ifPresent(creator -> add(creator.block().body()));
    if (!body.isLambda()) {
      Callers callers = Callers.of(analyses);
      callers.of(body.method()).stream()
          .filter(call -> Dispatch.of(analyses).mayRun(call, body.method()))
          .forEach(call -> add(call.block().body()));
      callers.referencesTo(body.method()).forEach(each -> add(each.block().body()));
    }
  }

  /** A reference to a method out of view is run where a call takes it. */
  private void addRunners(CreateLambda reference) {
    ObjectFlow.of(analyses).of(reference).uses().stream()
        .map(use -> use.at().block().body())
        .forEach(this::add);
  }
}
