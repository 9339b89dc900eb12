package io.github.quiesce.lowering;

import static io.github.quiesce.lowering.Syntax.AT;
import static io.github.quiesce.lowering.Syntax.SELF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import io.github.quiesce.syntax.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the random programs of {@link LoweringPropertiesTest} do not show, construct by construct.
 */
class LoweringTest {
  private static final String OBJECT = "java.lang.Object";
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  private final Variable object = Syntax.variable("o", OBJECT);
  private final Variable number = Syntax.variable("n", "int");

  @Nested
  class Conditions {
    @Test
    void infiniteLoopHasNoWayOut() {
      Lowered loop = Lowered.of(Syntax.whileLoop(Syntax.literal(true), Syntax.call("f")));
      assertThat(loop.exits()).isFalse();
      assertThat(loop.all(Branch.class)).isEmpty();
    }

    @Test
    void codeBehindConstantConditionsIsLeftOut() {
      Lowered dead = Lowered.of(Syntax.ifThen(Syntax.literal(false), Syntax.call("f")));
      assertThat(dead.calls("f")).isEmpty();
      assertThat(dead.exits()).isTrue();
    }

    @Test
    void notTurnsTheBranchAround() {
      Lowered negated =
          Lowered.of(Syntax.ifThen(Syntax.not(Syntax.call("boolean", "c")), Syntax.call("f")));
      Branch branch = negated.only(Branch.class);
      assertThat(branch.condition()).isSameAs(negated.call("c"));
      Edge onFalse = branch.block().outgoing().get(1);
      assertThat(onFalse.kind()).isEqualTo(Edge.Kind.FALSE);
      assertThat(onFalse.to().outgoing()).isNotEmpty();
    }

    @Test
    void keptComparisonIsAPhiOfOneAndZero() {
      Lowered kept =
          Lowered.of(
              Syntax.giveBack(Syntax.less(Syntax.call("int", "a"), Syntax.call("int", "b"))));
      Phi phi = (Phi) kept.only(Return.class).value().orElseThrow();
      assertThat(phi.inputs()).extracting(each -> ((Constant) each).value()).containsExactly(1, 0);
      assertThat(kept.only(Branch.class).condition()).isInstanceOf(Binary.class);
    }

    @Test
    void plainTypeTestIsAValue() {
      Pattern plain = new Pattern.TypePattern("java.lang.String", Optional.empty());
      Lowered kept = Lowered.of(Syntax.giveBack(Syntax.test(Syntax.call(OBJECT, "a"), plain)));
      assertThat(kept.only(Return.class).value()).containsInstanceOf(InstanceOf.class);
    }

    @Test
    void recordPatternMayFailPastItsType() {
      Variable part = Syntax.variable("p", "int");
      Pattern pattern = new Pattern.RecordPattern("demo.R", List.of(Syntax.typed(part)), List.of());
      Lowered tested =
          Lowered.of(
              Syntax.ifThen(
                  Syntax.test(Syntax.call(OBJECT, "a"), pattern),
                  Syntax.run(Syntax.call("void", "use", Syntax.read(part)))));
      assertThat(tested.all(Branch.class)).hasSize(2);
      assertThat(tested.call("use").arguments().get(0)).isInstanceOf(UnknownValue.class);
    }

    @Test
    void recordPatternBindsWhatTheAccessorGives() {
      Variable part = Syntax.variable("p", "int");
      MethodRef accessor =
          new MethodRef("demo.R", "part", List.of(), "int", false, List.of(), true);
      Pattern inner =
          new Pattern.RecordPattern("demo.R", List.of(Syntax.typed(part)), List.of(accessor));
      MethodRef outer = new MethodRef("demo.Q", "r", List.of(), "demo.R", false, List.of(), true);
      Pattern pattern = new Pattern.RecordPattern("demo.Q", List.of(inner), List.of(outer));
      Lowered tested =
          Lowered.of(
              Syntax.ifThen(
                  Syntax.test(Syntax.call(OBJECT, "a"), pattern),
                  Syntax.run(Syntax.call("void", "use", Syntax.read(part)))));
      assertThat(tested.call("use").arguments().get(0)).isSameAs(tested.call("part"));
      assertThat(tested.call("part").receiver()).containsSame(tested.call("r"));
    }

