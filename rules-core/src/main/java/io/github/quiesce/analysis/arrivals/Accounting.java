package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.paths.Dispatch;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a count that started at one body saw all there is: every place that counts, and every way
 * into the bodies that hold one.
 */
final class Accounting {
  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Callers callers;
  private final Batches batches;
  private final Set<Instruction> weighed;
  private final Coordination.Counted counted;
  private final Body start;
  private final Set<Entry> visited = new HashSet<>();

  /**
   * A body that counts, or leads to one that does.
   *
   * @param given what it has the object from, as far as that can be told
   */
  private record Entry(Body body, Optional<Value> given) {}

  Accounting(
      Analyses analyses, Coordination.Counted counted, Body start, Set<Instruction> weighed) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.batches = Batches.of(analyses);
    this.counted = counted;
    this.start = start;
    this.weighed = weighed;
  }

  /** Whether nothing can be counted but by what was weighed, started by a body. */
  boolean isComplete() {
    for (Instruction each : counted.places()) {
      boolean inside =
          each instanceof CreateLambda lambda
              ? isRunAsSeen(lambda, Optional.empty())
              : isSeen(each, Origins.at(Place.RECEIVER, each));
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  private boolean isSeen(Instruction instruction, Optional<Value> given) {
    if (!MayThrow.of(analyses).isReachable(instruction.block())) {
      return true; // in the handler of something that is never thrown
    }
    Entry entry = new Entry(instruction.block().body(), given.map(Roots.of(analyses)::of));
    return weighed.contains(instruction) && isEnteredAsSeen(entry);
  }

  private boolean isEnteredAsSeen(Entry entry) {
    if (entry.body() == start || !visited.add(entry)) {
      return true;
    }
    return entry
        .body()
        .creator()
        .map(creator -> isRunAsSeen(creator, entry.given()))
        .orElseGet(() -> isCalledAsSeen(entry));
  }

  /** A lambda or method reference: it goes to submissions that were seen, and nowhere else. */
  private boolean isRunAsSeen(CreateLambda lambda, Optional<Value> given) {
    if (!MayThrow.of(analyses).isReachable(lambda.block())) {
      return true;
    }
    Flow flow = ObjectFlow.of(analyses).of(lambda);
    return !flow.hasEscaped()
        && flow.uses().stream().allMatch(use -> runsAsSeen(use, lambda, given));
  }

  private boolean runsAsSeen(Use use, CreateLambda lambda, Optional<Value> given) {
    if (use.depth() > 0) {
      return isBatched(use);
    }
    if (!batches.insertedBy(use.at()).isEmpty()) {
      return isSeen(use.at(), given);
    }
    if (use.facts().isEmpty()) {
      return !calls.targets(use.at()).isEmpty(); // followed into the method
    }
    CallFacts facts = use.facts().get();
    boolean runs = facts.runs().stream().anyMatch(each -> each.task().equals(use.place()));
    boolean asks = use.place().equals(Place.RECEIVER) && facts.runs().isEmpty();
    return asks || (runs && isTaken(use.at(), lambda) && isSeen(use.at(), given));
  }

  /** Whether a call that runs a task is known to run this one, and was counted so. */
  private boolean isTaken(Instruction call, Instruction task) {
    boolean reference = task instanceof CreateLambda lambda && lambda.reference().isPresent();
    return reference
        || batches.isRunner(call)
        || (call instanceof CreateLambda
            && call.block().body().usersOf(call).stream().anyMatch(this::isRunner))
        || Tasks.of(analyses).submittedBy(call).stream().anyMatch(run -> run.task() == task);
  }

  /** {@code forEach(pool::execute)}: what takes the reference runs the batch. */
  private boolean isRunner(Value user) {
    return user instanceof Instruction instruction && batches.isRunner(instruction);
  }

  /**
   * A collection with the task in it: counted where that was put in, if it is run where we know.
   */
  private boolean isBatched(Use use) {
    return batches.isRunner(use.at())
        || use.facts()
            .filter(facts -> facts.runs().stream().allMatch(r -> r.where() == Where.CALLER))
            .isPresent();
  }

  /**
   * Calls out of view matter only where the method has the object already: what they pass in is
   * another one.
   */
  private boolean isCalledAsSeen(Entry entry) {
    Body body = entry.body();
    MethodModel method = body.method();
    int passed = entry.given().map(body.parameters()::indexOf).orElse(-1);
    boolean known =
        passed >= 0
            || callers.areComplete(method)
            || (isOnObjectInView(entry) && areRunAsSeen(method));
    return known
        && callers.of(method).stream()
            .filter(call -> mayRun(call, method))
            .allMatch(call -> passed < 0 ? isSeen(call, Optional.empty()) : isSeen(call, passed))
        && callers.referencesTo(method).stream()
            .allMatch(each -> isRunAsSeen(each, Optional.empty()));
  }

  /** A task, or a method that finds what it counts on in its own object. */
  private boolean isOnObjectInView(Entry entry) {
    boolean own =
        entry.given().filter(LoadField.class::isInstance).isPresent()
            && counted.needsObjectInView(entry.body().method());
    return own || !Tasks.of(analyses).of(entry.body()).isEmpty();
  }

  private boolean mayRun(Instruction call, MethodModel method) {
    return Dispatch.of(analyses).mayRun(call, method, counted.needsObjectInView(method));
  }

  private boolean isSeen(Instruction call, int passed) {
    Optional<Value> argument = Origins.at(Place.argument(passed), call);
    boolean another =
        argument.isPresent() && !counted.object().flow().aliases().contains(argument.get());
    return another || isSeen(call, argument);
  }

  /** Every object in view whose method this is goes to submissions that were seen. */
  private boolean areRunAsSeen(MethodModel method) {
    if (Dispatch.of(analyses).isMadeElsewhere(method.owner())
        && !counted.needsObjectInView(method)) {
      return false;
    }
    String owner = method.owner().name();
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof NewObject created
            && program.hierarchy().isSubtype(created.type(), owner)
            && !isHandledAsSeen(ObjectFlow.of(analyses).of(created))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isHandledAsSeen(Flow task) {
    return !task.hasEscaped()
        && task.uses().stream().allMatch(use -> isHarmlessOrSeen(use, task.created()));
  }

  private boolean isHarmlessOrSeen(Use use, Instruction task) {
    boolean runs =
        use.facts().stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(each -> each.task().equals(use.place()));
    if (use.depth() > 0) {
      return isBatched(use);
    }
    boolean inserts = !batches.insertedBy(use.at()).isEmpty();
    return (!runs || isTaken(use.at(), task))
        && ((!runs && !inserts) || isSeen(use.at(), Optional.empty()));
  }
}
