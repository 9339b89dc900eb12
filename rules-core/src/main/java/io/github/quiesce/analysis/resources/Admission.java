package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What limits how many tasks are admitted at once. */
public final class Admission {
  private static final Set<String> GATES = Set.of("permit", "put", "join", "future");

  private final Analyses analyses;
  private final Calls calls;
  private final Loops loops;

  private Admission(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.loops = Loops.of(analyses);
  }

  public static Admission of(Analyses analyses) {
    return analyses.get(Admission.class, Admission::new);
  }

  /** Whether a use hands the executor a task. */
  public boolean submits(Use use) {
    return use.depth() == 0
        && use.place().equals(Place.RECEIVER)
        && use.facts().stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(runs -> runs.where() == CallFacts.Where.RECEIVER_POOL);
  }

  /**
   * Whether a submission is bounded: by a permit taken before it, or because a local executor gets
   * it a fixed number of times.
   */
  public boolean isBounded(Instruction submission, Instruction executor) {
    if (isGated(submission)) {
      return true;
    }
    Multiplicity multiplicity = Multiplicity.of(analyses);
    boolean local = ObjectFlow.of(analyses).of(executor).fields().isEmpty();
    return local
        && (multiplicity.atMostOncePer(submission, executor)
            || loops
                .around(submission.block())
                .filter(loop -> LoopEnds.of(analyses).isShortByConstant(loop))
                .isPresent());
  }

  /** Whether the same body takes a permit (or waits for earlier work) before or around the call. */
  public boolean isGated(Instruction submission) {
    Body body = submission.block().body();
    List<Instruction> around =
        loops.around(submission.block()).map(Loop::instructions).orElse(body.instructions());
    return around.stream().anyMatch(this::gates);
  }

  private boolean gates(Instruction instruction) {
    return calls
        .facts(instruction)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> GATES.contains(blocks.what()))
        .isPresent();
  }

  /** The start of a thread that is made and started in the same loop, each turn anew. */
  public Optional<Instruction> startPerItem(Acquisition thread) {
    Optional<Loop> loop = loops.around(thread.site().block());
    if (loop.isEmpty()) {
      return Optional.empty();
    }
    Flow flow = ObjectFlow.of(analyses).of(thread.site());
    return flow.uses().stream()
        .filter(this::starts)
        .map(Use::at)
        .filter(start -> loop.get().contains(start.block()))
        .findFirst();
  }

  private boolean starts(Use use) {
    return use.place().equals(Place.RECEIVER)
        && use.facts().stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(runs -> runs.task().equals(Place.RECEIVER));
  }

  /** How the loop around a call ends. */
  public LoopEnds.End loopEnd(Instruction call) {
    return loops.around(call.block()).map(LoopEnds.of(analyses)::of).orElse(LoopEnds.End.BOUNDED);
  }
}
