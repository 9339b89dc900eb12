package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.stream.IntStream;

/** What helpers do with a caught interruption that they are given, or with one they make. */
final class InterruptHelpers {
  private final Analyses analyses;
  private final Calls calls;
  private final InterruptEffects effects;

  InterruptHelpers(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.effects = InterruptEffects.of(analyses);
  }

  /** A helper of which all that is in view never returns, but throws another interruption. */
  boolean tellAlways(Instruction instruction) {
    List<MethodModel> targets = calls.targets(instruction);
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> target.body().filter(this::onlyTells).isPresent());
  }

  private boolean onlyTells(Body body) {
    List<Instruction> thrown =
        body.instructions().stream().filter(Throw.class::isInstance).toList();
    return body.exit().incoming().isEmpty()
        && !thrown.isEmpty()
        && thrown.stream()
            .allMatch(each -> effects.tellsOfInterrupt(((Throw) each).exception().type()));
  }

  /** The exception, or what a helper makes of it that may hand it back as it is. */
  private boolean isPassedOn(Value value, PathState state) {
    if (state.isSubject(value)) {
      return true;
    }
    if (!(value instanceof Instruction call)) {
      return false;
    }
    List<Value> arguments = Callers.arguments(call);
    return IntStream.range(0, arguments.size())
        .filter(i -> state.isSubject(arguments.get(i)))
        .anyMatch(i -> mayHandBack(call, i));
  }

  private boolean mayHandBack(Instruction call, int parameter) {
    return calls.targets(call).stream()
        .flatMap(target -> target.body().stream())
        .filter(body -> parameter < body.parameters().size())
        .anyMatch(body -> returnsOn(body, body.parameters().get(parameter)));
  }

  private static boolean returnsOn(Body body, Value parameter) {
    return body.instructions().stream()
        .filter(Return.class::isInstance)
        .flatMap(each -> ((Return) each).value().stream())
        .map(Cast::under)
        .anyMatch(
            value ->
                value == parameter
                    || (value instanceof Phi phi && phi.inputs().contains(parameter)));
  }

  /** A helper in view that never returns, but throws what it is given. */
  boolean rethrow(Instruction instruction, PathState state) {
    List<Value> arguments = Callers.arguments(instruction);
    for (int i = 0; i < arguments.size(); i++) {
      int index = i;
      if (isPassedOn(arguments.get(i), state)
          && calls.targetsComplete(instruction)
          && calls.targets(instruction).stream()
              .allMatch(target -> target.body().filter(b -> throwsOn(b, index)).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** A helper is asked whether the exception is an interruption, to throw it or to tell. */
  boolean ask(Instruction instruction, PathState state) {
    return asksOutOfView(instruction, state) || asksInView(instruction, state);
  }

  /** A helper out of view is asked about this very kind of exception, to throw it or to tell. */
  private boolean asksOutOfView(Instruction instruction, PathState state) {
    List<Value> arguments = Callers.arguments(instruction);
    return arguments.stream().anyMatch(state::isSubject)
        && arguments.stream().anyMatch(this::isClassOfInterruption);
  }

  /** A helper in view is given the exception, and looks whether it is an interruption. */
  private boolean asksInView(Instruction instruction, PathState state) {
    List<Value> arguments = Callers.arguments(instruction);
    return arguments.stream().anyMatch(state::isSubject)
        && calls.targets(instruction).stream()
            .flatMap(target -> target.body().stream())
            .anyMatch(this::asksAboutParameter);
  }

  private boolean asksAboutParameter(Body body) {
    return body.parameters().stream()
        .flatMap(parameter -> body.usersOf(parameter).stream())
        .anyMatch(user -> user instanceof InstanceOf test && effects.isInterruption(test.tested()));
  }

  private boolean isClassOfInterruption(Value value) {
    return value instanceof Constant constant
        && constant.value() instanceof Constant.ClassLiteral literal
        && effects.isInterruption(literal.className());
  }

  private static boolean throwsOn(Body body, int parameter) {
    return body.exit().incoming().isEmpty()
        && parameter < body.parameters().size()
        && body.instructions().stream()
            .filter(Throw.class::isInstance)
            .map(each -> ((Throw) each).exception())
            .allMatch(value -> Cast.under(value) == body.parameters().get(parameter));
  }

  /** {@code (IOException) new InterruptedIOException().initCause(e)}. */
  boolean makeInterruption(Value exception) {
    return Origins.of(analyses)
        .of(exception)
        .onlyInView()
        .filter(made -> effects.tellsOfInterrupt(made.type()))
        .isPresent();
  }
}
