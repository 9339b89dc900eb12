package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.List;
import java.util.Optional;

/**
 * The object whose constructor makes a latch or phaser, if one place in view makes it and it stays
 * in the method that does: with it all that is done to the latch begins and ends there.
 *
 * @param owner where it is made
 * @param constructor what makes the latch
 */
record Holding(NewObject owner, Body constructor) {

  static Optional<Holding> of(Analyses analyses, Coordination object) {
    Body making = object.made().site().block().body();
    if (making.isLambda() || !making.method().isConstructor()) {
      return Optional.empty();
    }
    List<Instruction> creations = Callers.of(analyses).of(making.method());
    if (creations.size() != 1 || !(creations.get(0) instanceof NewObject owner)) {
      return Optional.empty();
    }
    Flow flow = ObjectFlow.of(analyses).of(owner);
    return flow.hasEscaped() || !flow.fields().stream().allMatch(FieldRef::isCapture)
        ? Optional.empty()
        : Optional.of(new Holding(owner, making));
  }

  /** A number of the constructor as the method sees it that calls the constructor. */
  Optional<Polynomial> seen(Polynomial number, Analyses analyses) {
    SymbolicValues values = SymbolicValues.of(analyses);
    return number.substitute(symbol -> values.lift(symbol, owner, owner, constructor));
  }
}
