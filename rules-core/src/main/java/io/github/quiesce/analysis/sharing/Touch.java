package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.locks.HeldLock;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.List;
import java.util.Optional;

/**
 * A call that reads or changes a collection.
 *
 * @param at the call
 * @param collection where the collection is made
 * @param changes whether it changes the collection
 * @param owner how the body that the touch is looked for from names the collection; empty if that
 *     is not known
 * @param held the locks held since the body began that the touch is looked for from
 * @param calls the calls that lead from there to it, outermost first
 */
record Touch(
    Instruction at,
    NewObject collection,
    boolean changes,
    Optional<Owner> owner,
    List<HeldLock> held,
    List<Instruction> calls) {

  /** Where it happens in the body it is looked for from. */
  Instruction position() {
    return calls.isEmpty() ? at : calls.get(0);
  }
}
