package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.interruption.InterruptedTasks;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Interrupting;
import io.github.quiesce.analysis.threads.StartedThread;
import io.github.quiesce.analysis.threads.StartedThreads;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins of threads that have been interrupted just before and can do nothing but end: whatever they
 * wait for, the interrupt ends it and leads out of their loops, and all else they do is quick.
 */
final class PromptEnds {
  private static final String JOIN = "join";

  private final Analyses analyses;
  private final Calls calls;

  private PromptEnds(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  static PromptEnds of(Analyses analyses) {
    return analyses.get(PromptEnds.class, PromptEnds::new);
  }

  /** Whether the call is such a join. */
  boolean is(Invoke wait) {
    Optional<Value> thread = wait.receiver();
    boolean joins =
        calls.facts(wait).flatMap(CallFacts::blocks).filter(b -> b.what().equals(JOIN)).isPresent();
    if (!joins || thread.isEmpty()) {
      return false;
    }
    SettledWaits waits = SettledWaits.of(analyses);
    return SettledWaits.before(
            wait,
            call ->
                interrupts(call) && waits.isSame(receiver(call), thread.get())
                    ? Answers.any(call)
                    : Set.of())
        && endsOnInterrupt(thread.get());
  }

  private static Value receiver(Instruction call) {
    return ((Invoke) call).receiver().orElseThrow();
  }

  private boolean interrupts(Instruction call) {
    return call instanceof Invoke invoke
        && invoke.receiver().isPresent()
        && calls
            .facts(call)
            .flatMap(CallFacts::cancels)
            .filter(cancels -> cancels.place().equals(Place.RECEIVER))
            .filter(cancels -> Interrupting.byInterrupt(cancels, call))
            .isPresent();
  }

  /** Whether every thread it can be is one that an interrupt ends. */
  private boolean endsOnInterrupt(Value thread) {
    Origins.Result from = Origins.of(analyses).of(thread);
    List<Body> runs =
        StartedThreads.of(analyses).all().stream()
            .filter(each -> isOneOf(each, from.values()))
            .map(each -> each.run().body())
            .toList();
    return from.complete() && !runs.isEmpty() && runs.stream().allMatch(this::endsOnInterrupt);
  }

  private static boolean isOneOf(StartedThread thread, Set<Value> origins) {
    return thread.made().stream().map(Acquisition::site).anyMatch(origins::contains);
  }

  private boolean endsOnInterrupt(Body run) {
    return !run.method().modifiers().has(Modifier.SYNCHRONIZED)
        && run.instructions().stream().anyMatch(this::waits)
        && run.instructions().stream()
            .allMatch(
                each ->
                    waits(each)
                        ? InterruptedTasks.of(analyses).endsByInterrupt(each)
                        : QuickCode.of(analyses).isWithLoops(each));
  }

  private boolean waits(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::blocks)
        .filter(CallFacts.Blocks::interruptible)
        .isPresent();
  }
}
