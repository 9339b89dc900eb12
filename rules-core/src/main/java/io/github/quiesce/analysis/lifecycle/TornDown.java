package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Executors that are asked to stop, after which the same method closes what their tasks use, and
 * waits for nothing in between. Nobody in view waits for such an executor's end at all.
 */
public final class TornDown {
  private static final String EXECUTOR = "executor";
  private static final String TERMINATION = "termination";
  private static final String INPUT = "io";
  private static final String CLOSEABLE = "java.lang.AutoCloseable";

  /** What try-with-resources calls, by the language (JLS 14.20.3). */
  private static final String CLOSE = "close";

  /** Calls of calls looked into for a close after the stop. */
  private static final int MAX_CALLERS = 2;

  /** Methods of its own that are looked into for the close. */
  private static final int MAX_HELPERS = 3;

  /** What tasks do at their end, so that whoever waits for it waits for them. */
  private static final Set<String> ENDS = Set.of("future", "latch", "phaser", "barrier", "permit");

  private final Analyses analyses;
  private final Program program;
  private final FieldUses fieldUses;
  private final List<EarlyClose> found = new ArrayList<>();

  /**
   * A close that tasks may still see.
   *
   * @param stop where the executor is asked to stop
   * @param close where what its tasks use is closed
   * @param task a task that uses it
   */
  public record EarlyClose(Instruction stop, Instruction close, Instruction task) {}

  private TornDown(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.fieldUses = new FieldUses(analyses);
    Acquisitions.of(analyses).of(EXECUTOR).forEach(this::find);
  }

  public static TornDown of(Analyses analyses) {
    return analyses.get(TornDown.class, TornDown::new);
  }

  /** All of them, in program order of the executors. */
  public List<EarlyClose> all() {
    return found;
  }

  private void find(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    if (flow.hasEscaped()
        || flow.uses().stream().anyMatch(TornDown::waitsForEnd)
        || ProcessLifetime.of(analyses).hasDaemonThreads(made)) {
      return;
    }
    Set<Instruction> uses = new HashSet<>();
    flow.uses().forEach(use -> uses.add(use.at()));
    List<TaskRun> tasks =
        Tasks.of(analyses).all().stream()
            .filter(run -> run.isConcurrent() && uses.contains(run.submission()))
            .filter(run -> !isEndedByClose(run.body()))
            .toList();
    for (Use use : flow.uses()) {
      if (use.at() instanceof Invoke stop
          && use.place().equals(Place.RECEIVER)
          && use.releases(EXECUTOR)
          && !tasks.isEmpty()) {
        closedAfter(stop, stop, tasks, MAX_CALLERS).ifPresent(found::add);
      }
    }
  }

  /** A task that waits for input: the close is what ends it. */
  private boolean isEndedByClose(Body task) {
    return PooledCode.of(analyses).runBy(task).keySet().stream()
        .flatMap(body -> body.instructions().stream())
        .flatMap(each -> Calls.of(analyses).facts(each).flatMap(CallFacts::blocks).stream())
        .anyMatch(blocks -> blocks.what().equals(INPUT));
  }

