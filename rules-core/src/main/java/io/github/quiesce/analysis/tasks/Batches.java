package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Underlying;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.PostDominators;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that are put into a local collection of which one place runs every element once: {@code
 * invokeAll(tasks)}, {@code tasks.forEach(pool::execute)}, or a loop that submits each. Such a task
 * runs at most once for each time it is put in, and surely once where what runs them all comes
 * after that on every way. Collections made in one method and run in another are not followed.
 */
public final class Batches {
  private final Analyses analyses;
  private final Calls calls;
  private final Origins origins;
  private final Map<Value, List<Instruction>> runners = new LinkedHashMap<>();
  private final Map<Instruction, List<TaskRun>> byInsertion = new LinkedHashMap<>();
  private final Map<Body, List<Instruction>> insertions = new HashMap<>();
  private final Set<Instruction> running = new HashSet<>();
  private final Set<TaskRun> ofElements = new HashSet<>();

  private Batches(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    DescribedCalls.of(analyses).all().forEach(this::addRunner);
    if (!runners.isEmpty()) {
      for (Body body : Bodies.of(analyses).all()) {
        body.instructions().forEach(this::addInsertions);
      }
    }
  }

  public static Batches of(Analyses analyses) {
    return analyses.get(Batches.class, Batches::new);
  }

  /** The tasks a call puts into a collection that is run; their submission is what runs it. */
  public List<TaskRun> insertedBy(Instruction call) {
    return byInsertion.getOrDefault(call, List.of());
  }

  /** All such tasks. */
  public List<TaskRun> all() {
    return byInsertion.values().stream().flatMap(List::stream).toList();
  }

  /** Where a body is put into a collection that is run. */
  public List<Instruction> insertionsOf(Body task) {
    return insertions.getOrDefault(task, List.of());
  }

  /**
   * Whether each run of a task is of an object of its own, which a function makes of an element.
   */
  public boolean isOfElement(TaskRun run) {
    return ofElements.contains(run);
  }

  /** Whether a call runs the elements of a collection whose insertions are known. */
  public boolean isRunner(Instruction call) {
    return running.contains(call);
  }

  private void addRunner(Instruction call) {
    for (CallFacts.Runs runs : calls.facts(call).map(CallFacts::runs).orElse(List.of())) {
      Optional<Value> task = Origins.at(runs.task(), call);
      if (runs.times() != CallFacts.Times.PER_ELEMENT) {
        task.flatMap(this::container).ifPresent(each -> addRunner(each, call));
      } else if (runs.where() != CallFacts.Where.CALLER) {
        task.ifPresent(each -> addRunner(each, call));
      } else if (task.filter(this::isSubmission).isPresent() && call instanceof Invoke invoke) {
        invoke.receiver().ifPresent(each -> addRunner(each, call));
      }
    }
  }

  private void addRunner(Value container, Instruction call) {
    origins
        .of(container)
        .only()
        .filter(Instruction.class::isInstance)
        .ifPresent(made -> runners.computeIfAbsent(made, k -> new ArrayList<>()).add(call));
  }

  /**
   * {@code pool::execute}, {@code Thread::start}: a reference to a method that runs elsewhere what
   * it is passed, or called on where that is left open.
   */
  private boolean isSubmission(Value task) {
    if (!(Roots.of(analyses).of(task) instanceof CreateLambda lambda)) {
      return false;
    }
    return lambda.reference().flatMap(calls::facts).stream()
        .flatMap(facts -> facts.runs().stream())
        .filter(runs -> runs.where() != CallFacts.Where.CALLER)
        .anyMatch(
            runs ->
                runs.task().equals(Place.argument(0))
                    || (runs.task().equals(Place.RECEIVER) && lambda.operands().isEmpty()));
  }

  /** The collection whose iterator gives a value. */
  private Optional<Value> container(Value element) {
    return loadedFrom(Roots.of(analyses).of(element)).flatMap(this::loadedFrom);
  }

  private Optional<Value> loadedFrom(Value loaded) {
    return calls
        .facts(loaded)
        .flatMap(CallFacts::loads)
        .flatMap(place -> Origins.at(place, (Instruction) loaded))
        .filter(container -> container != loaded)
        .map(Roots.of(analyses)::of);
  }

  private void addInsertions(Instruction call) {
    Optional<CallFacts.Stores> stores = calls.facts(call).flatMap(CallFacts::stores);
    Optional<Value> made =
        stores
            .flatMap(each -> Origins.at(each.container(), call))
            .flatMap(container -> container == call ? Optional.of(call) : originOf(container))
            .filter(runners::containsKey);
    if (made.isEmpty()) {
      return;
    }
    List<Instruction> running = runners.get(made.get());
    boolean once = running.size() == 1 && isOnceFor(running.get(0), (Instruction) made.get());
    int arguments = Callers.arguments(call).size();
    for (int i = 0; i < arguments; i++) {
      if (stores.get().takes(Place.argument(i))) {
        add(call, Place.argument(i), running.get(0), once);
      }
    }
  }

  private Optional<Value> originOf(Value container) {
    return origins.of(container).only();
  }

  private void add(Instruction insertion, Place element, Instruction runner, boolean once) {
    CallFacts.Runs runs =
        new CallFacts.Runs(
            element,
            times(insertion, runner, once),
            CallFacts.Where.OTHER_POOL,
            true,
            Optional.empty());
    Value task = Origins.at(element, insertion).orElseThrow();
    Optional<CallFacts.Runs> makes = makes(insertion, element);
    for (Value origin : origins.of(task).values()) {
      if (makes.isPresent()) {
        boolean each = once && isSurelyRun(insertion, runner) && makesTasksOnly(origin, runs);
        addMade(insertion, runner, origin, made(runs, makes.get(), each));
      } else {
        Tasks.of(analyses)
            .bodies(origin, runs)
            .forEach(body -> add(insertion, new TaskRun(runner, runs, origin, body)));
      }
    }
  }

