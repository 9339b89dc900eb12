package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Instruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Follows an object forwards from where it is made: through locals, casts, wrapping calls, closed
 * fields, parameters of methods in view, captures, arrays, collections and holders.
 * Flow-insensitive: it says what can happen to the object somewhere, not in which order.
 */
public final class ObjectFlow {
  private final Analyses analyses;
  private final Map<Instruction, Flow> flows = new HashMap<>();

  private ObjectFlow(Analyses analyses) {
    this.analyses = analyses;
  }

  public static ObjectFlow of(Analyses analyses) {
    return analyses.get(ObjectFlow.class, ObjectFlow::new);
  }

  /** Where the object goes that {@code created} (a creation or a call's result) gives. */
  public Flow of(Instruction created) {
    Flow flow = flows.get(created);
    if (flow == null) {
      flow = new Flow(new FlowSearch(analyses, created, Optional.empty()));
      flows.put(created, flow);
    }
    return flow;
  }

  /**
   * Where it goes until the method that makes it returns it: what callers do with it is left out,
   * and handing it to them is no escape.
   */
  public Flow untilReturned(Instruction created) {
    return new Flow(new FlowSearch(analyses, created, Optional.of(created.block().body())));
  }
}
