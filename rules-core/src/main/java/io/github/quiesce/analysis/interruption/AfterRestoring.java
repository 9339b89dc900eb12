package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would come next if a handler restored the interrupt status. A wait that is met with the
 * status set throws at once, so a loop around it turns hot.
 */
public final class AfterRestoring {
  private final Analyses analyses;
  private final InterruptEffects effects;
  private final Loops loops;

  private AfterRestoring(Analyses analyses) {
    this.analyses = analyses;
    this.effects = InterruptEffects.of(analyses);
    this.loops = Loops.of(analyses);
  }

  public static AfterRestoring of(Analyses analyses) {
    return analyses.get(AfterRestoring.class, AfterRestoring::new);
  }

  /** The worst that can come after a handler, from the best on. */
  public enum Next {
    /** Every loop is left and no wait met before the method ends. */
    LEAVES,
    /** A call that waits, or may wait, or a caller in view that calls again in a loop. */
    WAITS,
    /** Another turn of a loop around the handler. */
    TURNS
  }

  public Next after(Caught handler) {
    Next worst = isCalledInLoop(handler.block().body()) ? Next.WAITS : Next.LEAVES;
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(handler.block()));
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (block != handler.block() && isHeaderAround(block, handler)) {
        return Next.TURNS;
      }
      if (seen.add(block)) {
        if (block.instructions().stream().anyMatch(this::mayNotice)) {
          worst = Next.WAITS;
        }
        block.outgoing().stream().map(Edge::to).forEach(work::add);
      }
    }
    return worst;
  }

  private boolean mayNotice(Instruction instruction) {
    return effects.notices(instruction) != InterruptEffects.Notice.NO;
  }

  private boolean isHeaderAround(Block block, Caught handler) {
    Optional<Loop> loop = loops.around(handler.block());
    while (loop.isPresent()) {
      if (loop.get().header() == block) {
        return true;
      }
      loop = loop.get().parent();
    }
    return false;
  }

  private boolean isCalledInLoop(Body body) {
    if (!body.isLambda()
        && Callers.of(analyses).of(body.method()).stream()
            .anyMatch(call -> loops.around(call.block()).isPresent())) {
      return true;
    }
    return Tasks.of(analyses).of(body).stream()
        .filter(run -> !run.isConcurrent())
        .anyMatch(this::isRunInLoop);
  }

  private boolean isRunInLoop(TaskRun run) {
    CallFacts.Times times = run.runs().times();
    return (times != CallFacts.Times.ONCE && times != CallFacts.Times.AT_MOST_ONCE)
        || loops.around(run.submission().block()).isPresent();
  }
}
