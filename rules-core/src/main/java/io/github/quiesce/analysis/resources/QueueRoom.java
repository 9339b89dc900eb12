package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Balance;
import io.github.quiesce.analysis.arrivals.FillLevels;
import io.github.quiesce.analysis.arrivals.Overflows;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.Optional;

/** Whether a queue can be full at all. */
public final class QueueRoom {
  private static final String QUEUE = "queue";
  private static final String COLLECTION = "collection";

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
   * one-element queue used as a promise is never full. Nor is one that a method keeps to itself, if
   * it takes out in time what it puts in, or until others can have it, for as much as it holds.
   */
  public boolean hasRoomForAll(Instruction put, Value queue) {
    Optional<Value> made = Origins.of(analyses).of(queue).only();
    if (made.isEmpty() || !(made.get() instanceof Instruction site)) {
      return false;
    }
    return Acquisitions.of(analyses)
        .at(site)
        .filter(this::isMadeEmpty)
        .filter(
            acquisition ->
                Balance.insertionsFit(analyses, acquisition, put, escape -> isLater(escape, site))
                    || isTakenInTime(acquisition, put, queue)
                    || Overflows.hasRoom(analyses, acquisition, put))
        .isPresent();
  }

  /** What a queue is made with, if it is given elements then, takes some of its room. */
  private boolean isMadeEmpty(Acquisition made) {
    return made.arguments().stream().noneMatch(given -> program.isOfKind(given.type(), COLLECTION));
  }

  private boolean isTakenInTime(Acquisition made, Instruction put, Value queue) {
    Quantity capacity = Quantities.of(analyses).capacity(queue);
    return capacity.isKnown()
        && FillLevels.of(analyses, made, capacity.value())
            .filter(levels -> levels.hasRoom(put))
            .isPresent();
  }

  /** Once the body that makes a queue returns it, that body puts nothing more in. */
  private static boolean isLater(Escape escape, Instruction site) {
    return escape.why() == Escape.Why.RETURNED
        && escape.at() instanceof Return returned
        && returned.block().body() == site.block().body();
  }

  /** Whether the call stands in a class that is a queue itself and delegates. */
  public boolean isInsideQueue(Instruction call) {
    String owner = call.block().body().method().owner().name();
    return program.isOfKind(owner, QUEUE);
  }
}
