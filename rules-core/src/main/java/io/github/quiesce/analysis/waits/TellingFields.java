package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Fields that tell how a wait for a latch ended: they are set by the code that counts it down. */
final class TellingFields {
  private TellingFields() {}

  /** The fields set, in view, in a body that counts the same latch down. */
  static Set<FieldRef> of(Analyses analyses, Value latch) {
    Set<FieldRef> found = new LinkedHashSet<>();
    if (latch instanceof LoadField load) {
      DescribedCalls.of(analyses).all().stream()
          .filter(each -> counts(analyses, each, load.field()))
          .map(each -> each.block().body())
          .distinct()
          .flatMap(body -> body.instructions().stream())
          .filter(StoreField.class::isInstance)
          .forEach(each -> found.add(((StoreField) each).field()));
    }
    return found;
  }

  private static boolean counts(Analyses analyses, Instruction call, FieldRef latch) {
    return call instanceof Invoke invoke
        && invoke.receiver().orElse(null) instanceof LoadField load
        && load.field().equals(latch)
        && Calls.of(analyses)
            .facts(call)
            .filter(facts -> facts.counts().stream().anyMatch(c -> c.effect() == Effect.ARRIVE))
            .isPresent();
  }

  /** Whether the block ends by a test of one of the fields. */
  static boolean tests(Block block, Set<FieldRef> fields) {
    return block.last().orElse(null) instanceof Branch branch
        && (isLoad(branch.condition(), fields)
            || (branch.condition() instanceof Binary test
                && test.operands().stream().anyMatch(each -> isLoad(each, fields))));
  }

  private static boolean isLoad(Value value, Set<FieldRef> fields) {
    return value instanceof LoadField load && fields.contains(load.field());
  }
}
