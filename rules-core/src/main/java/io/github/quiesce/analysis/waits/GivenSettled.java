package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** Waits of a helper for what its callers give it, where that has happened already. */
public final class GivenSettled {
  private GivenSettled() {}

  /**
   * Whether what is waited for is a parameter, and is done when it is passed.
   *
   * @param calls the calls that lead to the wait, outermost first
   */
  public static boolean is(Analyses analyses, Instruction wait, List<Instruction> calls) {
    Optional<Value> subject =
        wait instanceof Invoke call
            ? call.receiver().or(() -> call.arguments().stream().findFirst())
            : Optional.empty();
    Body body = wait.block().body();
    for (int i = calls.size() - 1; i >= 0 && subject.isPresent(); i--) {
      Value root = Roots.of(analyses).of(subject.get());
      int index = root instanceof Parameter given ? body.parameters().indexOf(given) : -1;
      List<Value> passed = Callers.arguments(calls.get(i));
      if (index < 0 || index >= passed.size()) {
        return false;
      }
      subject = Optional.of(passed.get(index));
      body = calls.get(i).block().body();
    }
    return subject.filter(made -> isMadeDone(analyses, made)).isPresent();
  }

  private static boolean isMadeDone(Analyses analyses, Value value) {
    return Calls.of(analyses)
        .facts(Roots.of(analyses).of(value))
        .flatMap(CallFacts::settles)
        .filter(settles -> settles.place().equals(Place.RESULT) && settles.when().isEmpty())
        .isPresent();
  }
}
