package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How often an event happens while a body runs, calls in view included, on the thread that runs it.
 * Tasks run by others are no part of it, unless the event says so at their submission.
 */
public final class Occurrences implements EdgeWeights {
  private final Analyses analyses;
  private final Calls calls;
  private final Tasks tasks;
  private final Origins origins;
  private final SymbolicValues values;
  private final Event event;
  private final Set<Body> reaching;
  private final Predicate<Edge> feasible;
  private final Map<Body, PathCounts.Result> known = new HashMap<>();
  private final Set<Body> open = new HashSet<>();
  private final Set<Instruction> weighed = new LinkedHashSet<>();

  /** What is counted. */
  @FunctionalInterface
  public interface Event {
    /** How often it happens at the instruction itself; zero for most. */
    SymbolicCount at(Instruction instruction);

    /** Whether it never happens in the method where its object was made out of view. */
    default boolean needsObjectInView(MethodModel method) {
      return false;
    }
  }

  /**
   * @param reaching the bodies from which the event can be reached; in others it does not happen
   * @param feasible the edges that count as ways; {@link MayThrow#isFeasible} unless something is
   *     taken for granted
   */
  public Occurrences(Analyses analyses, Event event, Set<Body> reaching, Predicate<Edge> feasible) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.origins = Origins.of(analyses);
    this.values = SymbolicValues.of(analyses);
    this.event = event;
    this.reaching = reaching;
    this.feasible = feasible;
  }

  /** Whether the edge counts as a way. */
  public boolean isWay(Edge edge) {
    return feasible.test(edge);
  }

  /** Over one run of the body. */
  public PathCounts.Result in(Body body) {
    if (!reaching.contains(body)) {
      return PathCounts.Result.NEVER;
    }
    PathCounts.Result result = known.get(body);
    if (result != null) {
      return result;
    }
    if (!open.add(body)) {
      return PathCounts.Result.UNKNOWN;
    }
    result = new PathCounts(analyses, body, this, feasible).fromEntry();
    open.remove(body);
    known.put(body, result);
    return result;
  }

  /** From an instruction's success to the end of its body, or to its next round. */
  public PathCounts.Result after(Instruction instruction) {
    Body body = instruction.block().body();
    return new PathCounts(analyses, body, this, feasible).after(instruction);
  }

  /** How often it has happened once an edge is taken, on the ways of a body from its start. */
  public Map<Edge, SymbolicCount> passedIn(Body body) {
    PathCounts counts = new PathCounts(analyses, body, this, feasible);
    counts.fromEntry();
    return counts.passed();
  }

  /** The same, from an instruction's success on. */
  public Map<Edge, SymbolicCount> passedAfter(Instruction instruction) {
    PathCounts counts = new PathCounts(analyses, instruction.block().body(), this, feasible);
    counts.after(instruction);
    return counts.passed();
  }

  /** Instructions that were looked at: those on the ways asked for, and in what they call. */
  public Set<Instruction> weighed() {
    return Collections.unmodifiableSet(weighed);
  }

  @Override
  public SymbolicCount along(Edge edge) {
    Optional<Instruction> last = edge.from().last();
    if (last.isEmpty()) {
      return SymbolicCount.ZERO;
    }
    Instruction instruction = last.get();
    weighed.add(instruction);
    if (instruction instanceof Havoc) {
      return SymbolicCount.UNKNOWN;
    }
    SymbolicCount own = event.at(instruction).plus(runHere(instruction));
    boolean completed = !edge.isExceptional();
    return (completed ? own : own.orNone()).plus(callees(instruction, completed));
  }

  private SymbolicCount callees(Instruction call, boolean returns) {
    SymbolicCount joined = null;
    for (MethodModel target : calls.targets(call)) {
      boolean counts = target.body().filter(reaching::contains).isPresent();
      SymbolicCount one =
          counts && Dispatch.of(analyses).mayRun(call, target, event.needsObjectInView(target))
              ? callee(call, target.body().orElseThrow(), returns)
              : SymbolicCount.ZERO;
      joined = joined == null ? one : joined.or(one);
    }
    if (joined == null || joined.isZero()) {
      return SymbolicCount.ZERO;
    }
    return calls.targetsComplete(call) ? joined : SymbolicCount.UNKNOWN;
  }

  private SymbolicCount callee(Instruction call, Body body, boolean returns) {
    PathCounts.Result result = in(body);
    SymbolicCount count =
        (returns ? result.normal() : result.exceptional()).orElse(SymbolicCount.ZERO);
    return count.substitute(symbol -> values.lift(symbol, call, call, body));
  }

  /** Tasks the call runs before it returns, such as the body of a {@code forEach}. */
  private SymbolicCount runHere(Instruction call) {
    return runs(
            call,
            run -> !run.isConcurrent(),
            run -> in(run.body()).normal().orElse(SymbolicCount.ZERO),
            reference -> event.at(reference))
        .plus(passedReference(call));
  }

  /** A reference to a method out of view, run by a call of a functional interface's method. */
  private SymbolicCount passedReference(Instruction instruction) {
    if (!(instruction instanceof Invoke call)
        || call.receiver().isEmpty()
        || !calls.runsItsReceiver(call)) {
      return SymbolicCount.ZERO;
    }
    Origins.Result from = origins.of(call.receiver().get());
    SymbolicCount joined = from.complete() ? null : SymbolicCount.ZERO;
    for (Value origin : from.values()) {
      SymbolicCount one = SymbolicCount.ZERO;
      if (origin instanceof CreateLambda lambda && lambda.reference().isPresent()) {
        weighed.add(lambda);
        one = event.at(lambda);
      }
      joined = joined == null ? one : joined.or(one);
    }
    return joined == null ? SymbolicCount.ZERO : joined;
  }

  /**
   * What the tasks taken by a call add: each as often as the call runs it.
   *
   * @param wanted which of them
   * @param each what one run of a task with a body adds
   * @param reference what one run of a method reference to a method out of view adds
   */
  public SymbolicCount runs(
      Instruction call,
      Predicate<TaskRun> wanted,
      Function<TaskRun, SymbolicCount> each,
      Function<CreateLambda, SymbolicCount> reference) {
    Optional<CallFacts> facts = calls.facts(call);
    SymbolicCount sum = SymbolicCount.ZERO;
    if (facts.isPresent()) {
      for (CallFacts.Runs runs : facts.get().runs()) {
        sum = sum.plus(oneOf(call, runs, wanted, each, reference));
      }
    }
    for (CallFacts.Runs runs : runsLater(call)) {
      sum = sum.plus(oneOf(call, runs, wanted, each, reference));
    }
    return sum;
  }

  /** Of tasks put into a collection that is run as a whole: they are counted here, not there. */
  private Set<CallFacts.Runs> runsLater(Instruction call) {
    Set<CallFacts.Runs> all = new LinkedHashSet<>();
    Batches.of(analyses).insertedBy(call).forEach(run -> all.add(run.runs()));
    return all;
  }

  private List<TaskRun> takenBy(Instruction call) {
    List<TaskRun> all = new ArrayList<>(tasks.submittedBy(call));
    all.addAll(Batches.of(analyses).insertedBy(call));
    return all;
  }

  /** The task is one of several, where it comes in as a parameter of a helper. */
  private SymbolicCount oneOf(
      Instruction call,
      CallFacts.Runs runs,
      Predicate<TaskRun> wanted,
      Function<TaskRun, SymbolicCount> each,
      Function<CreateLambda, SymbolicCount> reference) {
    Optional<Value> task = Origins.at(runs.task(), call);
    if (task.isEmpty()) {
      return SymbolicCount.ZERO;
    }
    Origins.Result from = origins.of(task.get());
    SymbolicCount joined = from.complete() ? null : SymbolicCount.ZERO;
    for (Value origin : from.values()) {
      SymbolicCount one = of(origin, call, runs, wanted, each, reference);
      joined = joined == null ? one : joined.or(one);
    }
    return joined == null || joined.isZero() ? SymbolicCount.ZERO : times(call, runs).times(joined);
  }

  private SymbolicCount of(
      Value task,
      Instruction call,
      CallFacts.Runs runs,
      Predicate<TaskRun> wanted,
      Function<TaskRun, SymbolicCount> each,
      Function<CreateLambda, SymbolicCount> reference) {
    SymbolicCount joined = null;
    for (TaskRun run : takenBy(call)) {
      if (run.task() == task && run.runs().equals(runs)) {
        SymbolicCount one =
            wanted.test(run)
                ? each.apply(run).substitute(symbol -> lift(symbol, run))
                : SymbolicCount.ZERO;
        joined = joined == null ? one : joined.or(one);
      }
    }
    if (joined == null && task instanceof CreateLambda lambda && lambda.reference().isPresent()) {
      boolean fits = wanted.test(new TaskRun(call, runs, task, call.block().body()));
      weighed.add(lambda);
      return fits ? reference.apply(lambda) : SymbolicCount.ZERO;
    }
    return joined == null ? SymbolicCount.ZERO : joined;
  }

  /** What is read from an element, or an object of its own, is another number for each. */
  private Optional<Polynomial> lift(Symbol symbol, TaskRun run) {
    if (symbol.root() != null && Batches.of(analyses).isOfElement(run)) {
      return Optional.empty();
    }
    return values.lift(symbol, run.submission(), run.task(), run.body());
  }

  private SymbolicCount times(Instruction call, CallFacts.Runs runs) {
    return switch (runs.times()) {
      case ONCE -> SymbolicCount.ONE;
      case AT_MOST_ONCE ->
          ThreadStarts.of(analyses).isSurelyStarted(call)
              ? SymbolicCount.ONE
              : SymbolicCount.AT_MOST_ONE;
      case PER_ELEMENT ->
          Origins.at(Place.RECEIVER, call)
              .filter(receiver -> receiver != call)
              .flatMap(values::sizeOf)
              .map(SymbolicCount::exactly)
              .orElse(SymbolicCount.UNKNOWN);
      case PERIODIC, MANY -> SymbolicCount.UNKNOWN;
    };
  }
}
