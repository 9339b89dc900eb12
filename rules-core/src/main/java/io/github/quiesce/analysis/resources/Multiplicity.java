package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Optional;

/** How often an instruction runs for each time another one does. */
public final class Multiplicity {
  /** Tasks in tasks followed outwards. */
  private static final int MAX_NESTING = 4;

  private final Analyses analyses;
  private final Loops loops;

  private Multiplicity(Analyses analyses) {
    this.analyses = analyses;
    this.loops = Loops.of(analyses);
  }

  public static Multiplicity of(Analyses analyses) {
    return analyses.get(Multiplicity.class, Multiplicity::new);
  }

  /**
   * Whether {@code instruction} runs at most once for each run of {@code reference}: they are in
   * the same loop of the same body, or it is in a task that is run once and submitted there.
   */
  public boolean atMostOncePer(Instruction instruction, Instruction reference) {
    return atMostOncePer(instruction, reference, MAX_NESTING);
  }

  private boolean atMostOncePer(Instruction instruction, Instruction reference, int depth) {
    Body body = instruction.block().body();
    if (body == reference.block().body()) {
      return isOutsideLoopsOf(instruction.block(), reference.block());
    }
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    return depth > 0
        && loops.around(instruction.block()).isEmpty()
        && runs.size() == 1
        && isOnce(runs.get(0).runs().times())
        && atMostOncePer(runs.get(0).submission(), reference, depth - 1);
  }

  private static boolean isOnce(CallFacts.Times times) {
    return times == CallFacts.Times.ONCE || times == CallFacts.Times.AT_MOST_ONCE;
  }

  private boolean isOutsideLoopsOf(Block block, Block reference) {
    Optional<Loop> loop = loops.around(block);
    return loop.isEmpty() || loop.get().contains(reference);
  }
}
