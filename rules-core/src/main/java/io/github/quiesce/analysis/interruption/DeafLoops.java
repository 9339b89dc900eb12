package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops that cannot notice an interrupt: nothing in them waits interruptibly or reads the status.
 */
public final class DeafLoops {
  /** Methods in view that a task calls and whose loops count as its own. */
  private static final int MAX_BODIES = 16;

  private final Analyses analyses;
  private final InterruptEffects effects;

  /** A loop that cannot notice, and how it ends. */
  public record DeafLoop(Loop loop, LoopEnds.End end) {
    /** An instruction of the loop, to point at. */
    public Optional<Instruction> first() {
      return loop.instructions().stream().filter(each -> each.siteLine() > 0).findFirst();
    }
  }

  private DeafLoops(Analyses analyses) {
    this.analyses = analyses;
    this.effects = InterruptEffects.of(analyses);
  }

  public static DeafLoops of(Analyses analyses) {
    return analyses.get(DeafLoops.class, DeafLoops::new);
  }

  /** Deaf loops of a task and of the methods in view it calls, bounded ones left out. */
  public List<DeafLoop> in(Body task) {
    List<DeafLoop> found = new ArrayList<>();
    Set<Body> bodies = new LinkedHashSet<>(List.of(task));
    List<Body> work = new ArrayList<>(bodies);
    while (!work.isEmpty() && bodies.size() <= MAX_BODIES) {
      Body body = work.remove(0);
      addLoops(body, found);
      for (Body callee : callees(body)) {
        if (bodies.add(callee)) {
          work.add(callee);
        }
      }
    }
    return found;
  }

  private List<Body> callees(Body body) {
    List<Body> result = new ArrayList<>();
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Invoke) {
        for (MethodModel target : Calls.of(analyses).targets(instruction)) {
          target.body().ifPresent(result::add);
        }
      }
    }
    return result;
  }

  private void addLoops(Body body, List<DeafLoop> found) {
    for (Loop loop : Loops.of(analyses).in(body)) {
      LoopEnds.End end = LoopEnds.of(analyses).of(loop);
      boolean matters =
          end == LoopEnds.End.NEVER
              || ((end == LoopEnds.End.DATA || end == LoopEnds.End.COUNTED)
                  && loop.parent().isEmpty());
      if (matters) {
        if (isDeaf(loop)) {
          found.add(new DeafLoop(loop, end));
        }
      }
    }
  }

  /** Whether every call in the loop is known not to notice; one out of view may. */
  private boolean isDeaf(Loop loop) {
    return loop.instructions().stream()
        .allMatch(each -> effects.notices(each) == InterruptEffects.Notice.NO);
  }
}
