package io.github.quiesce.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checker sees what is wrong; that it finds nothing wrong in good graphs others show. */
class GraphCheckTest {
  private final BodyBuilder builder =
      BodyBuilder.create(
          Optional.empty(), List.of(new BodyBuilder.Received("n", "int")), List.of());
  private final Body body = builder.unfinished();

  private void giveBack(Value value) {
    builder.add(new Return(value), Span.NONE);
    builder.connect(body.exit(), Edge.Kind.NORMAL);
  }

  private List<String> violations() {
    return GraphCheck.violations(builder.build());
  }

  @Test
  void soundBodyHasNoViolations() {
    giveBack(body.parameters().get(0));
    assertThat(violations()).isEmpty();
  }

  @Test
  void blockMustLeadOn() {
    builder.add(new Unary("int", Unary.Operator.NEGATE, body.parameters().get(0)), Span.NONE);
    assertThat(violations()).anyMatch(each -> each.contains("normal edge"));
  }

  @Test
  void callMustEndItsBlock() {
    builder.add(new Havoc("void", "call", List.of()), Span.NONE);
    giveBack(null);
    assertThat(violations()).anyMatch(each -> each.contains("stands inside"));
  }

  @Test
  void callMustHaveExceptionalEdges() {
    builder.add(new Havoc("void", "call", List.of()), Span.NONE);
    Block next = builder.newBlock();
    builder.connect(next, Edge.Kind.NORMAL);
    builder.startBlock(next);
    giveBack(null);
    assertThat(violations()).singleElement().asString().contains("exceptions");
  }

  @Test
  void branchMustHaveTwoWays() {
    builder.add(new Branch(body.parameters().get(0)), Span.NONE);
    Block next = builder.newBlock();
    builder.connect(next, Edge.Kind.TRUE);
    builder.startBlock(next);
    giveBack(null);
    assertThat(violations()).anyMatch(each -> each.contains("branch"));
  }

  @Test
  void exceptionMustArriveAtACaught() {
    builder.add(new Throw(body.parameters().get(0), false), Span.NONE);
    Block handler = builder.newBlock();
    builder.connect(handler, Edge.Kind.EXCEPTION, "java.lang.Throwable");
    builder.startBlock(handler);
    giveBack(null);
    assertThat(violations()).singleElement().asString().contains("leads to no handler");
  }

  @Test
  void useMustBeDominatedByItsDefinition() {
    Block left = builder.newBlock();
    Block right = builder.newBlock();
    builder.add(new Branch(body.parameters().get(0)), Span.NONE);
    builder.connect(left, Edge.Kind.TRUE);
    builder.connect(right, Edge.Kind.FALSE);
    builder.startBlock(left);
    Value made =
        builder.add(new Unary("int", Unary.Operator.NEGATE, body.parameters().get(0)), Span.NONE);
    giveBack(made);
    builder.startBlock(right);
    giveBack(made);
    assertThat(violations()).singleElement().asString().contains("not available");
  }
}
