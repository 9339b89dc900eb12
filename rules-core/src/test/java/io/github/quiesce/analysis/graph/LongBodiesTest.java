package io.github.quiesce.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred thousand calls in a row: all of them may leave by exception. */
@Timeout(20)
class LongBodiesTest {
  private static Body calls(int count) {
    BodyBuilder builder = BodyBuilder.create(Optional.empty(), List.of(), List.of());
    for (int i = 0; i < count; i++) {
      builder.add(new Havoc("void", "call", List.of()), Span.NONE);
      Block next = builder.newBlock();
      builder.connect(next, Edge.Kind.NORMAL);
      builder.connect(
          builder.unfinished().exceptionalExit(), Edge.Kind.EXCEPTION, "java.lang.Throwable");
      builder.seal(next);
      builder.startBlock(next);
    }
    builder.add(new Return(null), Span.NONE);
    builder.connect(builder.unfinished().exit(), Edge.Kind.NORMAL);
    return builder.build();
  }

  @Test
  void dominatorsAndLoopsTakeNearLinearTime() {
    Body body = calls(100_000);
    Dominators dominators = Dominators.of(body);
    Block last = body.blocks().get(body.blocks().size() - 1);
    assertThat(dominators.immediate(body.exceptionalExit())).contains(body.entry());
    assertThat(dominators.dominates(body.entry(), last)).isTrue();
    assertThat(PostDominators.of(body, edge -> !edge.isExceptional()).immediate(last))
        .contains(body.exit());
    assertThat(Loops.of(new Analyses(null)).in(body)).isEmpty();
  }
}
