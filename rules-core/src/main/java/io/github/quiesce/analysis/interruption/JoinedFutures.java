package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.waits.SettledWaits;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gets of futures that are done: in code that runs once several are, as in {@code
 * allOf(all).thenApply(done -> …)}, and where that is known otherwise. There {@code get()} does not
 * wait, and no interrupt comes of it.
 */
public final class JoinedFutures {
  private static final String FUTURE = "future";

  private final Analyses analyses;
  private final Calls calls;

  private JoinedFutures(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static JoinedFutures of(Analyses analyses) {
    return analyses.get(JoinedFutures.class, JoinedFutures::new);
  }

  /** Whether the handler is only for such gets. */
  public boolean isOnlyForThem(Caught handler) {
    List<Instruction> interruptible =
        handler.block().incoming().stream()
            .filter(edge -> edge.isExceptional() && mayInterrupt(edge))
            .flatMap(edge -> edge.from().last().stream())
            .toList();
    return !interruptible.isEmpty() && interruptible.stream().allMatch(this::isGet);
  }

  /** Whether the call is such a get. */
  boolean isGet(Instruction call) {
    return call instanceof Invoke get
        && calls
            .facts(get)
            .flatMap(CallFacts::blocks)
            .filter(blocks -> blocks.what().equals(FUTURE))
            .isPresent()
        && (runsWhenJoined(get.block().body()) || isOver(get));
  }

  /** What only ends after a time is waited for until then. */
  private boolean isOver(Invoke get) {
    SettledWaits waits = SettledWaits.of(analyses);
    return waits.isSettled(CallSite.of(get, calls)) && !waits.isLimited(get);
  }

  private boolean mayInterrupt(Edge edge) {
    Set<String> thrown = MayThrow.of(analyses).along(edge).types();
    return thrown.stream().anyMatch(InterruptEffects.of(analyses)::isInterruption);
  }

  /** Whether a lambda, or one it is nested in, is given to what stands for several futures. */
  private boolean runsWhenJoined(Body start) {
    Optional<CreateLambda> lambda = start.creator();
    while (lambda.isPresent()) {
      Body outer = lambda.get().block().body();
      if (outer.usersOf(lambda.get()).stream().anyMatch(this::isCallOfJoined)) {
        return true;
      }
      lambda = outer.isLambda() ? outer.creator() : Optional.empty();
    }
    return false;
  }

  private boolean isCallOfJoined(Value user) {
    return user instanceof Invoke call
        && call.receiver().stream()
            .flatMap(receiver -> Origins.of(analyses).of(receiver).values().stream())
            .anyMatch(this::joins);
  }

  /** Whether it is one future made of several, or an object made by a method that makes one. */
  private boolean joins(Value origin) {
    return isJoin(origin)
        || (origin instanceof NewObject made
            && made.block().body().instructions().stream().anyMatch(this::isJoin));
  }

  private boolean isJoin(Value call) {
    return calls.facts(call).flatMap(CallFacts::gathers).isPresent();
  }
}
