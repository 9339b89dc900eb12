package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Cause;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Skip;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Arrivals that tasks in view may miss, and whether the object needs each of them. */
public final class Misses {
  private Misses() {}

  /**
   * A missed arrival.
   *
   * @param run the task that misses it
   * @param skip where and how
   * @param needed whether the wait does not end without it
   */
  public record Miss(TaskRun run, Skip skip, boolean needed) {}

  /**
   * One miss for each arrival that can be missed.
   *
   * @param effects what is missed
   * @param unless tasks that do one of these are left out
   * @param balance how the arrivals compare with what is waited for; asked only where it matters
   * @param constant whether what is waited for is a constant
   */
  public static List<Miss> of(
      Analyses analyses,
      Coordination object,
      Set<Effect> effects,
      Set<Effect> unless,
      Supplier<Verdict> balance,
      boolean constant) {
    Occurrences arrivals = occurrences(analyses, object, effects);
    Occurrences others = occurrences(analyses, object, unless);
    Acquaintances acquaintances = Acquaintances.of(object.flow());
    Map<Instruction, Miss> found = new LinkedHashMap<>();
    Verdict verdict = null;
    List<TaskRun> tasks = new ArrayList<>(Tasks.of(analyses).all());
    tasks.addAll(Batches.of(analyses).all());
    for (TaskRun run : tasks) {
      if (!run.isConcurrent()
          || !acquaintances.include(run.body())
          || !arrivals.in(run.body()).total().isPossible()
          || others.in(run.body()).total().isPossible()) {
        continue;
      }
      for (Skip skip : SkippedArrivals.in(analyses, arrivals, run.body())) {
        verdict = verdict == null ? balance.get() : verdict;
        isNeeded(verdict, constant, run, skip)
            .ifPresent(
                sure -> found.merge(skip.arrival(), new Miss(run, skip, sure), Misses::surer));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static Occurrences occurrences(
      Analyses analyses, Coordination object, Set<Effect> effects) {
    Coordination.Counted counted = object.counting(effects);
    return new Occurrences(
        analyses,
        counted,
        Reaching.bodies(analyses, counted.places(), object.made().site()),
        edge -> MayThrow.of(analyses).isFeasible(edge) && !isRefused(edge, object));
  }

  /**
   * Whether the edge is taken only where the object has refused a party, by a negative number: it
   * has ended, so that nobody waits for an arrival any more.
   */
  private static boolean isRefused(Edge edge, Coordination object) {
    if (!(edge.from().last().orElse(null) instanceof Branch branch)
        || !(branch.condition() instanceof Binary test)
        || !(test.left() instanceof Instruction asked)
        || !(test.right() instanceof Constant bound && bound.isInteger(0))
        || !object.with(Set.of(Effect.REGISTER)).contains(asked)) {
      return false;
    }
    return switch (test.operator()) {
      case LESS -> edge.kind() == Edge.Kind.TRUE;
      case GREATER_OR_EQUAL -> edge.kind() == Edge.Kind.FALSE;
      default -> false;
    };
  }

  private static Miss surer(Miss first, Miss second) {
    return second.needed() && !first.needed() ? second : first;
  }

  /**
   * Whether the wait does not end without it; empty where it may well. A number of arrivals that
   * cannot be told is taken to be what is waited for if that is one for each of something, but not
   * if it is a constant: the first of many opens a gate. A branch round the arrival is then taken
   * to be accounted for.
   */
  private static Optional<Boolean> isNeeded(
      Verdict verdict, boolean constant, TaskRun run, Skip skip) {
    boolean thrown = skip.cause() == Cause.EXCEPTION;
    boolean callback = run.runs().where() == Where.CALLBACK;
    return switch (verdict) {
      case EXACT -> Optional.of(!callback || thrown);
      case EXACT_IF_STARTED_ONCE -> thrown && !callback ? Optional.of(true) : Optional.empty();
      case UNKNOWN ->
          constant || skip.cause() == Cause.BRANCH
              ? Optional.empty()
              : Optional.of(!callback && thrown);
      case FEWER, MORE, SPARE -> Optional.empty();
    };
  }
}
