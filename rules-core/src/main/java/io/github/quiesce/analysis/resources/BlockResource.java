package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.Layout.Local;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * A resource that is made for a local variable and done with at the end of the block that declares
 * it: nothing that runs later, or on another thread, can reach it.
 *
 * @param made where it is made
 * @param local the variable; it is never assigned again
 * @param block the block that declares it
 * @param body the body both are in
 * @param keepsWork whether a release at the end of the block lets all go on that was begun in it
 */
public record BlockResource(
    Acquisition made, Local local, CodeBlock block, Body body, boolean keepsWork) {

  public String kind() {
    return made.kind();
  }

  /** Empty where that cannot be told; class files have no blocks. */
  public static Optional<BlockResource> of(Analyses analyses, Acquisition made, Flow flow) {
    Body body = made.site().block().body();
    return body.layout().locals().stream()
        .filter(local -> local.fixed() && source(analyses, local.first()) == made.site())
        .findFirst()
        .flatMap(
            local ->
                body.layout()
                    .blockOf(local.declaration())
                    .filter(block -> new Confinement(analyses, flow, body, block).holds())
                    .map(
                        block ->
                            new BlockResource(
                                made, local, block, body, keepsWork(analyses, flow))));
  }

  /** What a cast, or a call that gives a view, was given. */
  private static Value source(Analyses analyses, Value value) {
    Value at = value;
    while (at instanceof Instruction instruction) {
      Optional<Value> inner =
          at instanceof Cast cast
              ? Optional.of(cast.operand(0))
              : Calls.of(analyses)
                  .facts(at)
                  .flatMap(CallFacts::wraps)
                  .flatMap(place -> Origins.at(place, instruction))
                  .filter(wrapped -> wrapped instanceof Instruction);
      if (inner.isEmpty()) {
        return at;
      }
      at = inner.get();
    }
    return at;
  }

  /**
   * Work that is handed in goes on after a release, except what is started again and again. A call
   * that is given the resource may hand work in later, when it is refused, unless it runs a task
   * once, for certain: a stage that waits for another runs it at most once.
   */
  private static boolean keepsWork(Analyses analyses, Flow flow) {
    return flow.uses().stream().allMatch(use -> keepsWork(analyses, use));
  }

  private static boolean keepsWork(Analyses analyses, Use use) {
    if (use.facts().isEmpty()) {
      return use.place().equals(Place.RECEIVER) || !Calls.of(analyses).targets(use.at()).isEmpty();
    }
    CallFacts facts = use.facts().get();
    if (use.place().equals(Place.RECEIVER)) {
      return facts.runs().stream().noneMatch(runs -> runs.times() == CallFacts.Times.PERIODIC);
    }
    return facts.wraps().filter(use.place()::equals).isPresent()
        || (!facts.runs().isEmpty()
            && facts.runs().stream().allMatch(runs -> runs.times() == CallFacts.Times.ONCE));
  }
}
