package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import java.util.List;
import java.util.Optional;

/** The ways out that the place of a handler offers: the exception itself, return, break. */
public final class Leaving {
  private final Analyses analyses;
  private final Program program;

  private Leaving(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static Leaving of(Analyses analyses) {
    return analyses.get(Leaving.class, Leaving::new);
  }

  /** Whether the method already says that it throws InterruptedException. */
  public boolean declares(Body body) {
    InterruptEffects effects = InterruptEffects.of(analyses);
    return !body.isLambda()
        && body.method().signature().thrown().stream().anyMatch(effects::isInterruption);
  }

  /** Whether the method could say so: it overrides nothing. */
  public boolean mayDeclare(Body body) {
    MethodModel method = body.method();
    if (body.isLambda() || method.isStaticInitializer()) {
      return false;
    }
    return method.isStatic()
        || method.isConstructor()
        || method.modifiers().isPrivate()
        || (Callers.of(analyses).overridesNothingOutOfView(method)
            && !overridesInView(method)
            && program.facts().calls(TypeNames.OBJECT, method.name()).isEmpty());
  }

  private boolean overridesInView(MethodModel method) {
    return program.hierarchy().supertypes(method.owner().name()).stream()
        .filter(type -> !type.equals(method.owner().name()))
        .flatMap(type -> program.findClass(type).stream())
        .flatMap(type -> type.methods().stream())
        .anyMatch(other -> other.name().equals(method.name()) && other.arity() == method.arity());
  }

  /** The statement by which a handler can leave all loops around it, where there is one. */
  public Optional<String> jump(Caught handler) {
    Body body = handler.block().body();
    Optional<Loop> loop = Loops.of(analyses).around(handler.block());
    if (loop.isPresent() && loop.get().parent().isEmpty() && canBreak(loop.get(), body)) {
      return Optional.of("break;");
    }
    return isVoid(body) ? Optional.of("return;") : Optional.empty();
  }

  /** The loop's condition ends it too, so that code behind it is reached, and no switch binds. */
  private static boolean canBreak(Loop loop, Body body) {
    boolean endsByCondition =
        loop.exits().stream()
            .filter(edge -> !edge.isExceptional())
            .map(Edge::from)
            .anyMatch(loop.header()::equals);
    return endsByCondition && !mayHaveSwitch(body);
  }

  private static boolean mayHaveSwitch(Body body) {
    Span span = body.method().span();
    Optional<String> text = body.method().owner().file().text();
    return text.isEmpty()
        || !span.hasOffsets()
        || text.get().substring(span.start(), span.end()).contains("switch");
  }

  private static boolean isVoid(Body body) {
    MethodModel method = body.method();
    if (method.isConstructor() || method.isStaticInitializer()) {
      return body.isLambda() && returnsNothing(body);
    }
    return body.isLambda()
        ? returnsNothing(body)
        : method.signature().returnType().equals(TypeNames.VOID);
  }

  private static boolean returnsNothing(Body lambda) {
    List<Return> returns =
        lambda.instructions().stream()
            .filter(Return.class::isInstance)
            .map(Return.class::cast)
            .toList();
    return !returns.isEmpty() && returns.stream().allMatch(each -> each.value().isEmpty());
  }
}
