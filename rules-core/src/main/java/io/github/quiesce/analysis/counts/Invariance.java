package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;

/** Which numbers stay the same from round to round of a loop. */
public final class Invariance {
  private Invariance() {}

  /** Whether no symbol of the number is made anew each round. */
  public static boolean holds(Polynomial number, Loop loop) {
    return number.symbols().stream().map(Symbol::root).noneMatch(root -> isInside(root, loop));
  }

  /** Whether neither bound of the count changes from round to round. */
  public static boolean holds(SymbolicCount count, Loop loop) {
    return holds(count.lower(), loop)
        && count.upper().map(bound -> holds(bound, loop)).orElse(true);
  }

  static boolean isInside(Value root, Loop loop) {
    if (root instanceof Instruction instruction) {
      return loop.contains(instruction.block());
    }
    return root instanceof Phi phi && loop.contains(phi.block());
  }
}
