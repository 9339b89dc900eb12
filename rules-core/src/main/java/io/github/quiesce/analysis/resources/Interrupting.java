package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.List;

/** Whether a cancelling call interrupts. */
public final class Interrupting {
  private Interrupting() {}

  public static boolean byInterrupt(CallFacts.Cancels cancels, Instruction call) {
    return switch (cancels.byInterrupt()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case IF_ARGUMENT_0 -> isTrue(Callers.arguments(call));
    };
  }

  private static boolean isTrue(List<Value> arguments) {
    return !arguments.isEmpty()
        && arguments.get(0) instanceof Constant constant
        && constant.isInteger(1);
  }
}
