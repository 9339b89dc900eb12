package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Cause;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Skip;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** One miss for each arrival that can be missed. */
  public static List<Miss> of(Analyses analyses, Coordination object, Set<Effect> effects) {
    Occurrences.Event event = call -> object.at(call, effects);
    Occurrences arrivals =
        new Occurrences(analyses, event, MayThrow.of(analyses)::isFeasible);
    Map<Instruction, Miss> found = new LinkedHashMap<>();
    Need need = null;
    for (TaskRun run : Tasks.of(analyses).all()) {
      if (!run.isConcurrent() || !arrivals.in(run.body()).total().isPossible()) {
        continue;
      }
      for (Skip skip : SkippedArrivals.in(analyses, arrivals, run.body())) {
        need = need == null ? need(analyses, object) : need;
        Optional<Boolean> needed = isNeeded(need, run, skip);
        needed.ifPresent(
            sure -> found.merge(skip.arrival(), new Miss(run, skip, sure), Misses::surer));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static Miss surer(Miss first, Miss second) {
    return second.needed() && !first.needed() ? second : first;
  }

  /** Whether the count leaves room for arrivals that do not come. */
  private enum Need {
    EACH,
    NOT_ALL,
    /** As many as some number that is not a constant: one for each of something. */
    MANY,
    UNKNOWN
  }

  private static Need need(Analyses analyses, Coordination object) {
    Acquisition made = object.made();
    Optional<Polynomial> count =
        SymbolicValues.of(analyses).amount(made.facts().count(), made.site(), made.arguments());
    if (count.isEmpty()) {
      return Need.UNKNOWN;
    }
    return switch (Balance.of(analyses, object).against(count.get(), analyses)) {
      case EXACT -> Need.EACH;
      case FEWER, MORE, SPARE -> Need.NOT_ALL;
      case UNKNOWN -> count.get().isConstant() ? Need.UNKNOWN : Need.MANY;
    };
  }

  private static Optional<Boolean> isNeeded(Need need, TaskRun run, Skip skip) {
    boolean callback = run.runs().where() == Where.CALLBACK;
    return switch (need) {
      case EACH -> Optional.of(!callback || skip.cause() == Cause.EXCEPTION);
      case MANY -> Optional.of(!callback && skip.cause() == Cause.EXCEPTION);
      case UNKNOWN, NOT_ALL -> Optional.empty();
    };
  }
}
