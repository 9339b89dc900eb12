package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place that names a method to be called: a call, or a method reference, which is called wherever
 * it is run.
 *
 * @param at the call, or the creation of the reference
 * @param method the method named
 * @param receiver the receiver, where there is one and it is known here
 * @param facts what is known of the method
 */
public record CallSite(
    Instruction at, MethodRef method, Optional<Value> receiver, Optional<CallFacts> facts) {

  /** All call sites of a body, in order. */
  public static List<CallSite> in(Body body, Analyses analyses) {
    Calls calls = Calls.of(analyses);
    List<CallSite> result = new ArrayList<>();
    for (Instruction instruction : body.instructions()) {
      at(instruction, calls).ifPresent(result::add);
    }
    return result;
  }

  /** The call site that an instruction is, if it is one. */
  static Optional<CallSite> at(Instruction instruction, Calls calls) {
    if (instruction instanceof Invoke call) {
      return Optional.of(of(call, calls));
    }
    return instruction instanceof CreateLambda lambda
        ? lambda
            .reference()
            .filter(method -> !method.isConstructor())
            .map(method -> of(lambda, method, calls))
        : Optional.empty();
  }

  /** A call as one. */
  public static CallSite of(Invoke call, Calls calls) {
    return new CallSite(call, call.method(), call.receiver(), calls.facts(call));
  }

  private static CallSite of(CreateLambda lambda, MethodRef method, Calls calls) {
    Optional<Value> receiver = lambda.operands().stream().findFirst();
    return new CallSite(lambda, method, receiver, calls.facts(method));
  }
}
