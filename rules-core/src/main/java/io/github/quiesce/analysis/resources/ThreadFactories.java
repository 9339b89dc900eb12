package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.DaemonStatus.Status;
import io.github.quiesce.facts.CallFacts;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether thread factories, and builders of threads or factories, make daemons. */
final class ThreadFactories {
  /** Factories of factories, and calls in chain, that are followed. */
  private static final int MAX_CHAIN = 16;

  private final Program program;
  private final Calls calls;
  private final Origins origins;

  ThreadFactories(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
  }

  /** What a call sets, if it sets the status: by the argument that says so, or daemon without. */
  Optional<Status> setting(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::setsDaemon)
        .map(flag -> Origins.at(flag, call).map(this::ofFlag).orElse(Status.DAEMON));
  }

  /** A flag that is not known may be true. */
  private Status ofFlag(Value flag) {
    boolean isFalse =
        origins
            .of(flag)
            .only()
            .filter(value -> value instanceof Constant constant && constant.isInteger(0))
            .isPresent();
    return isFalse ? Status.NOT_DAEMON : Status.DAEMON;
  }

  /** The status of threads made by a factory that comes from here. */
  Status of(Value factory) {
    return of(factory, new HashSet<>());
  }

  private Status of(Value factory, Set<Value> seen) {
    if (!seen.add(factory) || seen.size() > MAX_CHAIN) {
      return Status.UNKNOWN;
    }
    if (factory instanceof CreateLambda lambda) {
      return lambda
          .body()
          .map(body -> ofBodies(List.of(body), seen))
          .orElseGet(() -> ofReference(lambda, lambda.reference().orElseThrow(), seen));
    }
    if (factory instanceof NewObject created) {
      Optional<Status> set = setting(created);
      if (set.isPresent()) {
        return set.get(); // new DefaultThreadFactory("name", true)
      }
      return program
          .findClass(created.type())
          .map(owner -> ofBodies(bodies(owner), seen))
          .orElse(Status.UNKNOWN);
    }
    return factory instanceof Invoke call ? ofCall(call, seen) : Status.UNKNOWN;
  }

  /** A factory or builder that is the receiver of the call that makes the thread. */
  Status ofMaker(Value receiver) {
    Set<Value> seen = new HashSet<>();
    Status chained = ofChain(receiver, seen);
    if (chained != Status.UNKNOWN) {
      return chained;
    }
    Origins.Result found = origins.of(receiver);
    Status all = found.complete() ? Status.NOT_DAEMON : Status.UNKNOWN;
    for (Value origin : found.values()) {
      all = all.or(of(origin, new HashSet<>()));
    }
    return all;
  }

  /** {@code new Builder().a().daemon().b()}: set in the chain, or known at its beginning. */
  private Status ofChain(Value value, Set<Value> seen) {
    return value instanceof Invoke || value instanceof NewObject
        ? ofMade((Instruction) value, seen)
        : Status.UNKNOWN;
  }

  private Status ofMade(Instruction made, Set<Value> seen) {
    Optional<Status> set = settings(made);
    if (set.isPresent()) {
      return set.get();
    }
    Optional<CallFacts> facts = calls.facts(made);
    Optional<CallFacts.Acquires> acquired = facts.flatMap(CallFacts::acquires);
    if (acquired.isPresent() && (acquired.get().daemon() || acquired.get().virtual())) {
      return Status.DAEMON;
    }
    Optional<Value> before = made instanceof Invoke call ? call.receiver() : Optional.empty();
    if (before.isPresent()) {
      return seen.add(before.get()) && seen.size() <= MAX_CHAIN
          ? ofChain(before.get(), seen)
          : Status.UNKNOWN;
    }
    return acquired.isPresent() ? Status.NOT_DAEMON : Status.UNKNOWN;
  }

  /** What the call sets itself, or calls on its result do beside the chain. */
  private Optional<Status> settings(Instruction made) {
    List<Status> found = new ArrayList<>();
    setting(made).ifPresent(found::add);
    for (Value user : made.block().body().usersOf(made)) {
      if (user instanceof Invoke call && call.receiver().filter(made::equals).isPresent()) {
        setting(call).ifPresent(found::add);
      }
    }
    return found.stream().reduce(Status::or);
  }

  private Status ofCall(Invoke call, Set<Value> seen) {
    Status chained = ofChain(call, new HashSet<>());
    if (chained != Status.UNKNOWN) {
      return chained;
    }
    List<Body> targets =
        calls.targets(call).stream().flatMap(target -> target.body().stream()).toList();
    return ofBodies(targets, seen) == Status.DAEMON ? Status.DAEMON : Status.UNKNOWN;
  }

  private Status ofReference(CreateLambda reference, MethodRef method, Set<Value> seen) {
    boolean makesThread =
        calls.facts(method).flatMap(CallFacts::acquires).filter(a -> !a.daemon()).isPresent();
    if (method.isConstructor() && makesThread) {
      return Status.NOT_DAEMON;
    }
    return ofBodies(
        calls.targets(reference).stream().flatMap(target -> target.body().stream()).toList(), seen);
  }

  private static List<Body> bodies(ClassModel owner) {
    return owner.methods().stream().map(MethodModel::body).flatMap(Optional::stream).toList();
  }

  /** What the code of a factory sets; else how it makes the threads. */
  private Status ofBodies(List<Body> bodies, Set<Value> seen) {
    List<Instruction> all = new ArrayList<>();
    bodies.forEach(body -> addAll(body, all));
    Optional<Status> set = all.stream().flatMap(each -> setting(each).stream()).reduce(Status::or);
    return set.orElseGet(
        () ->
            all.stream()
                .flatMap(each -> made(each, seen).stream())
                .reduce(Status::or)
                .orElse(Status.UNKNOWN));
  }

  private static void addAll(Body body, List<Instruction> all) {
    for (Instruction instruction : body.instructions()) {
      all.add(instruction);
      if (instruction instanceof CreateLambda lambda) {
        lambda.body().ifPresent(inner -> addAll(inner, all));
      }
    }
  }

  private Optional<Status> made(Instruction instruction, Set<Value> seen) {
    boolean makesThread =
        calls
            .facts(instruction)
            .flatMap(CallFacts::acquires)
            .filter(acquired -> acquired.kind().equals("thread"))
            .isPresent();
    if (!makesThread) {
      return Optional.empty();
    }
    if (instruction instanceof Invoke call && call.receiver().isPresent()) {
      Status all = Status.NOT_DAEMON;
      for (Value origin : origins.of(call.receiver().get()).values()) {
        all = all.or(of(origin, seen));
      }
      return Optional.of(all);
    }
    return Optional.of(instruction instanceof NewObject ? Status.NOT_DAEMON : Status.UNKNOWN);
  }
}
