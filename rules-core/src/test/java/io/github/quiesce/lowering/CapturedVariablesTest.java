package io.github.quiesce.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapturedVariablesTest {
  private final Variable x = Syntax.variable("x", "int");
  private final Variable y = Syntax.variable("y", "int");
  private final Variable own = Syntax.variable("own", "int");

  private static CapturedVariables local(String name, List<MethodSource> members) {
    ClassModel.Header header =
        new ClassModel.Header(
            name,
            Optional.of("java.lang.Object"),
            List.of(),
            ClassModel.Kind.CLASS,
            Modifiers.of(Set.of()),
            List.of(),
            Optional.of(Syntax.SELF),
            false,
            true,
            new SourceFile("Demo.java", Optional.empty(), List.of()),
            Syntax.AT);
    return new CapturedVariables(new ClassModel(header), () -> members);
  }

  private static Statement use(Variable... variables) {
    Expression[] arguments =
        List.of(variables).stream().map(Syntax::read).toArray(Expression[]::new);
    return Syntax.run(Syntax.call("void", "use", arguments));
  }

  private static Statement create(Expression.LocalClass declared) {
    return Syntax.run(
        new Expression.New(
            Syntax.AT,
            Syntax.constructor(declared.model().name()),
            List.of(),
            Optional.of(declared)));
  }

  @Test
  void capturesWhatItsMembersUseAndDoNotDeclareInOrder() {
    CapturedVariables declared =
        local(
            "A",
            List.of(
                Syntax.method(List.of(own), use(own, y)),
                Syntax.method(Syntax.run(Syntax.lambda(List.of(), use(x, y))))));
    assertThat(declared.captured()).containsExactly(y, x);
  }

  @Test
  void capturesForTheClassesItCreates() {
    CapturedVariables inner = local("B", List.of(Syntax.method(use(x, own))));
    CapturedVariables outer =
        local("A", List.of(Syntax.method(List.of(own), create(inner), use(y))));
    assertThat(inner.captured()).containsExactly(x, own);
    assertThat(outer.captured()).containsExactly(x, y);
  }

  @Test
  void classesMayCreateEachOther() {
    List<MethodSource> ofA = new ArrayList<>();
    List<MethodSource> ofB = new ArrayList<>();
    CapturedVariables a = local("A", ofA);
    CapturedVariables b = local("B", ofB);
    ofA.add(Syntax.method(use(x), create(b), create(a)));
    ofB.add(Syntax.method(use(y), create(a)));
    assertThat(a.captured()).containsExactly(x, y);
    assertThat(b.captured()).containsExactly(y, x);
  }

  @Test
  void createdObjectsHoldTheCapturedValues() {
    CapturedVariables declared = local("A", List.of(Syntax.method(use(x))));
    Lowered method = Lowered.of(Syntax.method(List.of(x), create(declared)));
    assertThat(method.only(NewObject.class).captures())
        .containsExactly(java.util.Map.entry("val$x", method.body().parameters().get(0)));
  }

  @Test
  void objectsCreatedInALambdaMakeItCapture() {
    CapturedVariables declared = local("A", List.of(Syntax.method(use(x))));
    Lowered method =
        Lowered.of(
            Syntax.method(List.of(x), Syntax.run(Syntax.lambda(List.of(), create(declared)))));
    assertThat(method.only(io.github.quiesce.model.CreateLambda.class).operands())
        .containsExactly(method.body().parameters().get(0));
  }
}
