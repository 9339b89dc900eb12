package io.github.quiesce.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.BodyBuilder.Received;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathCountsTest {
  private static final MethodRef EVENT =
      new MethodRef("Events", "happen", List.of(), "void", true, List.of(), true);

  private final Analyses analyses =
      new Analyses(
          new Program(
              List.of(), name -> Optional.empty(), FactsLibrary.builtIn(), Program.View.WHOLE));
  private final BodyBuilder builder =
      BodyBuilder.create(
          Optional.empty(),
          List.of(new Received("n", "int"), new Received("flag", "boolean")),
          List.of());
  private final Object counter = new Object();

  private Value parameter(int index) {
    return builder.unfinished().parameters().get(index);
  }

  private static Constant constant(int value) {
    return new Constant("int", value);
  }

  /** A call of the event, after which the builder goes on in a block of its own. */
  private void event() {
    builder.add(new Invoke(EVENT, Invoke.Kind.STATIC, null, List.of()), Span.NONE);
    Block next = builder.newBlock();
    builder.connect(next, Edge.Kind.NORMAL);
    builder.startBlock(next);
  }

  private void leave() {
    builder.add(new Return(null), Span.NONE);
    builder.connect(builder.unfinished().exit(), Edge.Kind.NORMAL);
  }

  /** {@code for (int i = first; i operator n; i += step) round.run();}. */
  private void loop(int first, Binary.Operator operator, int step, Runnable round) {
    Block header = builder.newBlock();
    Block inside = builder.newBlock();
    Block after = builder.newBlock();
    builder.write(counter, constant(first));
    builder.connect(header, Edge.Kind.NORMAL);
    builder.startBlock(header);
    Value i = builder.read(counter, "int");
    Binary test = builder.add(new Binary("boolean", operator, i, parameter(0)), Span.NONE);
    builder.add(new Branch(test), Span.NONE);
    builder.connect(inside, Edge.Kind.TRUE);
    builder.connect(after, Edge.Kind.FALSE);
    builder.startBlock(inside);
    round.run();
    Value before = builder.read(counter, "int");
    Binary next =
        builder.add(new Binary("int", Binary.Operator.ADD, before, constant(step)), Span.NONE);
    builder.write(counter, next);
    builder.connect(header, Edge.Kind.NORMAL);
    builder.startBlock(after);
  }

  /** {@code if (flag) then.run();}, going on behind it unless {@code then} leaves. */
  private void when(Runnable then, boolean leaves) {
    Block yes = builder.newBlock();
    Block no = builder.newBlock();
    builder.add(new Branch(parameter(1)), Span.NONE);
    builder.connect(yes, Edge.Kind.TRUE);
    builder.connect(no, Edge.Kind.FALSE);
    builder.startBlock(yes);
    then.run();
    if (!leaves) {
      builder.connect(no, Edge.Kind.NORMAL);
    }
    builder.startBlock(no);
  }

  private SymbolicCount counted() {
    leave();
    Body body = builder.build();
    EdgeWeights weights =
        edge ->
            edge.from().last().orElse(null) instanceof Invoke
                ? SymbolicCount.ONE
                : SymbolicCount.ZERO;
    return new PathCounts(analyses, body, weights, edge -> true).fromEntry().normal().orElseThrow();
  }

  private Polynomial n() {
    return SymbolicValues.of(analyses).of(parameter(0)).orElseThrow();
  }

  @Test
  void straightCodeIsCountedExactly() {
    event();
    event();
    assertThat(counted()).isEqualTo(SymbolicCount.exactly(Polynomial.constant(2)));
  }

  @Test
  void aBranchMayBeTakenOrNot() {
    when(this::event, false);
    assertThat(counted()).isEqualTo(SymbolicCount.AT_MOST_ONE);
  }

  @Test
  void anEarlyReturnSkipsWhatFollows() {
    when(this::leave, true);
    event();
    assertThat(counted()).isEqualTo(SymbolicCount.AT_MOST_ONE);
  }

  @Test
  void aLoopMultiplies() {
    loop(0, Binary.Operator.LESS, 1, this::event);
    assertThat(counted()).isEqualTo(SymbolicCount.exactly(n()));
  }

  @Test
  void firstValueAndComparisonAreMinded() {
    loop(1, Binary.Operator.LESS, 1, this::event);
    loop(0, Binary.Operator.LESS_OR_EQUAL, 1, this::event);
    assertThat(counted()).isEqualTo(SymbolicCount.exactly(n().plus(n())));
  }

  @Test
  void aBreakMakesItAtMostForALoopThatIsEntered() {
    loop(
        0,
        Binary.Operator.LESS,
        1,
        () -> {
          event();
          when(this::leave, true);
        });
    assertThat(counted()).isEqualTo(SymbolicCount.between(Polynomial.ONE, n()));
  }

  @Test
  void aStepThatDoesNotDivideIsNotCounted() {
    loop(0, Binary.Operator.LESS, 2, this::event);
    assertThat(counted()).isEqualTo(SymbolicCount.UNKNOWN);
  }

  @Test
  void aLoopWithoutTheEventAddsNothing() {
    loop(0, Binary.Operator.LESS, 2, () -> {});
    event();
    assertThat(counted()).isEqualTo(SymbolicCount.ONE);
  }
}