  private static boolean waitsForEnd(Use use) {
    return use.facts()
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.what().equals(TERMINATION))
        .isPresent();
  }

  /** In the body of {@code from}, or in what calls the method once it has returned. */
  private Optional<EarlyClose> closedAfter(
      Instruction from, Instruction stop, List<TaskRun> tasks, int callers) {
    Body body = from.block().body();
    for (Instruction next : after(from)) {
      if (mayWait(next)) {
        return Optional.empty();
      }
      Optional<EarlyClose> early = closedBy(next, stop, tasks, MAX_HELPERS);
      if (early.isPresent()) {
        return early;
      }
    }
    return callers == 0 || body.isLambda()
        ? Optional.empty()
        : Callers.of(analyses).of(body.method()).stream()
            .flatMap(call -> closedAfter(call, stop, tasks, callers - 1).stream())
            .findFirst();
  }

  /**
   * By the call itself, or by a method in view that it may run on its own object: of several below
   * an abstract one, each is run for some object.
   */
  private Optional<EarlyClose> closedBy(
      Instruction next, Instruction stop, List<TaskRun> tasks, int helpers) {
    if (!(next instanceof Invoke call)) {
      return Optional.empty();
    }
    if (closes(call)) {
      Optional<TaskRun> user =
          tasks.stream()
              .filter(run -> uses(run, call.receiver().orElseThrow()))
              .filter(run -> !isWaitedFor(run.submission(), stop))
              .findFirst();
      if (user.isPresent()) {
        return Optional.of(new EarlyClose(stop, call, user.get().submission()));
      }
    }
    return helpers == 0 || !call.isOnSelf()
        ? Optional.empty()
        : Calls.of(analyses).targets(call).stream()
            .flatMap(target -> target.body().stream())
            .flatMap(body -> body.instructions().stream())
            .flatMap(each -> closedBy(each, stop, tasks, helpers - 1).stream())
            .findFirst();
  }

  /**
   * What may run after an instruction, in the order in which control comes to it: first as long as
   * nothing is thrown.
   */
  private static List<Instruction> after(Instruction from) {
    Block start = from.block();
    List<Instruction> own = start.instructions();
    List<Instruction> after = new ArrayList<>(own.subList(own.indexOf(from) + 1, own.size()));
    Set<Block> blocks = new LinkedHashSet<>(Paths.from(start, edge -> !edge.isExceptional()));
    blocks.addAll(Paths.from(start, edge -> true));
    blocks.remove(start);
    blocks.forEach(block -> after.addAll(block.instructions()));
    return after;
  }

  /** Whether the body that stops the executor may have waited for a task that it handed in. */
  private boolean isWaitedFor(Instruction submission, Instruction stop) {
    Body body = stop.block().body();
    Optional<Instruction> handedIn = placeIn(body, submission);
    if (handedIn.isEmpty()) {
      return false;
    }
    Set<Block> after = Paths.from(handedIn.get().block(), edge -> true);
    Set<Block> before = Paths.to(stop.block(), edge -> true);
    return body.instructions().stream()
        .filter(each -> after.contains(each.block()) && before.contains(each.block()))
        .anyMatch(each -> waits(each, ENDS::contains));
  }

  /** The instruction of a body by which it comes to another one: that, or the lambda it is in. */
  private static Optional<Instruction> placeIn(Body body, Instruction instruction) {
    Instruction at = instruction;
    while (at.block().body() != body) {
      Optional<CreateLambda> lambda = at.block().body().creator();
      if (lambda.isEmpty()) {
        return Optional.empty();
      }
      at = lambda.get();
    }
    return Optional.of(at);
  }

  /** It waits for something, or calls code that nobody has seen, or that does. */
  private boolean mayWait(Instruction call) {
    return waits(call, what -> true);
  }

  /**
   * Whether an instruction, or code that it runs, waits for one of these; a reference to a method
   * that does stands for the call that runs it.
   */
  private boolean waits(Instruction instruction, Predicate<String> what) {
    Calls calls = Calls.of(analyses);
    return blocks(calls.factsOrOfReference(instruction), what)
        || runBy(instruction)
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> blocks(calls.facts(each), what));
  }

  private static boolean blocks(Optional<CallFacts> facts, Predicate<String> what) {
    return facts.flatMap(CallFacts::blocks).filter(wait -> what.test(wait.what())).isPresent();
  }

  /** The code of methods that a call may run, and of functions it is given, with what they run. */
  private Stream<Body> runBy(Instruction call) {
    PooledCode pooled = PooledCode.of(analyses);
    Stream<Body> called =
        Calls.of(analyses).targets(call).stream().flatMap(target -> target.body().stream());
    return Stream.concat(called, pooled.runOnThread(call).stream())
        .distinct()
        .flatMap(body -> pooled.runBy(body).keySet().stream());
  }

  private boolean closes(Invoke call) {
    return call.method().name().equals(CLOSE)
        && call.arguments().isEmpty()
        && call.receiver()
            .map(Value::type)
            .filter(type -> program.hierarchy().isSubtype(type, CLOSEABLE))
            .filter(type -> !program.isOfKind(type, EXECUTOR))
            .isPresent();
  }

  /**
   * Whether the task, or a helper it passes that to, calls what is closed: the field it is in, or
   * an element of a collection there, or the variable it captured.
   */
  private boolean uses(TaskRun run, Value closed) {
    return callsCaptured(run, closed)
        || fieldUses
            .placeOf(closed)
            .filter(
                place ->
                    PooledCode.of(analyses).runBy(run.body()).keySet().stream()
                        .anyMatch(body -> fieldUses.isCalledBy(body, place)))
            .isPresent();
  }

  private boolean callsCaptured(TaskRun run, Value closed) {
    List<Value> captured =
        run.task() instanceof CreateLambda lambda ? lambda.operands() : List.of();
    List<Parameter> inside = run.body().captures();
    Roots roots = Roots.of(analyses); // lambdas around the task capture it, too
    return IntStream.range(0, Math.min(captured.size(), inside.size()))
        .filter(i -> roots.of(captured.get(i)) == roots.of(closed))
        .anyMatch(i -> fieldUses.isCalled(run.body(), inside.get(i)));
  }
}
