package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.paths.PathCounts;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Counts an event on the thread that starts work, and apart from that in the tasks it starts, those
 * started by tasks included.
 */
public final class Tally {
  /** Methods between the code that starts the tasks and the wait for them. */
  private static final int MAX_HELPERS = 3;

  private final Occurrences own;
  private final Occurrences inTask;
  private final Occurrences spawned;

  /** How tasks are counted. */
  public enum Count {
    /** All that happens in them. */
    FULLY,
    /** Each task that arrives is one, however often it does. */
    ONCE_EACH,
    /**
     * Each task that arrives whatever happens is one; callbacks, of which one or another comes, are
     * none.
     */
    SURE_ONCE_EACH
  }

  /** What the tasks a call starts count; in other ways like what they count. */
  private record Spawning(Coordination.Counted event, Occurrences.Event started)
      implements Occurrences.Event {
    @Override
    public SymbolicCount at(Instruction instruction) {
      return started.at(instruction);
    }

    @Override
    public boolean needsObjectInView(MethodModel method) {
      return event.needsObjectInView(method);
    }
  }

  private Tally(
      Analyses analyses, Coordination.Counted event, Count tasks, Predicate<Edge> starterEdges) {
    Set<Body> reaching = Reaching.bodies(analyses, event.places());
    MayThrow mayThrow = MayThrow.of(analyses);
    this.own = new Occurrences(analyses, event, reaching, starterEdges);
    this.inTask = new Occurrences(analyses, event, reaching, mayThrow::isFeasible);
    UnaryOperator<SymbolicCount> each =
        tasks == Count.FULLY ? UnaryOperator.identity() : SymbolicCount::atMostOnce;
    Predicate<TaskRun> counts =
        run ->
            run.isConcurrent()
                && (tasks != Count.SURE_ONCE_EACH
                    || run.runs().where() != CallFacts.Where.CALLBACK);
    Occurrences[] self = new Occurrences[1];
    self[0] =
        new Occurrences(
            analyses,
            new Spawning(
                event,
                call ->
                    self[0].runs(
                        call,
                        counts,
                        run ->
                            each.apply(inTask.in(run.body()).total())
                                .plus(self[0].in(run.body()).total()),
                        reference -> each.apply(event.at(reference)))),
            reaching,
            starterEdges);
    this.spawned = self[0];
  }

  /** At most: over all ways, those by exception included. */
  public static Tally most(Analyses analyses, Coordination.Counted event, Count tasks) {
    return new Tally(analyses, event, tasks, MayThrow.of(analyses)::isFeasible);
  }

  /**
   * At least, if nothing is thrown where the tasks are started.
   *
   * @param start the code that starts them; of its ways, those on which somebody waits count
   */
  public static Tally least(
      Analyses analyses, Coordination.Counted event, Count tasks, Body start) {
    MayThrow mayThrow = MayThrow.of(analyses);
    Predicate<Edge> waited = WaitedWays.of(analyses, event.object(), start);
    return new Tally(
        analyses,
        event,
        tasks,
        edge -> !edge.isExceptional() && mayThrow.isFeasible(edge) && waited.test(edge));
  }

  /** What is counted of each part. */
  public record Sum(SymbolicCount own, SymbolicCount spawned) {
    public SymbolicCount total() {
      return own.plus(spawned);
    }

    /** Whether only the thread itself counts: code where several threads meet. */
    public boolean isMeeting() {
      return own.isPossible() && !spawned.isPossible();
    }
  }

  /** From a creation on, until its body ends or it is made anew. */
  public Sum after(Instruction creation) {
    return sum(own.after(creation), spawned.after(creation));
  }

  /** Over one run of a body. */
  public Sum in(Body body) {
    return sum(own.in(body), spawned.in(body));
  }

  private static Sum sum(PathCounts.Result own, PathCounts.Result spawned) {
    return new Sum(own.total(), spawned.total());
  }

  /**
   * Bodies that wait for an object kept in a field and can be taken for the only start of what
   * counts on it: they start it and wait for it, by a helper that only they call or themselves. A
   * body where several threads meet, each counting for itself, runs as often as there are threads.
   */
  static List<Body> starts(Analyses analyses, Coordination object, Set<Effect> waits) {
    Set<Body> waiting = new LinkedHashSet<>();
    if (!object.flow().fields().isEmpty()) {
      object.with(waits).forEach(wait -> waiting.add(wait.block().body()));
    }
    for (int i = 0; i < MAX_HELPERS; i++) {
      List.copyOf(waiting).forEach(body -> waiting.addAll(callers(analyses, body)));
    }
    Tally all = most(analyses, object.counting(Coordination.ARRIVALS), Count.FULLY);
    return waiting.stream()
        .filter(body -> !body.isLambda() && !body.method().isConstructor())
        .filter(body -> !all.in(body).isMeeting())
        .toList();
  }

  /** The methods that call a helper of their own object, if it is known that no others do. */
  private static List<Body> callers(Analyses analyses, Body helper) {
    Callers callers = Callers.of(analyses);
    boolean known =
        !helper.isLambda()
            && callers.areCompleteInUnit(helper.method())
            && callers.areOnSelf(helper.method());
    return known
        ? callers.of(helper.method()).stream().map(call -> call.block().body()).toList()
        : List.of();
  }

  /** What was looked at on the ways asked for. */
  public Set<Instruction> weighed() {
    Set<Instruction> all = new LinkedHashSet<>(own.weighed());
    all.addAll(inTask.weighed());
    all.addAll(spawned.weighed());
    return all;
  }
}