    @Test
    void assertionsAreOff() {
      Lowered checked = Lowered.of(new Statement.Assert(AT, Syntax.call("boolean", "c")));
      assertThat(checked.calls("c")).isEmpty();
    }
  }

  @Nested
  class Exceptions {
    @Test
    void callsReachHandlersInOrderUpToACatchAll() {
      Lowered tried =
          Lowered.of(
              Syntax.tryCatch(
                  Syntax.tryCatch(
                      Syntax.call("f"),
                      Syntax.caught(INTERRUPTED, Syntax.block()),
                      Syntax.caught("java.lang.Exception", Syntax.block())),
                  Syntax.caught("java.io.IOException", Syntax.block()),
                  Syntax.caught("java.lang.Throwable", Syntax.block())));
      assertThat(Lowered.handlers(tried.call("f")))
          .containsExactly(
              List.of(INTERRUPTED), List.of("java.lang.Exception"), List.of("java.lang.Throwable"));
      assertThat(tried.body().exceptionalExit().incoming()).isEmpty();
    }

    @Test
    void catchClauseIsTheSiteOfWhatItCatches() {
      Lowered tried =
          Lowered.of(
              Syntax.tryCatch(
                  Syntax.run(7, Syntax.call("void", "f")),
                  Syntax.caught(INTERRUPTED, Syntax.block())));
      assertThat(tried.only(Caught.class).siteLine()).isEqualTo(50);
      assertThat(tried.only(Caught.class).isSynthetic()).isFalse();
      assertThat(tried.call("f").siteLine()).isEqualTo(7);
    }

    @Test
    void throwReachesOnlyHandlersThatMayTakeIt() {
      Lowered thrown =
          Lowered.of(
              Syntax.tryCatch(
                  Syntax.raise(Syntax.create("java.lang.IllegalStateException")),
                  Syntax.caught(INTERRUPTED, Syntax.block()),
                  Syntax.caught("demo.Own", Syntax.block()),
                  Syntax.caught("java.lang.RuntimeException", Syntax.block()),
                  Syntax.caught("java.lang.Exception", Syntax.block())));
      assertThat(Lowered.handlers(thrown.only(Throw.class)))
          .containsExactly(List.of("java.lang.RuntimeException"));
    }

    @Test
    void throwOfAnUnknownTypeMayReachEveryHandler() {
      Lowered thrown =
          Lowered.of(
              Syntax.tryCatch(
                  Syntax.raise(Syntax.create("demo.Unknown")),
                  Syntax.caught(INTERRUPTED, Syntax.block())));
      assertThat(Lowered.handlers(thrown.only(Throw.class)))
          .containsExactly(List.of(INTERRUPTED), List.of("java.lang.Throwable"));
    }

    @Test
    void frontEndsKnowledgeOfSupertypesCounts() {
      MethodSource source =
          Syntax.method(
              Syntax.tryCatch(
                  Syntax.raise(Syntax.create("demo.Own")),
                  Syntax.caught(INTERRUPTED, Syntax.block())));
      Lowered thrown =
          new Lowered(
              Lowering.lower(
                  source,
                  name ->
                      name.equals("demo.Own")
                          ? Optional.of(List.of("java.lang.RuntimeException"))
                          : Optional.empty()));
      assertThat(Lowered.handlers(thrown.only(Throw.class)))
          .containsExactly(List.of("java.lang.Throwable"));
    }

    @Test
    void finallyHasOneCopyForEachKindOfExit() {
      Statement body =
          Syntax.block(
              Syntax.ifThen(Syntax.call("boolean", "a"), Syntax.giveBack(Syntax.literal(1))),
              Syntax.ifThen(Syntax.call("boolean", "b"), Syntax.giveBack(Syntax.literal(2))),
              Syntax.ifThen(Syntax.call("boolean", "c"), Syntax.leave()),
              Syntax.ifThen(Syntax.call("boolean", "d"), Syntax.leave()));
      Lowered tried =
          Lowered.of(
              Syntax.whileLoop(Syntax.literal(true), Syntax.tryFinally(body, Syntax.call("last"))),
              Syntax.giveBack(Syntax.literal(3)));
      assertThat(tried.calls("last")).as("end, exception, return, break").hasSize(4);
      assertThat(tried.only(Throw.class).isSynthetic()).isTrue();
      assertThat(tried.only(Caught.class).isSynthetic()).isTrue();
    }

