package io.github.quiesce.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated code: deep, long, or both. Runs with a stack half as large as a thread's default. */
@Timeout(60)
class DeepCodeTest {
  private static final long STACK = 512 * 1024;

  private static Body lower(Statement... statements) throws InterruptedException {
    List<Object> outcome = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                outcome.add(Lowering.lower(Syntax.method(statements)));
              } catch (StackOverflowError e) {
                outcome.add(e);
              }
            },
            "lowering",
            STACK);
    thread.start();
    thread.join();
    assertThat(outcome.get(0)).isInstanceOf(Body.class);
    return (Body) outcome.get(0);
  }

  private static <T> T nest(int times, T innermost, UnaryOperator<T> around) {
    T result = innermost;
    for (int i = 0; i < times; i++) {
      result = around.apply(result);
    }
    return result;
  }

  private static void assertWhole(Body body) {
    assertThat(body.isCutShort()).isFalse();
    assertThat(body.instructions()).noneMatch(Havoc.class::isInstance);
  }

  private static void assertCut(Body body) {
    Body innermost = body;
    for (Optional<Body> inner = lambda(body); inner.isPresent(); inner = lambda(inner.get())) {
      innermost = inner.get();
    }
    assertThat(innermost.isCutShort()).isTrue();
    assertThat(innermost.instructions()).anyMatch(Havoc.class::isInstance);
  }

  private static Optional<Body> lambda(Body body) {
    return body.instructions().stream()
        .filter(CreateLambda.class::isInstance)
        .findFirst()
        .flatMap(lambda -> ((CreateLambda) lambda).body());
  }

  private static Expression condition() {
    return Syntax.call("boolean", "c");
  }

  @Test
  void thousandNestedStatementsAreLoweredWhole() throws InterruptedException {
    assertWhole(lower(nest(1000, Syntax.call("f"), Syntax::block)));
    assertWhole(
        lower(nest(500, Syntax.call("f"), s -> Syntax.block(Syntax.ifThen(condition(), s)))));
    assertWhole(lower(nest(1000, Syntax.call("f"), s -> Syntax.whileLoop(condition(), s))));
    assertWhole(
        lower(
            nest(
                1000,
                Syntax.call("f"),
                s -> Syntax.tryCatch(s, Syntax.caught("E", Syntax.call("g"))))));
  }

  @Test
  void deeperNestingIsCutShort() throws InterruptedException {
    assertCut(lower(nest(20_000, Syntax.call("f"), Syntax::block)));
    assertCut(lower(nest(20_000, Syntax.call("f"), s -> Syntax.whileLoop(condition(), s))));
    assertCut(lower(nest(20_000, Syntax.call("f"), s -> Syntax.tryFinally(s, Syntax.call("g")))));
    assertCut(
        lower(Syntax.run(nest(20_000, Syntax.literal(1), e -> Syntax.add(Syntax.literal(1), e)))));
    assertCut(lower(Syntax.ifThen(nest(20_000, condition(), Syntax::not), Syntax.call("f"))));
    assertCut(lower(Syntax.run(nest(20_000, Syntax.literal(1), e -> Syntax.call("int", "f", e)))));
    assertCut(lower(nest(20_000, Syntax.call("f"), s -> Syntax.run(Syntax.lambda(List.of(), s)))));
    assertCut(
        lower(
            nest(
                20_000,
                Syntax.call("f"),
                s -> Syntax.choose(condition(), Syntax.byDefault(true, s)))));
  }

  @Test
  void longChainsAreLoweredWhole() throws InterruptedException {
    int terms = 20_000;
    assertWhole(
        lower(Syntax.run(nest(terms, Syntax.literal(1), e -> Syntax.add(e, Syntax.literal(1))))));
    assertWhole(
        lower(
            Syntax.run(
                nest(terms, Syntax.self(), e -> Syntax.callOn(e, "Builder", "Builder", "add")))));
    assertWhole(
        lower(
            Syntax.ifThen(
                nest(terms, condition(), e -> Syntax.and(e, condition())), Syntax.call("f"))));
    assertWhole(
        lower(
            Syntax.ifThen(
                nest(terms, condition(), e -> Syntax.or(condition(), e)), Syntax.call("f"))));
    assertWhole(
        lower(nest(terms, Syntax.call("f"), s -> Syntax.ifElse(condition(), Syntax.call("g"), s))));
    assertWhole(
        lower(
            Syntax.run(
                nest(
                    terms,
                    Syntax.literal(1),
                    e ->
                        new Expression.Conditional(
                            Syntax.AT, "int", condition(), Syntax.literal(2), e)))));
  }

  @Test
  void longMethodsAreLoweredWhole() throws InterruptedException {
    List<Statement> statements = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      variables.add(Syntax.variable("v" + i, "int"));
      statements.add(Syntax.declare(variables.get(i), Syntax.literal(i)));
    }
    for (int i = 0; i < 50_000; i++) {
      Expression variable = Syntax.read(variables.get(i * 31 % 500));
      Expression other = Syntax.read(variables.get(i * 17 % 500));
      statements.add(
          i % 10 == 0
              ? Syntax.ifThen(
                  Syntax.less(variable, other), Syntax.run(Syntax.assign(variable, other)))
              : Syntax.run(Syntax.call("void", "f", variable)));
    }
    Body body = lower(statements.toArray(new Statement[0]));
    assertWhole(body);
    assertThat(body.blocks()).hasSizeGreaterThan(50_000);
  }

  @Test
  void nestedFinallyBlocksAreCopiedUpToABound() throws InterruptedException {
    UnaryOperator<Statement> around = s -> Syntax.tryFinally(Syntax.call("f"), s);
    assertWhole(lower(nest(Bounds.MAX_FINALLY_DEPTH, Syntax.call("g"), around)));
    Body body = lower(nest(100, Syntax.call("g"), around));
    assertCut(body);
    assertThat(body.blocks()).hasSizeLessThan(2_000);
  }

  @Test
  void resourcesNestWithoutDoubling() throws InterruptedException {
    Body body =
        lower(
            nest(
                200,
                Syntax.call("f"),
                s ->
                    Syntax.using(
                        Syntax.variable("r", "Resource"), Syntax.call("Resource", "open"), s)));
    assertWhole(body);
    assertThat(body.blocks()).hasSizeLessThan(5_000);
  }

  @Test
  void switchWithManyGuardsStaysLinear() throws InterruptedException {
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      cases.add(
          Syntax.caseOf(
              Syntax.typed(Syntax.variable("p", "T" + i)),
              Optional.of(condition()),
              Syntax.call("f")));
    }
    cases.add(Syntax.byDefault(true, Syntax.call("g")));
    Body body =
        lower(
            Syntax.choose(Syntax.call("java.lang.Object", "o"), cases.toArray(new SwitchCase[0])));
    assertWhole(body);
    assertThat(body.blocks()).hasSizeLessThan(20_000);
  }
}
