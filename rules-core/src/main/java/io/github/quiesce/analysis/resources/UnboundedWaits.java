package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Instruction;
import java.util.Set;

/** Calls that may wait for ever. */
public final class UnboundedWaits {
  private final Calls calls;

  private UnboundedWaits(Analyses analyses) {
    this.calls = Calls.of(analyses);
  }

  public static UnboundedWaits of(Analyses analyses) {
    return analyses.get(UnboundedWaits.class, UnboundedWaits::new);
  }

  /**
   * Whether the call waits without a bound for one of these (see {@link CallFacts.Blocks#what}).
   */
  public boolean isUnbounded(Instruction call, Set<String> whatFor) {
    return calls
        .facts(call)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> whatFor.contains(blocks.what()))
        .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
        .isPresent();
  }
}
