package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.locks.Passed;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
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
    return passed(analyses, wait, calls).filter(made -> isDone(analyses, wait, made)).isPresent();
  }

  /** As {@link #is}, for what is done when it is passed at least on some way. */
  public static boolean mayBe(Analyses analyses, Instruction wait, List<Instruction> calls) {
    return passed(analyses, wait, calls)
        .map(value -> Origins.of(analyses).of(value).values())
        .filter(all -> all.stream().anyMatch(made -> isDone(analyses, wait, made)))
        .isPresent();
  }

  private static boolean isDone(Analyses analyses, Instruction wait, Value made) {
    return isMadeDone(analyses, made) || isOwnWay(analyses, wait, made);
  }

  private static Optional<Value> passed(
      Analyses analyses, Instruction wait, List<Instruction> calls) {
    Optional<Value> subject =
        wait instanceof Invoke call
            ? call.receiver().or(() -> call.arguments().stream().findFirst())
            : Optional.empty();
    return subject.flatMap(value -> Passed.value(analyses, value, wait.block().body(), calls));
  }

  private static boolean isOwnWay(Analyses analyses, Instruction wait, Value made) {
    return wait instanceof Invoke call
        && call.receiver().isPresent()
        && OwnMethods.doNotWait(analyses, call, made);
  }

  private static boolean isMadeDone(Analyses analyses, Value value) {
    return Calls.of(analyses)
        .facts(Roots.of(analyses).of(value))
        .flatMap(CallFacts::settles)
        .filter(settles -> settles.place().equals(Place.RESULT) && settles.when().isEmpty())
        .isPresent();
  }
}
