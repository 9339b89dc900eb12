package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.locks.HeldLock;
import io.github.quiesce.analysis.locks.LockState;
import io.github.quiesce.analysis.locks.LocksHeld;
import io.github.quiesce.analysis.locks.LocksHeld.Occasion;
import io.github.quiesce.analysis.paths.RuledOut;
import io.github.quiesce.analysis.waits.GivenSettled;
import io.github.quiesce.analysis.waits.LongWaits;
import io.github.quiesce.analysis.waits.LongWaits.LongWait;
import io.github.quiesce.analysis.waits.TimeoutChoices;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A long wait while a monitor or lock is held. What a condition gives up while it waits is not held
 * then, and nothing is held by a lambda that is only made under a lock.
 */
@AutoService(Rule.class)
public final class BlockingWhileLocked implements Rule {
  @Override
  public void check(RuleContext context) {
    Analyses analyses = context.analyses();
    LongWaits waits = LongWaits.of(analyses);
    Set<Instruction> proved = new HashSet<>();
    for (Occasion each : LocksHeld.of(analyses).occasions(at -> waits.of(at).isPresent())) {
      LockState held = LocksHeld.of(analyses).heldDuring(each.at(), each.held());
      if (!held.isEmpty()
          && !GivenSettled.is(analyses, each.at(), each.calls())
          && !RuledOut.of(analyses).is(each.at(), each.calls())
          && !proved.contains(each.at())) {
        LongWait wait = waits.of(each.at()).orElseThrow();
        boolean sure =
            wait.sure()
                && !dependsOnTimeout(analyses, each)
                && !GivenSettled.mayBe(analyses, each.at(), each.calls());
        if (sure) {
          proved.add(each.at());
        }
        context.report(finding(each, held, wait, sure ? Proof.PROVED : Proof.POSSIBLE));
      }
    }
  }

  /**
   * Whether a timeout that a method on the way was given decides whether it goes on to the wait.
   */
  private static boolean dependsOnTimeout(Analyses analyses, Occasion occasion) {
    List<Instruction> way = new ArrayList<>(occasion.calls());
    way.add(occasion.at());
    return way.stream().skip(1).anyMatch(TimeoutChoices.of(analyses)::decide);
  }

  private Finding finding(Occasion occasion, LockState held, LongWait wait, Proof proof) {
    HeldLock lock = held.locks().get(0);
    String kind = lock.kind() == HeldLock.Kind.MONITOR ? "monitor" : "lock";
    String time =
        wait.time().map(each -> length(each, wait.growing())).orElse("for as long as it takes");
    String message =
        "This waits "
            + time
            + " while a "
            + kind
            + " is held: all who need the "
            + kind
            + " wait too, and it is a deadlock if what is waited for is one of them. "
            + "Wait before taking the "
            + kind
            + ", or after giving it back.";
    return Finding.at(occasion.at(), name(), proof, message).withTrace(trace(occasion, lock, kind));
  }

  /** A synchronized method: that of the wait, or of the first call that leads to it. */
  private static Finding.Location methodThatTakes(Occasion occasion) {
    Instruction first = occasion.calls().isEmpty() ? occasion.at() : occasion.calls().get(0);
    MethodModel method = first.block().body().method();
    return new Finding.Location(method.owner(), method, method.span());
  }

  private static String length(Duration time, boolean growing) {
    String text = time.toSeconds() == 1 ? "a second" : time.toSeconds() + " seconds";
    return growing ? text + ", and longer each time," : "up to " + text;
  }

  private static List<TraceStep> trace(Occasion occasion, HeldLock lock, String kind) {
    List<TraceStep> steps = new ArrayList<>();
    String taken = "the " + kind + " is taken here";
    steps.add(
        lock.at()
            .map(at -> TraceStep.at(at, taken))
            .orElseGet(() -> new TraceStep(methodThatTakes(occasion), taken)));
    occasion.calls().forEach(call -> steps.add(TraceStep.at(call, "and held in this call")));
    return steps;
  }
}
