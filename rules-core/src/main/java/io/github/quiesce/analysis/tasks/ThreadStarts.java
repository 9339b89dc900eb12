package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.PostDominators;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a task really begins: the start() of the thread that was made for it. */
public final class ThreadStarts {
  private final Analyses analyses;
  private final Calls calls;
  private final Map<Body, PostDominators> normalWays = new HashMap<>();

  private ThreadStarts(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static ThreadStarts of(Analyses analyses) {
    return analyses.get(ThreadStarts.class, ThreadStarts::new);
  }

  /**
   * The call that starts the task: the submission itself, or for {@code new Thread(task)} the start
   * of that thread. Empty if nothing in view starts it and the thread does not escape.
   */
  public Optional<Instruction> of(TaskRun run) {
    if (!(run.submission() instanceof NewObject thread)
        || run.runs().where() != CallFacts.Where.NEW_THREAD) {
      return Optional.of(run.submission());
    }
    Optional<Instruction> start = ofThread(thread).stream().findFirst();
    boolean escaped = ObjectFlow.of(analyses).of(thread).hasEscaped();
    return start.isPresent() || !escaped ? start : Optional.of(thread);
  }

  /** All places in view where a thread is started, alone or with the others of a collection. */
  public Set<Instruction> ofThread(Instruction thread) {
    Set<Instruction> found = new LinkedHashSet<>();
    for (Use use : ObjectFlow.of(analyses).of(thread).uses()) {
      if (starts(use)) {
        found.add(use.at());
      }
    }
    return found;
  }

  /** Whether a use starts the thread that it is a use of, by a call or as {@code Thread::start}. */
  public boolean starts(Use use) {
    Optional<CallFacts> facts =
        use.at() instanceof CreateLambda ? use.facts() : calls.facts(use.at());
    return use.depth() == 0
        && use.place().equals(Place.RECEIVER)
        && facts.filter(ThreadStarts::runReceiver).isPresent();
  }

  private static boolean runReceiver(CallFacts facts) {
    return facts.runs().stream().anyMatch(runs -> runs.task().equals(Place.RECEIVER));
  }

  /** Whether a thread made here is started each time, unless something is thrown before. */
  public boolean isSurelyStarted(Instruction thread) {
    Body body = thread.block().body();
    return body.usersOf(thread).stream()
        .anyMatch(
            user ->
                user instanceof Invoke call
                    && call.receiver().filter(thread::equals).isPresent()
                    && calls.facts(call).filter(ThreadStarts::runReceiver).isPresent()
                    && follows(call, thread));
  }

  private boolean follows(Invoke start, Instruction thread) {
    Loops loops = Loops.of(analyses);
    return loops.around(start.block()).equals(loops.around(thread.block()))
        && normalWays
            .computeIfAbsent(
                start.block().body(), body -> PostDominators.of(body, e -> !e.isExceptional()))
            .postDominates(start.block(), thread.block());
  }
}
