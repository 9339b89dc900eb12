package io.github.quiesce.analysis.waits;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Branches on a boolean field: which way is taken for which value of it. */
final class FlagTests {
  private FlagTests() {}

  /** The fields that some blocks test more than once. */
  static Set<FieldRef> of(Set<Block> blocks) {
    Set<FieldRef> once = new LinkedHashSet<>();
    Set<FieldRef> again = new LinkedHashSet<>();
    for (Block block : blocks) {
      tested(block).map(LoadField::field).filter(each -> !once.add(each)).ifPresent(again::add);
    }
    return again;
  }

  /** Whether the edge may be taken while the flag has this value. */
  static boolean allow(Edge edge, FieldRef flag, boolean value) {
    Optional<LoadField> tested = tested(edge.from());
    if (tested.isEmpty() || !tested.get().field().equals(flag)) {
      return true;
    }
    Value condition = edge.from().last().orElseThrow().operand(0);
    boolean whenTrue =
        !(condition instanceof Binary test) || Answers.truth(test, tested.get()).orElse(true);
    return (edge.kind() == Edge.Kind.TRUE) == (whenTrue == value);
  }

  private static Optional<LoadField> tested(Block block) {
    if (!(block.last().orElse(null) instanceof Branch branch)) {
      return Optional.empty();
    }
    Value condition = branch.condition();
    Value load =
        condition instanceof Binary test && Answers.truth(test, test.left()).isPresent()
            ? test.left()
            : condition;
    return load instanceof LoadField field && field.type().equals(TypeNames.BOOLEAN)
        ? Optional.of(field)
        : Optional.empty();
  }
}
