package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a resource begins to hold something: where it is started, or made. */
public final class Starts {
  private Starts() {}

  /** The place; empty for what holds nothing before it is started, and never is. */
  public static Optional<Instruction> first(Acquisition made, Flow flow, Analyses analyses) {
    return made.makers().stream().allMatch(each -> isStartedApart(each, analyses))
        ? first(flow).or(() -> startedWithin(made, analyses))
        : Optional.of(made.site());
  }

  /** Where a thread is started: what makes it does so at once, or some call later. */
  public static Optional<Instruction> ofThread(Acquisition thread, Flow flow, Analyses analyses) {
    return isAtOnce(thread, analyses) ? Optional.of(thread.site()) : first(flow);
  }

  /** Whether the body that makes a thread, itself or by a method it calls, also starts it. */
  public static boolean isWhereMade(Acquisition thread, Flow flow, Analyses analyses) {
    Body body = thread.site().block().body();
    Stream<Body> getting =
        body.isLambda()
            ? Stream.of()
            : Callers.of(analyses).of(body.method()).stream().map(call -> call.block().body());
    Set<Body> making = Stream.concat(Stream.of(body), getting).collect(Collectors.toSet());
    return isAtOnce(thread, analyses)
        || flow.uses().stream()
            .filter(Starts::starts)
            .anyMatch(use -> making.contains(use.at().block().body()));
  }

  private static boolean isAtOnce(Acquisition thread, Analyses analyses) {
    return Calls.of(analyses).facts(thread.site()).stream()
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(runs -> runs.times() == CallFacts.Times.ONCE);
  }

  private static Optional<Instruction> first(Flow flow) {
    return flow.uses().stream().filter(Starts::starts).map(Use::at).findFirst();
  }

  /** What a method starts before it gives it to its caller holds something from the call on. */
  private static Optional<Instruction> startedWithin(Acquisition made, Analyses analyses) {
    ObjectFlow flows = ObjectFlow.of(analyses);
    boolean started =
        !made.within().isEmpty()
            && made.within().stream()
                .allMatch(each -> first(flows.untilReturned(each.site())).isPresent());
    return started ? Optional.of(made.site()) : Optional.empty();
  }

  private static boolean starts(Use use) {
    return use.depth() == 0
        && use.facts().flatMap(CallFacts::starts).filter(use.place()::equals).isPresent();
  }

  private static boolean isStartedApart(Acquisition made, Analyses analyses) {
    return analyses
        .program()
        .describedMethods(made.site().type())
        .anyMatch(facts -> facts.starts().filter(Place.RECEIVER::equals).isPresent());
  }
}
