package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Executors that may live as long as the process without harm: made once, and their threads do not
 * keep the JVM alive.
 */
public final class ProcessLifetime {
  /** Calls in chain ({@code new Builder().a().b().build()}) followed for a daemon setting. */
  private static final int MAX_CHAIN = 16;

  private static final String IDLE_TIME = "idle-time";

  private final Program program;
  private final Calls calls;
  private final Origins origins;
  private final Creations creations;

  private ProcessLifetime(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.creations = Creations.of(analyses);
  }

  public static ProcessLifetime of(Analyses analyses) {
    return analyses.get(ProcessLifetime.class, ProcessLifetime::new);
  }

  /**
   * Whether never shutting it down harms nobody: virtual threads hold nothing, a pool in a static
   * field exists once and need only not keep the JVM alive (its threads are daemons, or end when
   * idle), and before the process is ended nothing need be stopped.
   */
  public boolean mayLiveOn(Acquisition executor, Flow flow) {
    return executor.facts().virtual()
        || (isStatic(flow) && (hasDaemonThreads(executor) || endsIdleThreads(flow)))
        || endsProcess(executor);
  }

  private static boolean endsIdleThreads(Flow flow) {
    return flow.uses().stream()
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .anyMatch(
            use -> use.facts().flatMap(CallFacts::limits).filter(IDLE_TIME::equals).isPresent());
  }

  /** Whether the process has but one: in static fields, or in objects that only these hold. */
  private boolean isStatic(Flow flow) {
    return !flow.fields().isEmpty()
        && flow.fields().stream()
            .allMatch(field -> field.isStatic() || isOnlyMadeStatically(field.owner()));
  }

  /** A class all of whose instances in view are made by static initialisers: a singleton. */
  private boolean isOnlyMadeStatically(String className) {
    List<NewObject> made = creations.of(className);
    return !made.isEmpty()
        && made.stream().allMatch(each -> each.block().body().method().isStaticInitializer());
  }

  /** A tool's method that makes a pool and ends by System.exit. */
  private boolean endsProcess(Acquisition executor) {
    Body body = executor.site().block().body();
    return body.instructions().stream()
        .anyMatch(each -> calls.facts(each).map(CallFacts::exits).orElse(false));
  }

  /** Whether its threads are known to be daemons: by the facts, or by the thread factory given. */
  public boolean hasDaemonThreads(Acquisition executor) {
    if (executor.facts().daemon() || executor.facts().virtual()) {
      return true;
    }
    Optional<Value> factory =
        executor.facts().threadFactory().flatMap(place -> argument(executor, place.index()));
    return factory.isPresent()
        && origins.of(factory.get()).values().stream()
            .anyMatch(origin -> makesDaemons(origin, new HashSet<>()));
  }

  private static Optional<Value> argument(Acquisition executor, int index) {
    return index < executor.arguments().size()
        ? Optional.of(executor.arguments().get(index))
        : Optional.empty();
  }

  private boolean makesDaemons(Value factory, Set<Value> seen) {
    if (!seen.add(factory) || seen.size() > MAX_CHAIN) {
      return false;
    }
    if (factory instanceof CreateLambda lambda) {
      return lambda.body().map(this::setsDaemon).orElse(false)
          || lambda.reference().map(this::referenceSetsDaemon).orElse(false);
    }
    if (factory instanceof NewObject created) {
      return program.findClass(created.type()).map(this::anyMethodSetsDaemon).orElse(false);
    }
    if (factory instanceof Invoke call) {
      return isDaemonSetting(call)
          || call.receiver().map(receiver -> makesDaemons(receiver, seen)).orElse(false)
          || calls.targets(call).stream()
              .anyMatch(target -> target.body().map(this::setsDaemon).orElse(false));
    }
    return false;
  }

  private boolean referenceSetsDaemon(MethodRef method) {
    Invoke.Kind kind = method.isStatic() ? Invoke.Kind.STATIC : Invoke.Kind.VIRTUAL;
    return calls.targets(method, kind, method.owner()).stream()
        .anyMatch(target -> target.body().map(this::setsDaemon).orElse(false));
  }

  private boolean anyMethodSetsDaemon(ClassModel factory) {
    List<MethodModel> methods = factory.methods();
    return methods.stream().anyMatch(m -> m.body().map(this::setsDaemon).orElse(false));
  }

  private boolean setsDaemon(Body body) {
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Invoke call && isDaemonSetting(call)) {
        return true;
      }
      if (instruction instanceof CreateLambda lambda
          && lambda.body().map(this::setsDaemon).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDaemonSetting(Invoke call) {
    return calls.facts(call).map(CallFacts::setsDaemon).orElse(false)
        && (call.arguments().isEmpty() || !isFalse(call.arguments().get(0)));
  }

  private static boolean isFalse(Value value) {
    return value instanceof Constant constant && constant.isInteger(0);
  }
}
