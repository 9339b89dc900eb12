package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where one thread may learn that another is done with something: waits, looks at whether a task
 * has ended, calls out of view that are given something to wait on; and volatile fields and atomic
 * values that the other one writes.
 */
final class Handovers {
  private static final String ATOMIC = "atomic";

  private static final Set<String> WAITS =
      Set.of(
          "future",
          "latch",
          "barrier",
          "phaser",
          "join",
          "termination",
          "permit",
          "condition",
          "exchange",
          "take",
          "transfer",
          "subtask",
          "park");

  private static final Set<String> SIGNALS =
      Set.of(
          "future",
          "executor",
          "thread",
          "latch",
          "phaser",
          "barrier",
          "semaphore",
          "queue",
          "timer");

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final PooledCode pooled;
  private final Map<Instruction, Boolean> known = new HashMap<>();

  private Handovers(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.pooled = PooledCode.of(analyses);
  }

  static Handovers of(Analyses analyses) {
    return analyses.get(Handovers.class, Handovers::new);
  }

  /** Whether the instruction, or what it calls on its thread, may be one. */
  boolean mayBeAt(Instruction instruction) {
    Boolean result = known.get(instruction);
    if (result == null) {
      result = isOne(instruction) || isInCallee(instruction);
      known.put(instruction, result);
    }
    return result;
  }

  private boolean isOne(Instruction instruction) {
    return calls
        .facts(instruction)
        .map(Handovers::waits)
        .orElseGet(() -> isCallOutOfView(instruction) && isGivenASign(instruction));
  }

  private static boolean waits(CallFacts facts) {
    return facts.blocks().filter(blocks -> WAITS.contains(blocks.what())).isPresent()
        || facts.settles().isPresent();
  }

  private boolean isCallOutOfView(Instruction instruction) {
    return (instruction instanceof Invoke || instruction instanceof NewObject)
        && calls.targets(instruction).stream().allMatch(target -> target.body().isEmpty());
  }

  private boolean isGivenASign(Instruction call) {
    return call.operands().stream().anyMatch(this::isSign);
  }

  private boolean isSign(Value value) {
    return value instanceof CreateLambda
        || TypeNames.isUnknown(value.type())
        || SIGNALS.stream().anyMatch(kind -> analyses.program().isOfKind(value.type(), kind));
  }

  private boolean isInCallee(Instruction call) {
    for (MethodModel target : calls.targets(call)) {
      if (target.body().filter(this::isIn).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the instruction reads what a task may have written as a sign: volatile or atomic. */
  boolean mayReadSignOf(Body task, Instruction instruction) {
    if (instruction instanceof LoadField load) {
      return isVolatile(load)
          && fields.stores(load.field()).stream()
              .anyMatch(store -> pooled.runBy(task).containsKey(store.block().body()));
    }
    return isAtomic(instruction)
        && pooled.runBy(task).keySet().stream()
            .flatMap(each -> each.instructions().stream())
            .anyMatch(this::isAtomic);
  }

  private boolean isVolatile(LoadField load) {
    return fields
        .declaration(load.field())
        .map(FieldModel::modifiers)
        .filter(modifiers -> modifiers.has(Modifier.VOLATILE))
        .isPresent();
  }

  private boolean isAtomic(Instruction instruction) {
    return instruction instanceof Invoke call
        && call.receiver()
            .filter(each -> analyses.program().isOfKind(each.type(), ATOMIC))
            .isPresent();
  }

  /** Whether a body, or what it calls on its thread, has one. */
  boolean isIn(Body body) {
    return pooled.runBy(body).keySet().stream()
        .flatMap(each -> each.instructions().stream())
        .anyMatch(this::isOne);
  }
}
