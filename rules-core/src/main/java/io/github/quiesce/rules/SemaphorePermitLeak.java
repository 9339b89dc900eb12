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
 * A permit that one way out of a method keeps and another gives back, or that is given back where
 * none was taken. Permits that other code gives back are left alone.
 */
@AutoService(Rule.class)
public final class SemaphorePermitLeak implements Rule {
  private static final Set<String> KINDS = Set.of("semaphore");

  @Override
  public void check(RuleContext context) {
    Imbalances all = Imbalances.of(context.analyses());
    all.leaks(KINDS).forEach(leak -> context.report(finding(leak)));
    all.surpluses(KINDS).stream()
        .filter(surplus -> surplus.cause() != Cause.ROUND)
        .forEach(surplus -> context.report(finding(surplus)));
  }

  private Finding finding(Leak leak) {
    String way =
        leak.never()
            ? "Nothing ever gives this permit back"
            : leak.thrown().isPresent()
                ? "If what follows throws, this permit is never given back"
                : "One way out of this method never gives this permit back";
    String message =
        way
            + ": each time there is one permit less, until everybody who wants one waits for ever."
            + " Put what follows in a try whose finally block releases before anything else.";
    return ImbalanceFindings.leak(
        name(), leak, message, "if this throws, it is kept", "Release in a finally block");
  }

  private Finding finding(Surplus surplus) {
    String message =
        way(surplus.cause())
            + ": this release then adds one that nobody took, and more run at once than the"
            + " semaphore is there to allow. "
            + cure(surplus.cause());
    return ImbalanceFindings.surplus(
        name(), surplus, message, step(surplus.cause()), "Take the permit before the try");
  }

  private static String way(Cause cause) {
    return switch (cause) {
      case FAILED -> "If acquiring is interrupted, no permit is held here";
      case WOULD_FAIL -> "If acquiring ever fails, no permit is held here";
      case REFUSED -> "If the attempt to acquire fails, no permit is held here";
      case TWICE -> "On one way here the permit has been given back already";
      case TOO_EARLY, ROUND -> "If something throws before acquiring, no permit is held here";
    };
  }

  private static String cure(Cause cause) {
    return switch (cause) {
      case FAILED, WOULD_FAIL, TOO_EARLY, ROUND -> "Acquire right before the try.";
      case REFUSED -> "Enter the try only where a permit was got.";
      case TWICE -> "Release in one place, the finally block.";
    };
  }

  private static String step(Cause cause) {
    return switch (cause) {
      case FAILED, WOULD_FAIL -> "if this throws, no permit is taken";
      case REFUSED -> "this may say that none was taken";
      case TWICE -> "given back here";
      case TOO_EARLY, ROUND -> "if this throws, none is taken yet";
    };
  }
}
