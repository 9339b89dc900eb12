package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loops that cannot notice an interrupt: nothing in them waits interruptibly or reads the status.
 */
public final class DeafLoops {
  /** Methods in view that a task calls and whose loops count as its own. */
  private static final int MAX_BODIES = 16;

  private final Analyses analyses;
  private final Calls calls;
  private final InterruptEffects effects;
  private final Map<Loop, Boolean> deaf = new HashMap<>();

  /** A loop that cannot notice, and how it ends. */
  public record DeafLoop(Loop loop, LoopEnds.End end) {
    /** An instruction of the loop, to point at. */
    public Optional<Instruction> first() {
      return loop.instructions().stream().filter(each -> each.siteLine() > 0).findFirst();
    }
  }

  private DeafLoops(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.effects = InterruptEffects.of(analyses);
  }

  public static DeafLoops of(Analyses analyses) {
    return analyses.get(DeafLoops.class, DeafLoops::new);
  }

  /** Code that the task runs, and whether a loop around the call of it notices. */
  private record Part(Body body, boolean heard) {}

  /** Deaf loops of a task and of the methods in view it calls, bounded ones left out. */
  public List<DeafLoop> in(Body task) {
    Set<DeafLoop> found = new LinkedHashSet<>();
    Set<Part> parts = new LinkedHashSet<>(List.of(new Part(task, false)));
    List<Part> work = new ArrayList<>(parts);
    while (!work.isEmpty() && parts.size() <= MAX_BODIES) {
      Part part = work.remove(0);
      addLoops(part, task, found);
      for (Part callee : callees(part)) {
        if (parts.add(callee)) {
          work.add(callee);
        }
      }
    }
    return List.copyOf(found);
  }

  private List<Part> callees(Part part) {
    List<Part> result = new ArrayList<>();
    for (Instruction instruction : part.body().instructions()) {
      if (instruction instanceof Invoke call) {
        List<Body> bodies = called(call).toList();
        if (!bodies.isEmpty()) {
          boolean heard = part.heard() || isInLoopThatNotices(call.block());
          bodies.forEach(body -> result.add(new Part(body, heard)));
        }
      }
    }
    return result;
  }

  private boolean isInLoopThatNotices(Block block) {
    return Stream.iterate(
            Loops.of(analyses).around(block), Optional::isPresent, outer -> outer.get().parent())
        .anyMatch(loop -> !isDeaf(loop.get()));
  }

  /** Of a {@code Runnable} or the like that is all one knows, only those that can get here. */
  private Stream<Body> called(Invoke call) {
    return calls.isOfLibraryType(call)
        ? Tasks.of(analyses).submittedBy(call).stream()
            .filter(run -> !run.isConcurrent())
            .map(TaskRun::body)
        : calls.targets(call).stream().flatMap(target -> target.body().stream());
  }

  /**
   * A loop that ends by itself counts where no loop is around it in its method, and none that
   * notices around its call: it ends before that has its next turn. It counts in the task's own
   * file: how long others take is theirs to say.
   */
  private void addLoops(Part part, Body task, Set<DeafLoop> found) {
    for (Loop loop : Loops.of(analyses).in(part.body())) {
      LoopEnds.End end = LoopEnds.of(analyses).of(loop);
      boolean own = !part.heard() && loop.parent().isEmpty() && part.body().isBeside(task);
      boolean matters =
          end == LoopEnds.End.NEVER
              || ((end == LoopEnds.End.DATA || end == LoopEnds.End.COUNTED) && own);
      if (matters && isDeaf(loop)) {
        found.add(new DeafLoop(loop, end));
      }
    }
  }

  /** Whether every call in the loop is known not to notice; one out of view may. */
  private boolean isDeaf(Loop loop) {
    return deaf.computeIfAbsent(
        loop,
        each ->
            each.instructions().stream()
                .allMatch(one -> effects.notices(one) == InterruptEffects.Notice.NO));
  }
}