    @Test
    void finallyThatReturnsSwallowsTheException() {
      Lowered tried = Lowered.of(Syntax.tryFinally(Syntax.call("f"), Syntax.giveBack()));
      assertThat(tried.all(Throw.class)).isEmpty();
      assertThat(tried.body().exceptionalExit().incoming()).isEmpty();
    }

    @Test
    void newResourceIsNotTestedForNull() {
      Variable resource = Syntax.variable("r", "demo.R");
      Lowered created =
          Lowered.of(Syntax.using(resource, Syntax.create("demo.R"), Syntax.call("f")));
      assertThat(created.all(Branch.class)).isEmpty();
      assertThat(created.calls("close")).hasSize(2);
      Lowered given =
          Lowered.of(Syntax.using(resource, Syntax.call("demo.R", "r"), Syntax.call("f")));
      assertThat(given.all(Branch.class)).hasSize(2);
      assertThat(given.call("addSuppressed").method().owner()).isEqualTo("java.lang.Throwable");
    }
  }

  @Nested
  class Switches {
    @Test
    void exhaustiveSwitchTakesItsLastCaseByDefault() {
      Lowered chosen =
          Lowered.of(
              Syntax.giveBack(
                  Syntax.chooseValue(
                      "int",
                      Syntax.call("demo.Color", "color"),
                      Syntax.caseOf("RED", true, Syntax.result(Syntax.literal(1))),
                      Syntax.caseOf("BLUE", true, Syntax.result(Syntax.literal(2))))));
      Switch choice = chosen.only(Switch.class);
      assertThat(Lowered.labels(choice.block(), Edge.Kind.CASE))
          .containsExactly(List.of("RED"), List.of("BLUE"));
      Phi phi = (Phi) chosen.only(Return.class).value().orElseThrow();
      assertThat(phi.inputs()).hasSize(2);
    }

    @Test
    void nullAndDefaultShareACase() {
      SwitchCase rest =
          new SwitchCase(
              AT,
              List.of(),
              List.of(),
              true,
              true,
              Optional.empty(),
              true,
              List.of(Syntax.call("rest")));
      Lowered chosen =
          Lowered.of(
              Syntax.choose(
                  Syntax.call("java.lang.String", "s"),
                  Syntax.caseOf("a", true, Syntax.call("f")),
                  rest));
      assertThat(chosen.only(Switch.class).block().outgoing())
          .extracting(edge -> edge.kind() + "" + edge.labels())
          .containsExactly("CASE[a]", "CASE[null]", "DEFAULT[]");
      assertThat(chosen.call("rest").block().incoming()).hasSize(2);
    }

    @Test
    void enumSwitchStatementMayMatchNothing() {
      Lowered chosen =
          Lowered.of(
              Syntax.choose(
                  Syntax.call("demo.Color", "color"),
                  Syntax.caseOf("RED", true, Syntax.call("f"))));
      assertThat(chosen.body().exit().incoming().get(0).from().incoming()).hasSize(2);
    }

    @Test
    void failedGuardGoesOnWithTheRemainingCases() {
      Variable text = Syntax.variable("t", "java.lang.String");
      Lowered chosen =
          Lowered.of(
              Syntax.choose(
                  Syntax.call(OBJECT, "o"),
                  Syntax.caseOf(
                      Syntax.typed(text),
                      Optional.of(Syntax.call("boolean", "g")),
                      Syntax.call("f")),
                  Syntax.byDefault(true, Syntax.call("rest"))));
      Edge fails = chosen.only(Branch.class).block().outgoing().get(1);
      assertThat(fails.kind()).isEqualTo(Edge.Kind.FALSE);
      assertThat(chosen.call("rest").block().incoming()).isNotEmpty();
      assertThat(chosen.only(Cast.class).type()).isEqualTo("java.lang.String");
    }
  }

