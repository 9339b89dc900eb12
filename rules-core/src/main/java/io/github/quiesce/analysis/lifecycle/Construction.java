package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An object while its constructors run: what it keeps in its fields nobody can reach but through
 * it, however open the fields are, and if they fail nobody ever gets it.
 */
final class Construction {
  /** Bodies a constructor may run before nothing is claimed. */
  private static final int LIMIT = 3_000;

  private final Calls calls;
  private final Callers callers;

  Construction(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
  }

  /**
   * Whether what was made here is kept in the object under construction, and gets out of view only
   * by code that runs when the object is there: subclasses that reach the field, getters.
   */
  boolean isPrivateMeanwhile(Flow flow) {
    Body maker = flow.created().block().body();
    if (maker.isLambda() || !mayStoreToThis(maker)) {
      return false;
    }
    Set<Body> running = runningWhile(maker);
    return running.size() <= LIMIT
        && flow.complete()
        && flow.escapes().stream()
            .filter(escape -> running.contains(bodyOf(escape.at())))
            .allMatch(Construction::staysInView);
  }

  /**
   * What is returned goes to code that runs meanwhile, too, and an object made by such code that
   * hands it on does so to whom it is given later.
   */
  private static boolean staysInView(Escape escape) {
    return switch (escape.why()) {
      case OPEN_FIELD -> escape.at() instanceof StoreField store && isToThis(store);
      case RETURNED -> true;
      case HOLDER -> escape.at() instanceof NewObject;
      case ARGUMENT, HANDED_OVER, UNKNOWN -> false;
    };
  }

  private static Body bodyOf(Value at) {
    if (at instanceof Instruction instruction) {
      return instruction.block().body();
    }
    return at instanceof Phi phi ? phi.block().body() : null;
  }

  /** The constructors that lead to a body, and all they may run; no more than a bound. */
  private Set<Body> runningWhile(Body maker) {
    Set<Body> constructing = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>();
    work.add(maker);
    while (!work.isEmpty() && constructing.size() <= LIMIT) {
      Body body = work.poll();
      if (constructing.add(body)) {
        callers.of(body.method()).stream()
            .filter(Construction::isOnThis)
            .forEach(call -> work.add(call.block().body()));
      }
    }
    Set<Body> running = new LinkedHashSet<>();
    constructing.stream().filter(each -> each.method().isConstructor()).forEach(work::add);
    while (!work.isEmpty() && running.size() <= LIMIT) {
      Body body = work.poll();
      if (running.add(body)) {
        body.instructions().forEach(each -> addRun(each, work));
      }
    }
    return running;
  }

  private void addRun(Instruction instruction, Deque<Body> work) {
    for (MethodModel target : calls.targets(instruction)) {
      target.body().ifPresent(work::add);
    }
    if (instruction instanceof CreateLambda lambda) {
      lambda.body().ifPresent(work::add);
      calls.targets(lambda).forEach(target -> target.body().ifPresent(work::add));
    }
  }

  /** Whether the object under construction is what keeps the resource. */
  boolean isKeptByThis(Instruction site, Flow flow) {
    return site.block().body().instructions().stream()
        .anyMatch(
            each ->
                each instanceof StoreField store
                    && isToThis(store)
                    && flow.aliases().contains(store.value()));
  }

  private static boolean mayStoreToThis(Body body) {
    return body.instructions().stream()
        .anyMatch(each -> each instanceof StoreField store && isToThis(store));
  }

  private static boolean isToThis(StoreField store) {
    return store.receiver().filter(Parameter::isThis).isPresent();
  }

  /** Whether somebody out of view, of whom nothing is known, gets the unfinished object. */
  boolean handsOutThis(Instruction call) {
    return Callers.arguments(call).stream().anyMatch(Parameter::isThis)
        && calls.facts(call).isEmpty()
        && !calls.isImplementedInView(call);
  }

  /** Whether a call is one of the object's own, outside any lambda. */
  static boolean isOnThis(Instruction call) {
    return call instanceof Invoke invoke
        && invoke.receiver().filter(Parameter::isThis).isPresent()
        && !call.block().body().isLambda();
  }
}
