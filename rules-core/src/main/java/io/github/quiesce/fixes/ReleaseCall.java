package io.github.quiesce.fixes;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.resources.BlockResource;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Program;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How a resource is released, by the facts about its variable's type. */
final class ReleaseCall {
  /** What try-with-resources calls, by the language (JLS 14.20.3). */
  private static final String CLOSE = "close";

  private ReleaseCall() {}

  /** The method that releases it and neither waits, nor fails, nor interrupts what it has begun. */
  static Optional<CallFacts> of(Program program, BlockResource resource) {
    return releases(program, resource)
        .filter(call -> call.nothrow() && call.since() == 0)
        .filter(call -> call.blocks().isEmpty() && !interrupts(call))
        .findFirst();
  }

  /**
   * Whether the code's release has a {@code close()} that may stand in try-with-resources: what it
   * throws is handled around the call that makes the resource, which throws the same.
   */
  static boolean isCloseable(Analyses analyses, BlockResource resource, OptionalInt release) {
    List<String> handled =
        Calls.of(analyses).facts(resource.made().site()).map(CallFacts::thrown).orElse(List.of());
    return release.isPresent()
        && releases(analyses.program(), resource)
            .filter(call -> handled.containsAll(call.thrown()))
            .filter(call -> call.since() <= release.getAsInt())
            .anyMatch(call -> call.signature().name().equals(CLOSE));
  }

  private static boolean interrupts(CallFacts call) {
    return call.cancels()
        .filter(cancels -> cancels.byInterrupt() != CallFacts.Interrupts.NEVER)
        .isPresent();
  }

  private static Stream<CallFacts> releases(Program program, BlockResource resource) {
    return program
        .describedMethods(resource.local().type())
        .filter(call -> !call.isStatic() && call.signature().arity() == 0)
        .filter(
            call ->
                call.releases().stream()
                    .anyMatch(
                        each ->
                            each.kind().equals(resource.kind())
                                && each.place().equals(Place.RECEIVER)));
  }
}
