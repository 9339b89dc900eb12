package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Helpers in view that ask whether something has ended: where they answer true, or with an object,
 * it has.
 */
final class SettledAnswers {
  /** Helpers that ask other helpers. */
  private static final int MOST_CALLS = 3;

  private final Program program;
  private final Calls calls;

  private SettledAnswers(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
  }

  static SettledAnswers of(Analyses analyses) {
    return analyses.get(SettledAnswers.class, SettledAnswers::new);
  }

  /**
   * Whether the subject has ended where the call returned true, or an object. A helper that nobody
   * knows may ask that.
   */
  boolean tell(Instruction call, Predicate<Value> subject) {
    boolean unknown =
        call instanceof Invoke helper
            && calls.facts(call).isEmpty()
            && calls.targets(call).isEmpty()
            && !program.facts().covers(helper.method().owner());
    return unknown
        ? Callers.arguments(call).stream().anyMatch(subject)
        : subject(call, MOST_CALLS).filter(subject).isPresent();
  }

  /** Whether the call leaves only elements that were asked whether they have ended, and have. */
  boolean select(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::selects)
        .flatMap(place -> Origins.at(place, call))
        .filter(predicate -> predicate instanceof CreateLambda code && answersForItsElement(code))
        .isPresent();
  }

  /**
   * A described method asks what it is called on; a lambda, its last parameter. A reference to a
   * method in view is not looked into.
   */
  private boolean answersForItsElement(CreateLambda code) {
    boolean byFacts =
        code.operands().isEmpty()
            && calls
                .factsOrOfReference(code)
                .flatMap(CallFacts::settles)
                .filter(settles -> settles.place().equals(Place.RECEIVER))
                .filter(settles -> settles.when().orElse(false))
                .isPresent();
    return byFacts
        || code.body()
            .filter(
                body ->
                    lastGiven(body).filter(each -> answersFor(body, each, MOST_CALLS)).isPresent())
            .isPresent();
  }

  private static Optional<Parameter> lastGiven(Body body) {
    return body.parameters().stream()
        .filter(each -> each.kind() != Parameter.Kind.CAPTURED)
        .reduce((first, second) -> second);
  }

  private Optional<Value> subject(Instruction call, int depth) {
    if (!(call instanceof Invoke) || depth == 0 || calls.facts(call).isPresent()) {
      return Optional.empty();
    }
    List<MethodModel> targets = calls.targets(call);
    Optional<Body> body = targets.size() == 1 ? targets.get(0).body() : Optional.empty();
    List<Value> arguments = Callers.arguments(call);
    if (body.isEmpty() || !calls.targetsComplete(call)) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(arguments.size(), body.get().parameters().size()); i++) {
      if (answersFor(body.get(), body.get().parameters().get(i), depth)) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether each return of another answer than no lies behind a question that says it has ended.
   */
  private boolean answersFor(Body body, Value asked, int depth) {
    Set<Edge> behind = new HashSet<>();
    for (Instruction each : body.instructions()) {
      if (each instanceof Invoke && asks(each, asked, depth)) {
        behind.addAll(Answers.where(each, true));
      }
    }
    Set<Block> without = Paths.from(body.entry(), edge -> !behind.contains(edge));
    boolean answers = false;
    for (Instruction each : body.instructions()) {
      if (each instanceof Return returned && returned.value().isPresent()) {
        Value value = returned.value().get();
        boolean open = without.contains(returned.block());
        if (open && !isNo(value, asked, without, depth)) {
          return false;
        }
        answers |= !open || !(value instanceof Constant);
      }
    }
    return answers;
  }

  private boolean asks(Instruction call, Value asked, int depth) {
    boolean byFacts =
        calls
            .facts(call)
            .flatMap(CallFacts::settles)
            .filter(settles -> settles.when().orElse(false))
            .flatMap(settles -> Origins.at(settles.place(), call))
            .filter(each -> Cast.under(each) == asked)
            .isPresent();
    return byFacts
        || subject(call, depth - 1).filter(each -> Cast.under(each) == asked).isPresent();
  }

  /** Whether the value is false or null, unless what is asked has ended. */
  private boolean isNo(Value value, Value asked, Set<Block> without, int depth) {
    if (value instanceof Constant constant) {
      return constant.isNull() || constant.isInteger(0);
    }
    if (value instanceof Invoke call) {
      return asks(call, asked, depth);
    }
    if (value instanceof Binary test && test.left() instanceof Invoke call) {
      return Answers.truth(test, call).orElse(false) && asks(call, asked, depth);
    }
    if (!(value instanceof Phi phi)) {
      return false;
    }
    for (int i = 0; i < phi.inputs().size(); i++) {
      Edge in = phi.block().incoming().get(i);
      Value input = phi.inputs().get(i);
      boolean no = input instanceof Constant && isNo(input, asked, without, depth);
      boolean asks = input instanceof Invoke call && asks(call, asked, depth);
      if (!no && !asks && without.contains(in.from())) {
        return false;
      }
    }
    return true;
  }
}
