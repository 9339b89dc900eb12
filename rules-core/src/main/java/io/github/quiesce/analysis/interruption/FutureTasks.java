package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Futures that are the task themselves: made in view, then given to a pool or a thread to run. */
final class FutureTasks {
  private static final String FUTURE = "future";
  private static final String THREAD = "thread";

  private final Analyses analyses;
  private final Calls calls;

  /**
   * Where such a future is given away to be run.
   *
   * @param at the call of the pool, or the making of the thread
   * @param threadEnds what interrupts that thread, or waits for it
   */
  record Handing(Instruction at, Set<Instruction> threadEnds) {}

  FutureTasks(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  /**
   * Where the future is given away, if there is one such place, only the future and the thread in
   * view lead to the task, and nothing else is done with the future than to wait for it, to end it
   * and to look at it: who calls its methods may run it himself.
   */
  Optional<Handing> handing(Instruction made) {
    if (!isFutureOfTask(made)) {
      return Optional.empty();
    }
    Flow flow = ObjectFlow.of(analyses).of(made);
    if (flow.hasEscaped()) {
      return Optional.empty();
    }
    List<Use> itself = flow.uses().stream().filter(use -> use.depth() == 0).toList();
    List<Use> runs = itself.stream().filter(FutureTasks::isRun).toList();
    return runs.size() == 1 && itself.stream().allMatch(use -> isUnderstood(use, made))
        ? Optional.of(runs.get(0)).filter(FutureTasks::isElsewhere).flatMap(this::handing)
        : Optional.empty();
  }

  private boolean isFutureOfTask(Instruction made) {
    return made instanceof NewObject
        && calls
            .facts(made)
            .filter(facts -> facts.wraps().isPresent())
            .flatMap(CallFacts::acquires)
            .filter(acquires -> acquires.kind().equals(FUTURE))
            .isPresent();
  }

  private static boolean isRun(Use use) {
    return use.facts().stream()
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(runs -> runs.task().equals(use.place()));
  }

  private static boolean isElsewhere(Use use) {
    return use.facts().stream()
        .flatMap(facts -> facts.runs().stream())
        .allMatch(
            runs ->
                runs.where() != CallFacts.Where.CALLER
                    && runs.where() != CallFacts.Where.CALLBACK
                    && runs.times() != CallFacts.Times.PERIODIC);
  }

  private boolean isUnderstood(Use use, Instruction made) {
    return !use.place().equals(Place.RECEIVER)
        || isOfOther(use.method().owner(), made)
        || use.facts()
            .filter(
                facts ->
                    facts.blocks().isPresent()
                        || facts.cancels().isPresent()
                        || facts.settles().isPresent())
            .isPresent();
  }

  /** An iterator over a collection with the future in it counts as the future itself. */
  private boolean isOfOther(String owner, Instruction made) {
    return analyses.program().facts().type(owner).isPresent()
        && !analyses.program().hierarchy().isSubtype(made.type(), owner);
  }

  private Optional<Handing> handing(Use run) {
    Optional<Acquisition> thread =
        Acquisitions.of(analyses).at(run.at()).filter(made -> made.kind().equals(THREAD));
    if (thread.isPresent()) {
      return onThread(thread.get());
    }
    boolean gives = run.facts().flatMap(CallFacts::acquires).isPresent();
    boolean dropped = run.at().block().body().usersOf(run.at()).isEmpty();
    return !gives || dropped ? Optional.of(new Handing(run.at(), Set.of())) : Optional.empty();
  }

  private Optional<Handing> onThread(Acquisition thread) {
    Flow flow = ObjectFlow.of(analyses).of(thread.site());
    if (flow.hasEscaped()
        || !flow.fields().isEmpty()
        || Starts.ofThread(thread, flow, analyses).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Handing(thread.site(), ends(flow)));
  }

  /** The calls that end what is made, a future or a thread, or wait for its end. */
  static Set<Instruction> ends(Flow flow) {
    Set<Instruction> ends = new LinkedHashSet<>();
    flow.uses().stream()
        .filter(
            use ->
                use.facts()
                    .filter(facts -> facts.cancels().isPresent() || facts.blocks().isPresent())
                    .isPresent())
        .forEach(use -> ends.add(use.at()));
    return ends;
  }
}
