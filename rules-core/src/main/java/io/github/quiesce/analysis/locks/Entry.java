package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A body that is entered while locks are held.
 *
 * @param held the locks, as the body names them
 * @param calls the calls that lead to it, outermost first
 */
record Entry(Body body, LockState held, List<Instruction> calls) {
  /** What an instruction runs, if it is a call, with the locks that are held as it is made. */
  static List<Entry> by(
      Analyses analyses, Instruction call, LockState held, List<Instruction> calls) {
    List<Entry> all = new ArrayList<>();
    if (call instanceof Invoke || call instanceof NewObject) {
      for (Body body : Callees.of(analyses).all(call, calls)) {
        all.add(of(analyses, body, call, held, calls));
      }
    }
    return all;
  }

  /** A body that a call runs. */
  static Entry of(
      Analyses analyses, Body body, Instruction call, LockState held, List<Instruction> calls) {
    List<Instruction> longer = new ArrayList<>(calls);
    longer.add(call);
    LockNames names = LockNames.of(analyses);
    List<HeldLock> inside =
        held.locks().stream()
            .map(lock -> lock.named(names.inside(lock.path(), body, call)))
            .toList();
    return new Entry(body, LockState.of(inside), List.copyOf(longer));
  }
}
