package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Balance;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** Whether a queue can be full at all. */
public final class QueueRoom {
  private static final String QUEUE = "queue";

  private final Analyses analyses;
  private final Program program;

  private QueueRoom(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static QueueRoom of(Analyses analyses) {
    return analyses.get(QueueRoom.class, QueueRoom::new);
  }

  /**
   * Whether all insertions in view, each made at most once for a queue, fit in its capacity: a
   * one-element queue used as a promise is never full.
   */
  public boolean hasRoomForAll(Instruction put, Value queue, Quantity capacity) {
    Optional<Acquisition> made =
        Origins.of(analyses).of(queue).only().flatMap(Acquisitions.of(analyses)::at);
    if (made.isEmpty()) {
      return false;
    }
    Instruction site = made.get().site();
    if (Balance.insertionsFit(analyses, made.get(), put, escape -> isLater(escape, site))) {
      return true;
    }
    if (!capacity.isKnown()) {
      return false;
    }
    Flow flow = ObjectFlow.of(analyses).of(site);
    if (!flow.complete() || !flow.escapes().stream().allMatch(each -> isLater(each, site))) {
      return false;
    }
    List<Use> insertions = flow.uses().stream().filter(QueueRoom::inserts).toList();
    Multiplicity multiplicity = Multiplicity.of(analyses);
    return insertions.size() <= capacity.value()
        && insertions.stream().allMatch(use -> multiplicity.atMostOncePer(use.at(), site));
  }

  /** Once the body that makes a queue returns it, that body puts nothing more in. */
  private static boolean isLater(Escape escape, Instruction site) {
    return escape.why() == Escape.Why.RETURNED
        && escape.at() instanceof Return returned
        && returned.block().body() == site.block().body();
  }

  private static boolean inserts(Use use) {
    return use.facts().stream()
        .flatMap(facts -> facts.counts().stream())
        .anyMatch(
            counts -> counts.kind().equals(QUEUE) && counts.effect() == CallFacts.Effect.INSERT);
  }

  /** Whether the call stands in a class that is a queue itself and delegates. */
  public boolean isInsideQueue(Instruction call) {
    String owner = call.block().body().method().owner().name();
    return program.hierarchy().supertypes(owner).stream()
        .flatMap(type -> program.facts().type(type).stream())
        .anyMatch(type -> type.kind().filter(QUEUE::equals).isPresent());
  }
}
