package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Values that only go into a text for people: printed, or logged. No code acts on what is only
 * told.
 */
final class ToldOnly {
  private static final Set<String> KINDS = Set.of("logger", "printer");

  /** Helpers and texts looked through. */
  private static final int MOST_STEPS = 6;

  private final Analyses analyses;
  private final Calls calls;

  ToldOnly(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  /** Whether what an instruction does with the value is to tell it. */
  boolean isTelling(Value user, Value value) {
    return isTelling(user, value, MOST_STEPS);
  }

  private boolean isTelling(Value user, Value value, int steps) {
    if (steps == 0) {
      return false;
    }
    if (user instanceof StoreElement store && store.value() == value) {
      // the arguments of a method that takes any number of them
      return store.array() instanceof NewArray array
          && usersOf(array).stream()
              .filter(each -> !(each instanceof StoreElement))
              .allMatch(each -> isTelling(each, array, steps - 1));
    }
    if ((user instanceof Binary text && text.operator() == Binary.Operator.CONCATENATE)
        || user instanceof Cast) {
      return isTold((Instruction) user, steps - 1);
    }
    return user instanceof Invoke call && isTellingCall(call, value, steps - 1);
  }

  private boolean isTellingCall(Invoke call, Value value, int steps) {
    if (call.receiver().filter(value::equals).isPresent()) {
      return false;
    }
    if (calls.facts(call).isPresent()) {
      boolean printed = call.receiver().map(Value::type).filter(this::isPrinter).isPresent();
      return printed || (call.type().equals(TypeNames.STRING) && isTold(call, steps));
    }
    List<MethodModel> targets = calls.targets(call);
    return calls.targetsComplete(call)
        && call.type().equals(TypeNames.VOID)
        && targets.stream().allMatch(target -> isTold(target, call, value, steps));
  }

  /** Whether a helper does nothing with the value but tell it. */
  private boolean isTold(MethodModel helper, Invoke call, Value value, int steps) {
    List<Value> arguments = Callers.arguments(call);
    return helper.body().isPresent()
        && IntStream.range(0, arguments.size())
            .filter(i -> arguments.get(i).equals(value))
            .allMatch(i -> isTold(helper.body().get(), i, steps));
  }

  private boolean isTold(Body body, int index, int steps) {
    return index < body.parameters().size() && isTold(body.parameters().get(index), body, steps);
  }

  private boolean isTold(Parameter parameter, Body body, int steps) {
    return body.usersOf(parameter).stream().allMatch(user -> isTelling(user, parameter, steps));
  }

  private boolean isTold(Instruction value, int steps) {
    return usersOf(value).stream().allMatch(user -> isTelling(user, value, steps));
  }

  /** Whether objects of the type tell people what they are given. */
  boolean isPrinter(String type) {
    return KINDS.stream().anyMatch(kind -> analyses.program().isOfKind(type, kind));
  }

  private static List<Value> usersOf(Instruction value) {
    return value.block().body().usersOf(value);
  }
}
