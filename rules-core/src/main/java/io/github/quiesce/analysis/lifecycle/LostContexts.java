package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.ThreadContexts.ContextUse;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that read a value kept for the running thread which the code that starts them has set for
 * its own thread, and nobody for theirs.
 */
public final class LostContexts {
  private static final String LOGGER = "logger";
  private static final String LOGGING_CONTEXT = "logging-context";

  /** Callers of the code that starts a task, in which the value may be set. */
  private static final int MAX_CALLERS = 3;

  private final Program program;
  private final Calls calls;
  private final PooledCode pooled;
  private final ThreadContexts contexts;
  private final CarriedContexts carried;
  private final Map<Instruction, Lost> found = new LinkedHashMap<>();

  /**
   * A task without the value.
   *
   * @param start where it is started
   * @param set where the value is set for the thread that starts it
   * @param read where the task reads it
   * @param certain whether the task surely runs on another thread
   */
  public record Lost(Instruction start, Instruction set, Instruction read, boolean certain) {}

  private LostContexts(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.pooled = PooledCode.of(analyses);
    this.contexts = ThreadContexts.of(analyses);
    this.carried = new CarriedContexts(analyses);
    if (contexts.all().stream().anyMatch(use -> use.is(ContextEffect.SET))) {
      for (TaskRun run : Tasks.of(analyses).all()) {
        if (run.isConcurrent() && run.runs().where() != Where.CALLBACK) {
          ThreadStarts.of(analyses).of(run).ifPresent(start -> check(run, start));
        }
      }
    }
  }

  public static LostContexts of(Analyses analyses) {
    return analyses.get(LostContexts.class, LostContexts::new);
  }

  /** One for each start of a task, in the order of the program. */
  public List<Lost> all() {
    return List.copyOf(found.values());
  }

  private void check(TaskRun run, Instruction start) {
    Set<Body> inTask = pooled.runBy(run.body()).keySet();
    List<ContextUse> there = usesIn(inTask);
    for (ContextUse set : contexts.all()) {
      boolean settles = there.stream().anyMatch(use -> isSetAgain(use, set));
      if (!set.is(ContextEffect.SET) || isNull(set) || settles || carried.isCarried(run, set)) {
        continue;
      }
      Optional<Instruction> read = readIn(start, inTask, there, set);
      if (read.isPresent()) {
        setBefore(start, set, MAX_CALLERS)
            .ifPresent(
                at ->
                    found.putIfAbsent(
                        start, new Lost(start, at, read.get(), carried.isElsewhere(run))));
      }
    }
  }

  private List<ContextUse> usesIn(Set<Body> bodies) {
    return contexts.all().stream().filter(use -> bodies.contains(use.at().block().body())).toList();
  }

  private static boolean isSetAgain(ContextUse use, ContextUse set) {
    return use.is(ContextEffect.SET) && use.mayBeSameAs(set);
  }

  private static boolean isNull(ContextUse set) {
    return set.value().filter(each -> each instanceof Constant value && value.isNull()).isPresent();
  }

  /** Where a task reads it: by name, or by a line that a logger prints with all that is kept. */
  private Optional<Instruction> readIn(
      Instruction start, Set<Body> bodies, List<ContextUse> uses, ContextUse set) {
    Optional<Instruction> read =
        uses.stream()
            .filter(use -> use.is(ContextEffect.READ) && isSame(use, set))
            .map(ContextUse::at)
            .findFirst();
    // What one class sets for its lines is not missed in the lines of all others.
    boolean logged =
        program.isOfKind(set.keeper(), LOGGING_CONTEXT)
            && start.block().body().isBeside(set.at().block().body());
    return read.isPresent() || !logged
        ? read
        : bodies.stream()
            .flatMap(body -> body.instructions().stream())
            .filter(this::logs)
            .findFirst();
  }

  private boolean logs(Instruction instruction) {
    return instruction instanceof Invoke call
        && call.type().equals(TypeNames.VOID)
        && calls.facts(call).isPresent()
        && call.receiver().filter(each -> program.isOfKind(each.type(), LOGGER)).isPresent();
  }

  /** Known to be the same, not only not known to be another. */
  private static boolean isSame(ContextUse one, ContextUse other) {
    return one.keeper().equals(other.keeper())
        && (one.whole() == other.whole())
        && (one.whole() || (one.key().isPresent() && one.key().equals(other.key())));
  }

  /** An instruction that sets the value before the start, there or in callers. */
  private Optional<Instruction> setBefore(Instruction start, ContextUse set, int depth) {
    Body body = start.block().body();
    for (Instruction each : body.instructions()) {
      if (each != start && sets(each, set) && reaches(each, start) && !isGone(each, start, set)) {
        return Optional.of(each);
      }
    }
    return depth == 0
        ? Optional.empty()
        : pooled.callersOf(body).stream()
            .flatMap(call -> setBefore(call, set, depth - 1).stream())
            .findFirst();
  }

  /** It sets the value itself, or calls a method that does, and does not remove it again. */
  private boolean sets(Instruction instruction, ContextUse set) {
    return instruction == set.at()
        || pooled.runOnThread(instruction).stream().anyMatch(body -> leavesSet(body, set));
  }

  private boolean leavesSet(Body body, ContextUse set) {
    return isNear(body, set.at().block().body())
        && usesIn(pooled.runBy(body).keySet()).stream().noneMatch(use -> isRemoval(use, set));
  }

  /** A setter, or what calls one: what sets it further away has reasons of its own. */
  private boolean isNear(Body body, Body setting) {
    return body == setting
        || body.instructions().stream()
            .anyMatch(each -> pooled.runOnThread(each).contains(setting));
  }

  private static boolean isRemoval(ContextUse use, ContextUse set) {
    return (use.is(ContextEffect.REMOVE) || (use.is(ContextEffect.SET) && isNull(use)))
        && use.mayBeSameAs(set);
  }

  private static boolean reaches(Instruction from, Instruction to) {
    return from.block() == to.block()
        ? from.block().instructions().indexOf(from) < to.block().instructions().indexOf(to)
        : Paths.from(from.block(), edge -> true).contains(to.block());
  }

  /** Whether every way from the set to the start removes it. */
  private boolean isGone(Instruction setting, Instruction start, ContextUse set) {
    Dominators dominators = Dominators.of(start.block().body());
    return contexts.all().stream()
        .filter(use -> isRemoval(use, set))
        .map(ContextUse::at)
        .filter(at -> at.block().body() == start.block().body())
        .anyMatch(
            at ->
                isBefore(dominators, at.block(), start.block())
                    && isBefore(dominators, setting.block(), at.block()));
  }

  private static boolean isBefore(Dominators dominators, Block first, Block second) {
    return first != second && dominators.dominates(first, second);
  }
}
