package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which instructions settle what becomes of one resource: they release it, run code that does, or
 * give it to somebody else. After one of these a path owes it nothing any more.
 */
final class ReleaseMarks {
  private final Calls calls;
  private final Tasks tasks;
  private final Flow flow;
  private final Set<Instruction> releases = new LinkedHashSet<>();
  private final Set<Body> releasing = new LinkedHashSet<>();

  ReleaseMarks(Analyses analyses, Flow flow, Predicate<Use> isRelease) {
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.flow = flow;
    flow.uses().stream().filter(isRelease).map(Use::at).forEach(releases::add);
    findReleasingBodies(Callers.of(analyses));
  }

  private void findReleasingBodies(Callers callers) {
    Deque<Body> work = new ArrayDeque<>();
    releases.forEach(each -> work.add(each.block().body()));
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (releasing.add(body)) {
        if (body.isLambda()) {
          body.creator().ifPresent(lambda -> work.add(lambda.block().body()));
          tasks.of(body).stream()
              .map(TaskRun::submission)
              .forEach(at -> work.add(at.block().body()));
        } else {
          callers.of(body.method()).forEach(call -> work.add(call.block().body()));
          callers.referencesTo(body.method()).forEach(at -> work.add(at.block().body()));
        }
      }
    }
  }

  /** The instructions that release the resource themselves. */
  Set<Instruction> releases() {
    return releases;
  }

  /** Whether a path owes the resource nothing after this instruction. */
  boolean settles(Instruction instruction) {
    if (releases.contains(instruction) || instruction instanceof Havoc) {
      return true;
    }
    if (instruction instanceof StoreElement store) {
      return flow.aliases().contains(store.value());
    }
    if (instruction instanceof Return returned) {
      return returned.value().filter(flow.aliases()::contains).isPresent();
    }
    return runsRelease(instruction) || calls.facts(instruction).map(CallFacts::exits).orElse(false);
  }

  /** Whether the instruction keeps the resource in a field, its own object's or another's. */
  boolean keeps(Instruction instruction) {
    return instruction instanceof StoreField store && flow.aliases().contains(store.value());
  }

  /** Whether it gives the resource to code or an object that may do something with it. */
  boolean handsOn(Instruction instruction) {
    Optional<Value> asked =
        instruction instanceof Invoke call && calls.facts(call).isPresent()
            ? call.receiver()
            : Optional.empty();
    boolean runs =
        instruction instanceof Invoke
            || instruction instanceof NewObject
            || instruction instanceof CreateLambda;
    return runs
        && instruction.operands().stream()
            .filter(each -> asked.filter(each::equals).isEmpty())
            .anyMatch(flow.aliases()::contains);
  }

  /** Whether it calls code that releases, or arranges for it: a lambda, an object with a method. */
  private boolean runsRelease(Instruction instruction) {
    if (instruction instanceof CreateLambda lambda) {
      return lambda.body().filter(releasing::contains).isPresent()
          || calls.targets(lambda).stream().anyMatch(this::releases);
    }
    if (instruction instanceof NewObject created && isObjectThatReleases(created)) {
      return true;
    }
    return calls.targets(instruction).stream().anyMatch(this::releases);
  }

  /** An anonymous or named object that is given the resource and has a method that releases it. */
  private boolean isObjectThatReleases(NewObject created) {
    boolean given =
        created.operands().stream().anyMatch(flow.aliases()::contains)
            || created.captures().values().stream().anyMatch(flow.aliases()::contains);
    return given
        && releasing.stream().anyMatch(body -> body.method().owner().name().equals(created.type()));
  }

  private boolean releases(MethodModel method) {
    return method.body().filter(releasing::contains).isPresent();
  }
}
