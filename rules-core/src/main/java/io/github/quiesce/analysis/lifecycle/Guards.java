package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Set;

/** What runs only if a field says so. Whether the test is the right one is not asked. */
public final class Guards {
  private static final int LIMIT = 64;

  private static final String EQUALS = "equals";

  private final Calls calls;
  private final Fields fields;
  private final Loops loops;

  private Guards(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.loops = Loops.of(analyses);
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
          && !isTurnOfLoop(block, branch, guarded.block())
          && !saysFilled(branch, guarded)
          && readsField(branch.condition(), new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  /** {@code if (pool != null) pool = new Pool();}: that there is an old one guards nothing. */
  private boolean saysFilled(Branch branch, Instruction guarded) {
    if (!(guarded instanceof StoreField store)
        || !(branch.condition() instanceof Binary test)
        || !(test.left() instanceof LoadField load)
        || !load.field().equals(store.field())
        || !(test.right() instanceof Constant constant && constant.isNull())) {
      return false;
    }
    Edge.Kind filled =
        test.operator() == Binary.Operator.NOT_EQUAL ? Edge.Kind.TRUE : Edge.Kind.FALSE;
    return branch.block().outgoing().stream()
        .filter(edge -> edge.kind() == filled)
        .allMatch(
            edge -> Dominators.of(branch.block().body()).dominates(edge.to(), guarded.block()));
  }

  /**
   * Whether some way out of the branch does not come there, or not before the next turn of a loop
   * around both. The test of a loop that is over before it decides nothing.
   */
  private static boolean decides(Block branch, Block guarded) {
    boolean inOneLoop = Paths.from(guarded, each -> !each.isExceptional()).contains(branch);
    return branch.outgoing().stream()
        .anyMatch(
            edge ->
                !Paths.from(
                        edge.to(),
                        each -> !each.isExceptional() && !(inOneLoop && each.to() == branch))
                    .contains(guarded));
  }

  /**
   * Whether the test only says whether a loop around the instruction goes on: it holds in each
   * turn, unless the loop itself changes what it tests.
   */
  private boolean isTurnOfLoop(Block block, Branch branch, Block guarded) {
    Loop loop = loops.around(guarded).orElse(null);
    if (loop == null
        || !loop.contains(block)
        || block.outgoing().stream().allMatch(edge -> loop.contains(edge.to()))) {
      return false;
    }
    Set<LoadField> tested = new HashSet<>();
    return collectLoads(branch.condition(), tested, new HashSet<>())
        && tested.stream()
            .flatMap(load -> fields.stores(load.field()).stream())
            .noneMatch(store -> loop.contains(store.block()));
  }

  /** The loads a value is computed of; false if helpers in view have a part in it. */
  private boolean collectLoads(Value value, Set<LoadField> loads, Set<Value> seen) {
    if (!seen.add(value) || !(value instanceof Instruction instruction)) {
      return true;
    }
    if (instruction instanceof LoadField load) {
      loads.add(load);
    }
    return calls.targets(instruction).isEmpty()
        && seen.size() < LIMIT
        && instruction.operands().stream().allMatch(each -> collectLoads(each, loads, seen));
  }

  private boolean readsField(Value value, Set<Value> seen) {
    if (!seen.add(value) || seen.size() > LIMIT) {
      return false;
    }
    if (value instanceof LoadField load) {
      return isState(load);
    }
    if (value instanceof Instruction test && comparesWithGiven(test)) {
      return false; // if (size == this.size): whether something changes, not whether there is one
    }
    if (value instanceof Invoke call
        && (call.operands().stream().anyMatch(LoadField.class::isInstance)
            || calls.targets(call).stream()
                .anyMatch(target -> isNear(target, call) && readsField(target)))) {
      return true; // started.compareAndSet(false, true), isRunning()
    }
    if (value instanceof Phi phi) {
      return phi.inputs().stream().anyMatch(each -> readsField(each, seen));
    }
    return value instanceof Instruction instruction
        && instruction.operands().stream().anyMatch(each -> readsField(each, seen));
  }

  /** Whether a value is a comparison of something with a parameter of the method. */
  static boolean comparesWithGiven(Instruction test) {
    boolean compares =
        test instanceof Binary
            || (test instanceof Invoke call && call.method().name().equals(EQUALS));
    return compares && test.operands().stream().anyMatch(Guards::isGiven);
  }

  private static boolean isGiven(Value value) {
    return value instanceof Parameter parameter && parameter.kind() != Parameter.Kind.SELF;
  }

  /** A final field is what the object was made with; it cannot tell whether there is an old one. */
  private boolean isState(LoadField load) {
    return fields.declaration(load.field()).map(f -> !f.modifiers().isFinal()).orElse(true);
  }

  /** In the same file: that some class far away implements what is called says nothing here. */
  private static boolean isNear(MethodModel target, Invoke call) {
    String caller = call.block().body().method().owner().outermostName();
    return target.owner().outermostName().equals(caller);
  }

  /** A helper in view that tells the object's state. */
  private boolean readsField(MethodModel helper) {
    return helper.body().stream()
        .flatMap(body -> body.instructions().stream())
        .anyMatch(LoadField.class::isInstance);
  }
}