  @Nested
  class Loops {
    @Test
    void forEachOverAnIterableIsWhatJavacMakes() {
      Variable item = Syntax.variable("item", "demo.Item");
      Statement loop =
          new Statement.ForEach(
              Syntax.line(4),
              item,
              Syntax.call("java.util.Collection", "items"),
              Syntax.run(Syntax.call("void", "use", Syntax.read(item))));
      Lowered repeated = Lowered.of(loop);
      assertThat(repeated.call("iterator").method()).hasToString("java.util.Collection#iterator()");
      assertThat(repeated.call("hasNext").method().owner()).isEqualTo("java.util.Iterator");
      assertThat(repeated.only(Cast.class).value()).isSameAs(repeated.call("next"));
      assertThat(repeated.call("use").arguments()).containsExactly(repeated.only(Cast.class));
      assertThat(repeated.call("next").siteLine()).isEqualTo(4);
    }

    @Test
    void conditionOfDoWhileIsAStatementOfItsOwn() {
      Expression condition =
          new Expression.Call(
              Syntax.line(9),
              new MethodRef(SELF, "c", List.of(), "boolean", false, List.of(), true),
              Optional.of(Syntax.self()),
              false,
              List.of());
      Lowered repeated =
          Lowered.of(new Statement.DoWhile(AT, Syntax.run(8, Syntax.call("void", "f")), condition));
      assertThat(repeated.call("c").siteLine()).isEqualTo(9);
      assertThat(repeated.call("f").siteLine()).isEqualTo(8);
    }
  }

  @Nested
  class Objects {
    @Test
    void lambdaCapturesLocalsOfTheBodiesAround() {
      Statement innermost = Syntax.run(Syntax.call("void", "use", Syntax.read(number)));
      Expression inner = Syntax.lambda(List.of(), innermost);
      Expression outer =
          Syntax.lambda(List.of(object), Syntax.run(Syntax.call("void", "g", inner)));
      Lowered method =
          Lowered.of(Syntax.method(List.of(number), Syntax.run(Syntax.call("void", "f", outer))));
      CreateLambda first = method.only(CreateLambda.class);
      assertThat(first.operands()).containsExactly(method.body().parameters().get(0));
      Lowered middle = new Lowered(first.body().orElseThrow());
      assertThat(middle.body().captures()).extracting(Value::type).containsExactly("int");
      CreateLambda second = middle.only(CreateLambda.class);
      assertThat(second.operands()).containsExactly(middle.body().captures().get(0));
    }

    @Test
    void variableOfAMethodAroundTheClassIsAField() {
      Lowered method = Lowered.of(Syntax.run(Syntax.call("void", "use", Syntax.read(number))));
      assertThat(method.only(LoadField.class).field())
          .isEqualTo(new FieldRef(SELF, "val$n", "int", false));
      assertThat(method.only(LoadField.class).receiver()).isEqualTo(method.body().self());
    }

    @Test
    void enclosingInstanceIsAField() {
      Lowered method =
          Lowered.of(Syntax.run(Syntax.call("void", "use", new Expression.This(AT, "demo.Outer"))));
      assertThat(method.only(LoadField.class).field())
          .isEqualTo(FieldRef.outerThis(SELF, "demo.Outer"));
    }

    @Test
    void fieldInitializersRunAfterTheSuperConstructor() {
      Statement initializer =
          Syntax.run(3, Syntax.assign(Syntax.field("x", "int"), Syntax.literal(1)));
      MethodSource source =
          new MethodSource(
              Optional.of(SELF),
              List.of(),
              Syntax.block(constructorCall(OBJECT), Syntax.call("f")),
              List.of(initializer));
      List<Instruction> order = Lowered.of(source).body().instructions();
      assertThat(order)
          .extracting(each -> each.getClass().getSimpleName())
          .containsExactly("Invoke", "StoreField", "Invoke", "Return");
      assertThat(order.get(1).siteLine()).isEqualTo(3);
    }

