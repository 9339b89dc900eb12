package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.locks.Imbalances;
import io.github.quiesce.analysis.locks.Imbalances.Cause;
import io.github.quiesce.analysis.locks.Imbalances.Leak;
import io.github.quiesce.analysis.locks.Imbalances.Surplus;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.Set;

/**
 * A lock that one way out of a method keeps and another gives back, or that is given back where it
 * was not taken. Locks that are kept for another method to give back are left alone.
 */
@AutoService(Rule.class)
public final class LockReleaseMismatch implements Rule {
  private static final Set<String> KINDS = Set.of("lock", "remote-lock");

  @Override
  public void check(RuleContext context) {
    Imbalances all = Imbalances.of(context.analyses());
    all.leaks(KINDS).forEach(leak -> context.report(finding(leak)));
    all.surpluses(KINDS).forEach(surplus -> context.report(finding(surplus)));
  }

  private Finding finding(Leak leak) {
    String way =
        leak.never()
            ? "Nothing ever gives this lock back"
            : leak.thrown().isPresent()
                ? "If what follows throws, this lock stays held"
                : "One way out of this method keeps this lock";
    String message =
        way
            + ", and every other thread that needs it waits for ever. Put what follows in a try whose"
            + " finally block unlocks before anything else.";
    return ImbalanceFindings.leak(
        name(), leak, message, "if this throws, it stays held", "Unlock in a finally block");
  }

  private Finding finding(Surplus surplus) {
    String message =
        way(surplus.cause())
            + ": this unlock then throws IllegalMonitorStateException, which hides what"
            + " happened. "
            + cure(surplus.cause());
    return ImbalanceFindings.surplus(
        name(), surplus, message, step(surplus.cause()), "Take the lock before the try");
  }

  private static String way(Cause cause) {
    return switch (cause) {
      case FAILED -> "If taking the lock throws, it is not held here";
      case WOULD_FAIL ->
          "The lock is taken inside the try; if that ever fails, it is not held here";
      case REFUSED -> "If the attempt to take the lock fails, it is not held here";
      case TWICE -> "On one way here the lock has been given back already";
      case TOO_EARLY -> "If something throws before the lock is taken, it is not held here";
      case ROUND -> "One way here goes round taking the lock";
    };
  }

  private static String cure(Cause cause) {
    return switch (cause) {
      case FAILED, WOULD_FAIL, TOO_EARLY -> "Take the lock right before the try.";
      case REFUSED -> "Enter the try only where the lock was got.";
      case TWICE -> "Unlock in one place, the finally block.";
      case ROUND -> "Unlock only where it was taken.";
    };
  }

  private static String step(Cause cause) {
    return switch (cause) {
      case FAILED, WOULD_FAIL -> "if this throws, it is not held";
      case REFUSED -> "this may say that it is not held";
      case TWICE -> "given back here";
      case TOO_EARLY -> "if this throws, it is not taken yet";
      case ROUND -> "given back here in any case";
    };
  }
}
