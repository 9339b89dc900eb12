package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.facts.CallFacts.Interruption;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * Answers to "am I interrupted" that are kept, in a field or a local, for when the status is to be
 * set again. What is cleared where such an answer says yes is masked for a while, and not lost.
 */
final class KeptStatus {
  private final Calls calls;
  private final Fields fields;

  KeptStatus(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  /** Whether the call is only made where a kept answer says that the status was set. */
  boolean tells(Instruction call) {
    Body body = call.block().body();
    Dominators dominators = Dominators.of(body);
    return body.blocks().stream()
        .filter(block -> block.last().orElse(null) instanceof Branch branch && isKept(branch))
        .flatMap(block -> block.outgoing().stream())
        .anyMatch(
            edge -> edge.kind() == Edge.Kind.TRUE && dominators.leadsAlways(edge, call.block()));
  }

  private boolean isKept(Branch branch) {
    Value condition = branch.condition();
    if (condition instanceof LoadField load) {
      List<StoreField> stores = fields.stores(load.field());
      return !stores.isEmpty() && stores.stream().map(StoreField::value).allMatch(this::isAnswer);
    }
    return isAnswer(condition) && branch.block().body().usersOf(condition).size() > 1;
  }

  private boolean isAnswer(Value value) {
    return value instanceof Instruction call
        && calls
            .facts(call)
            .flatMap(facts -> facts.interruption())
            .filter(Interruption.READS::equals)
            .isPresent();
  }
}
