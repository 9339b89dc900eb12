package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that become parties of a phaser only once they run, while somebody else waits for the
 * phase. Not those that are parties already, and register others: nobody passes before they arrive
 * themselves.
 */
public final class LateRegistrations {
  private static final Set<Effect> REGISTER = Set.of(Effect.REGISTER);

  private final Analyses analyses;
  private final Coordination phaser;
  private final List<TaskRun> tasks = new ArrayList<>();
  private final Map<TaskRun, List<Body>> run = new LinkedHashMap<>();
  private final Set<Body> inTasks = new LinkedHashSet<>();

  /**
   * A registration that may come too late.
   *
   * @param at the call that registers
   * @param task the task that does so
   * @param waited where the phase is waited for meanwhile
   */
  public record Late(Instruction at, TaskRun task, Instruction waited) {}

  private LateRegistrations(Analyses analyses, Coordination phaser) {
    this.analyses = analyses;
    this.phaser = phaser;
    tasks.addAll(Tasks.of(analyses).all());
    tasks.addAll(Batches.of(analyses).all());
    tasks.removeIf(task -> !task.isConcurrent());
    Set<Instruction> touching = touching();
    for (TaskRun task : tasks) {
      List<Body> bodies = runBy(task);
      if (bodies.stream().anyMatch(body -> hasAny(body, touching))) {
        run.put(task, bodies);
        inTasks.addAll(bodies);
      }
    }
  }

  /** What a task runs itself: methods in view, and lambdas of its own that calls run at once. */
  private List<Body> runBy(TaskRun task) {
    ThreadLives lives = ThreadLives.of(analyses);
    Set<Body> found = new LinkedHashSet<>();
    Deque<List<Body>> work = new ArrayDeque<>(List.of(lives.bodies(task)));
    while (!work.isEmpty()) {
      for (Body body : work.poll()) {
        if (found.add(body)) {
          body.instructions()
              .forEach(each -> runAtOnce(each).map(lives::bodies).ifPresent(work::add));
        }
      }
    }
    return List.copyOf(found);
  }

  private Optional<Body> runAtOnce(Instruction instruction) {
    Optional<Body> body =
        instruction instanceof CreateLambda lambda ? lambda.body() : Optional.empty();
    List<TaskRun> runs = body.map(Tasks.of(analyses)::of).orElse(List.of());
    return body.filter(here -> !runs.isEmpty() && runs.stream().noneMatch(TaskRun::isConcurrent));
  }

  /** Registrations in tasks of which nobody outside registers as many as there are tasks. */
  public static List<Late> of(Analyses analyses, Coordination phaser) {
    return phaser.with(REGISTER).isEmpty() || hasParent(analyses, phaser)
        ? List.of()
        : new LateRegistrations(analyses, phaser).all();
  }

  /** A tiered phaser waits for its parent's phase, which others keep open. */
  private static boolean hasParent(Analyses analyses, Coordination phaser) {
    return phaser.made().arguments().stream()
        .anyMatch(given -> analyses.program().isOfKind(given.type(), phaser.made().kind()));
  }

  private Set<Instruction> touching() {
    Set<Instruction> all = new LinkedHashSet<>(phaser.with(REGISTER));
    all.addAll(phaser.with(Coordination.ARRIVALS));
    return all;
  }

  private static boolean hasAny(Body body, Set<Instruction> wanted) {
    return wanted.stream().anyMatch(each -> each.block().body() == body);
  }

  private List<Late> all() {
    Optional<Instruction> wait =
        phaser.with(Coordination.WAITS).stream()
            .filter(each -> !inTasks.contains(each.block().body()))
            .findFirst();
    if (wait.isEmpty() || areTasksCounted()) {
      return List.of();
    }
    Map<Instruction, Late> found = new LinkedHashMap<>();
    for (Map.Entry<TaskRun, List<Body>> entry : run.entrySet()) {
      if (isUnregistered(entry.getKey(), entry.getValue())) {
        for (Instruction at : phaser.with(REGISTER)) {
          if (entry.getValue().contains(at.block().body()) && isCalled(at) && !isTested(at)) {
            found.putIfAbsent(at, new Late(at, entry.getKey(), wait.get()));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** {@code if (phaser.register() < 0)}: the task asks whether the phaser has ended meanwhile. */
  private static boolean isTested(Instruction at) {
    return at.block().body().usersOf(at).stream()
        .anyMatch(
            user ->
                user instanceof Binary test
                    && (test.operator() == Binary.Operator.LESS
                        || test.operator() == Binary.Operator.GREATER_OR_EQUAL)
                    && test.right() instanceof Constant constant
                    && constant.isInteger(0));
  }

  /** A method reference registers where it is run. */
  private static boolean isCalled(Instruction at) {
    return !(at instanceof CreateLambda);
  }

  /**
   * Whether nobody has registered the task. One that starts others may be a party by the doing of
   * another task, and registers for those it starts.
   */
  private boolean isUnregistered(TaskRun task, List<Body> bodies) {
    boolean starts =
        run.keySet().stream().anyMatch(each -> bodies.contains(bodyOf(each.submission())));
    return starts
        ? new FirstTasks(analyses, phaser, run.keySet(), inTasks).startsUnnoticed(task)
        : bodies.stream().anyMatch(body -> hasAny(body, arrivals()));
  }

  private static Body bodyOf(Instruction instruction) {
    return instruction.block().body();
  }

  private Set<Instruction> arrivals() {
    return phaser.with(Coordination.ARRIVALS);
  }

  /**
   * Whether there may be parties for the tasks before they run: more than those of the code outside
   * that arrives itself.
   */
  private boolean areTasksCounted() {
    Optional<Long> made = phaser.number().flatMap(Polynomial::asConstant);
    long parties = made.orElse(Long.MAX_VALUE / 2);
    for (Instruction each : phaser.with(REGISTER)) {
      if (!inTasks.contains(each.block().body())) {
        boolean once =
            phaser.amountOf(each).filter(Polynomial.ONE::equals).isPresent()
                && Loops.of(analyses).around(each.block()).isEmpty()
                && !(each instanceof CreateLambda);
        parties += once ? 1 : Integer.MAX_VALUE;
      }
    }
    boolean arrives = arrivals().stream().anyMatch(each -> !inTasks.contains(each.block().body()));
    return parties > (arrives ? 1 : 0);
  }
}
