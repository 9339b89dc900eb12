package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.PostDominators;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Flow flow = ObjectFlow.of(analyses).of(thread);
    Optional<Instruction> start =
        flow.uses().stream().filter(this::starts).map(Use::at).findFirst();
    return start.isPresent() || !flow.hasEscaped() ? start : Optional.of(thread);
  }

  /** Whether a use starts the thread that it is a use of. */
  public boolean starts(Use use) {
    return use.depth() == 0 && use.place().equals(Place.RECEIVER) && startsReceiver(use.at());
  }

  private boolean startsReceiver(Value call) {
    return calls
        .facts(call)
        .filter(facts -> facts.runs().stream().anyMatch(r -> r.task().equals(Place.RECEIVER)))
        .isPresent();
  }

  /** Whether a thread made here is started each time, unless something is thrown before. */
  public boolean isSurelyStarted(Instruction thread) {
    Body body = thread.block().body();
    return body.usersOf(thread).stream()
        .anyMatch(
            user ->
                user instanceof Invoke call
                    && call.receiver().filter(thread::equals).isPresent()
                    && startsReceiver(call)
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
