package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * What a resource was taken with may give it back, too: the request of an HTTP call, which can be
 * reset, ends the response that came of it.
 */
public final class Lenders {
  private final Analyses analyses;

  private Lenders(Analyses analyses) {
    this.analyses = analyses;
  }

  public static Lenders of(Analyses analyses) {
    return analyses.get(Lenders.class, Lenders::new);
  }

  /**
   * Whether an argument that it was taken with is used to give it back, or may be: by code out of
   * view.
   */
  public boolean mayTakeBack(Acquisition taken) {
    return taken.arguments().stream()
        .filter(argument -> analyses.program().canBeReleased(argument.type(), taken.kind()))
        .anyMatch(argument -> mayRelease(argument, taken.kind()));
  }

  private boolean mayRelease(Value argument, String kind) {
    Optional<Value> made = Origins.of(analyses).of(argument).only();
    if (made.isEmpty() || !(made.get() instanceof Instruction instruction)) {
      return true;
    }
    Flow flow = ObjectFlow.of(analyses).of(instruction);
    return flow.hasEscaped() || Releases.first(flow, kind).isPresent();
  }
}