    @Test
    void fieldInitializersDoNotRunAfterAnotherConstructor() {
      MethodSource source =
          new MethodSource(
              Optional.of(SELF),
              List.of(),
              constructorCall(SELF),
              List.of(Syntax.run(Syntax.assign(Syntax.field("x", "int"), Syntax.literal(1)))));
      assertThat(Lowered.of(source).all(StoreField.class)).isEmpty();
    }

    private Statement constructorCall(String owner) {
      return Syntax.run(
          new Expression.Call(
              AT, Syntax.constructor(owner), Optional.of(Syntax.self()), true, List.of()));
    }

    @Test
    void arrayInitializerStoresItsElements() {
      Expression array =
          new Expression.NewArray(
              AT, "int[]", List.of(), Optional.of(List.of(Syntax.literal(4), Syntax.literal(5))));
      Lowered made = Lowered.of(Syntax.run(array));
      assertThat(((Constant) made.only(NewArray.class).length()).value()).isEqualTo(2);
      assertThat(made.all(StoreElement.class))
          .extracting(each -> ((Constant) each.value()).value())
          .containsExactly(4, 5);
    }

    @Test
    void boundMethodReferenceKeepsItsReceiver() {
      Expression reference =
          new Expression.MethodReference(
              AT,
              "java.lang.Runnable",
              "run",
              new MethodRef("demo.E", "stop", List.of(), "void", false, List.of(), true),
              Optional.of(Syntax.call("demo.E", "e")));
      Lowered made = Lowered.of(Syntax.run(reference));
      assertThat(made.only(CreateLambda.class).operands()).containsExactly(made.call("e"));
      assertThat(made.only(CreateLambda.class).body()).isEmpty();
    }
  }

  @Nested
  class Assignments {
    @Test
    void compoundAssignmentEvaluatesItsTargetOnce() {
      Expression array = Syntax.call("byte[]", "array");
      Expression target =
          new Expression.ElementRead(AT, "byte", array, Syntax.call("int", "index"));
      Lowered changed = Lowered.of(Syntax.giveBack(Syntax.increment(target, true)));
      assertThat(changed.all(Invoke.class)).hasSize(2);
      StoreElement store = changed.only(StoreElement.class);
      assertThat(store.value()).isInstanceOf(Cast.class);
      assertThat(store.value().type()).isEqualTo("byte");
      assertThat(changed.only(Binary.class).type()).isEqualTo("int");
      assertThat(changed.only(Return.class).value().orElseThrow())
          .isSameAs(changed.only(Binary.class).left());
    }

    @Test
    void fieldStoreHasItsReceiver() {
      Lowered stored =
          Lowered.of(Syntax.run(Syntax.assign(Syntax.field("x", "int"), Syntax.literal(1))));
      assertThat(stored.only(StoreField.class).receiver()).isEqualTo(stored.body().self());
    }
  }

  @Nested
  class NotUnderstood {
    @Test
    void unknownSyntaxIsHavocOfItsParts() {
      Lowered unknown =
          Lowered.of(
              new Statement.Unknown(AT, "new syntax", List.of(Syntax.call("int", "part"))),
              Syntax.call("f"));
      Havoc havoc = unknown.only(Havoc.class);
      assertThat(havoc.operands()).containsExactly(unknown.call("part"));
      assertThat(Lowered.handlers(havoc)).hasSize(1);
      assertThat(unknown.body().isCutShort()).isFalse();
    }

    @Test
    void jumpToNowhereIsHavoc() {
      Lowered broken = Lowered.of(Syntax.leave("gone"), Syntax.again(), Syntax.call("f"));
      assertThat(broken.all(Havoc.class)).hasSize(2);
      assertThat(broken.calls("f")).hasSize(1);
    }

    @Test
    void staticCodeHasNoThis() {
      MethodSource source =
          new MethodSource(
              Optional.empty(), List.of(), Syntax.run(Syntax.call("void", "f")), List.of());
      assertThat(Lowered.of(source).call("f").receiver()).containsInstanceOf(UnknownValue.class);
    }
  }
}