  private void add(Instruction insertion, TaskRun run) {
    byInsertion.computeIfAbsent(insertion, k -> new ArrayList<>()).add(run);
    insertions.computeIfAbsent(run.body(), k -> new ArrayList<>()).add(insertion);
    running.add(run.submission());
  }

  /** {@code stream.map(each -> new Job(each))}: what is put in is what the function returns. */
  private void addMade(
      Instruction insertion, Instruction runner, Value function, CallFacts.Runs runs) {
    for (Body maker : Tasks.of(analyses).bodies(function, runs)) {
      for (Value returned : Underlying.ofReturns(maker, value -> Optional.empty())) {
        for (Value made : origins.of(returned).values()) {
          for (Body body : Tasks.of(analyses).bodies(made, runs)) {
            TaskRun run = new TaskRun(runner, runs, function, body);
            add(insertion, run);
            ofElements.add(run);
          }
        }
      }
    }
  }

  /** Whether all that a function returns are tasks in view. */
  private boolean makesTasksOnly(Value function, CallFacts.Runs runs) {
    Tasks tasks = Tasks.of(analyses);
    return tasks.bodies(function, runs).stream()
        .flatMap(maker -> Underlying.ofReturns(maker, value -> Optional.empty()).stream())
        .map(origins::of)
        .allMatch(
            made ->
                made.complete()
                    && made.values().stream()
                        .noneMatch(each -> tasks.bodies(each, runs).isEmpty()));
  }

  /** Whether a stream made here is gone through each time, unless something is thrown before. */
  private static boolean isSurelyRun(Instruction made, Instruction runner) {
    return made.block() == runner.block()
        || PostDominators.of(runner.block().body(), edge -> !edge.isExceptional())
            .postDominates(runner.block(), made.block());
  }

  private static CallFacts.Runs made(CallFacts.Runs task, CallFacts.Runs makes, boolean each) {
    boolean once = each && makes.times() == CallFacts.Times.PER_ELEMENT;
    return new CallFacts.Runs(
        task.task(),
        once ? CallFacts.Times.PER_ELEMENT : CallFacts.Times.MANY,
        task.where(),
        true,
        Optional.empty());
  }

  /** How a call runs, to make what it puts in, the function that it is passed for that. */
  private Optional<CallFacts.Runs> makes(Instruction insertion, Place element) {
    return calls.facts(insertion).stream()
        .flatMap(facts -> facts.runs().stream())
        .filter(runs -> runs.task().equals(element) && runs.where() == CallFacts.Where.CALLER)
        .findFirst();
  }

  private CallFacts.Times times(Instruction insertion, Instruction runner, boolean once) {
    if (!once) {
      return CallFacts.Times.MANY;
    }
    // Whoever waits for all the tasks right there has them all anyway, and passes none of them.
    boolean waits = calls.facts(runner).flatMap(CallFacts::blocks).isPresent();
    boolean sure =
        !waits && anchor(insertion, runner).filter(at -> follows(runner, at)).isPresent();
    return sure ? CallFacts.Times.ONCE : CallFacts.Times.AT_MOST_ONCE;
  }

  /** Where a body comes to an insertion that may stand in a lambda it runs itself. */
  private Optional<Instruction> anchor(Instruction insertion, Instruction runner) {
    Instruction at = insertion;
    while (at.block().body() != runner.block().body()) {
      Body inner = at.block().body();
      boolean here = Tasks.of(analyses).of(inner).stream().noneMatch(TaskRun::isConcurrent);
      if (inner.creator().isEmpty() || !here) {
        return Optional.empty();
      }
      at = inner.creator().get();
    }
    return Optional.of(at);
  }

  /** Whether every way on from an insertion comes to where all elements are run. */
  private boolean follows(Instruction runner, Instruction insertion) {
    Body body = runner.block().body();
    Instruction begin = begin(runner);
    return (begin == runner || runsAll(runner))
        && !Dominators.of(body).dominates(begin.block(), insertion.block())
        && PostDominators.of(body, edge -> !edge.isExceptional())
            .postDominates(begin.block(), insertion.block());
  }

  /** Whether a loop that runs an element a round leaves none out. */
  private boolean runsAll(Instruction runner) {
    Optional<Loop> loop = Loops.of(analyses).around(runner.block());
    Dominators dominators = Dominators.of(runner.block().body());
    return loop.isPresent()
        && loop.get().exits().stream().filter(exit -> !exit.isExceptional()).count() == 1
        && loop.get().backEdges().stream()
            .allMatch(back -> dominators.dominates(runner.block(), back.from()));
  }

  /** Whether the collection's elements are gone through once for each time it is made. */
  private boolean isOnceFor(Instruction runner, Instruction made) {
    Instruction start = begin(runner);
    Loops loops = Loops.of(analyses);
    return start.block().body() == made.block().body()
        && loops.around(start.block()).equals(loops.around(made.block()));
  }

  /** Where the elements begin to be gone through: the iterator of a loop, or the call itself. */
  private Instruction begin(Instruction runner) {
    Instruction start = runner;
    for (CallFacts.Runs runs : calls.facts(runner).map(CallFacts::runs).orElse(List.of())) {
      Optional<Value> iterator =
          Origins.at(runs.task(), runner).map(Roots.of(analyses)::of).flatMap(this::loadedFrom);
      if (iterator.isPresent() && iterator.get() instanceof Invoke begin) {
        start = begin;
      }
    }
    return start;
  }
}
