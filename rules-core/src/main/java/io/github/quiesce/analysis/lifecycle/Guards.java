package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Set;

/** What runs only if a field says so. Whether the test is the right one is not asked. */
public final class Guards {
  private static final int LIMIT = 64;

  private final Calls calls;
  private final Fields fields;

  private Guards(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Guards of(Analyses analyses) {
    return analyses.get(Guards.class, Guards::new);
  }

  /**
   * Whether a test of a field's state decides whether the instruction runs: the old one is absent
   * or stopped, or it has not run yet.
   */
  public boolean isGuarded(Instruction guarded) {
    Body body = guarded.block().body();
    for (Block block : body.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch
          && block != guarded.block()
          && Dominators.of(body).dominates(block, guarded.block())
          && decides(block, guarded.block())
          && readsField(branch.condition(), new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  /** Whether some way out of the branch does not come there. */
  private static boolean decides(Block branch, Block guarded) {
    return branch.outgoing().stream()
        .anyMatch(edge -> !Paths.from(edge.to(), each -> !each.isExceptional()).contains(guarded));
  }

  private boolean readsField(Value value, Set<Value> seen) {
    if (!seen.add(value) || seen.size() > LIMIT) {
      return false;
    }
    if (value instanceof LoadField load) {
      return isState(load);
    }
    if (value instanceof Invoke call
        && (call.operands().stream().anyMatch(LoadField.class::isInstance)
            || calls.targets(call).stream().anyMatch(this::readsField))) {
      return true; // started.compareAndSet(false, true), isRunning()
    }
    if (value instanceof Phi phi) {
      return phi.inputs().stream().anyMatch(each -> readsField(each, seen));
    }
    return value instanceof Instruction instruction
        && instruction.operands().stream().anyMatch(each -> readsField(each, seen));
  }

  /** A final field is what the object was made with; it cannot tell whether there is an old one. */
  private boolean isState(LoadField load) {
    return fields.declaration(load.field()).map(f -> !f.modifiers().isFinal()).orElse(true);
  }

  /** A helper in view that tells the object's state. */
  private boolean readsField(MethodModel helper) {
    return helper.body().stream()
        .flatMap(body -> body.instructions().stream())
        .anyMatch(LoadField.class::isInstance);
  }
}
