package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Interruption;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Instruction;
import java.util.Optional;

/**
 * Handlers that ask whether the current thread is interrupted, and leave their loop if it is. What
 * they are written for are failures of code that restores the status.
 */
final class AskedStatus {
  private final Calls calls;
  private final Loops loops;

  AskedStatus(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.loops = Loops.of(analyses);
  }

  /** Whether code that only this handler leads to asks, there or in a method in view it calls. */
  boolean leads(Caught handler) {
    Optional<Loop> around = loops.around(handler.block());
    if (around.isEmpty()) {
      return false;
    }
    Dominators dominators = null;
    for (Block block : handler.block().body().blocks()) {
      for (Instruction call : block.instructions()) {
        if (asks(call) ? leaves(call, around.get()) : asksInView(call)) {
          dominators = dominators == null ? Dominators.of(block.body()) : dominators;
          if (dominators.dominates(handler.block(), block)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean asks(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::interruption)
        .filter(what -> what == Interruption.READS || what == Interruption.CLEARS)
        .isPresent();
  }

  /** Whether a branch on the answer goes out of the loop. */
  private static boolean leaves(Instruction answer, Loop loop) {
    return answer.block().body().usersOf(answer).stream()
        .filter(Branch.class::isInstance)
        .map(Branch.class::cast)
        .flatMap(branch -> branch.block().outgoing().stream())
        .anyMatch(edge -> !loop.contains(edge.to()));
  }

  /** A helper that looks at the status tells, or throws, whatever it is called. */
  private boolean asksInView(Instruction call) {
    return calls.targets(call).stream()
        .flatMap(target -> target.body().stream())
        .map(Body::instructions)
        .anyMatch(all -> all.stream().anyMatch(this::asks));
  }
}
