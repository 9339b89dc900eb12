package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** What a parameter is on one chain of calls. */
public final class Passed {
  private Passed() {}

  /**
   * What was passed for a value that is a parameter; empty if it is none, or no call led here.
   *
   * @param value a value of {@code body}
   * @param calls the calls that led to the body, outermost first
   */
  public static Optional<Value> value(
      Analyses analyses, Value value, Body body, List<Instruction> calls) {
    Optional<Value> passed = Optional.empty();
    Value at = value;
    Body in = body;
    for (int i = calls.size() - 1; i >= 0; i--) {
      Value root = Roots.of(analyses).of(at);
      int index = root instanceof Parameter given ? in.parameters().indexOf(given) : -1;
      List<Value> arguments = Callers.arguments(calls.get(i));
      if (index < 0 || index >= arguments.size()) {
        return passed;
      }
      at = arguments.get(index);
      in = calls.get(i).block().body();
      passed = Optional.of(at);
    }
    return passed;
  }
}
