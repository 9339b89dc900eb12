package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.locks.Imbalances;
import io.github.quiesce.analysis.locks.Imbalances.Cause;
import io.github.quiesce.analysis.locks.Imbalances.Leak;
import io.github.quiesce.analysis.locks.Imbalances.Surplus;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.GiveBackInFinally;
import io.github.quiesce.fixes.TakeBeforeTry;
import java.util.ArrayList;
import java.util.List;
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
        leak.thrown().isPresent()
            ? "If what follows throws, this permit is never given back"
            : "One way out of this method never gives this permit back";
    String message =
        way
            + ": each time there is one permit less, until everybody who wants one waits for ever."
            + " Put what follows in a try and release in its finally block.";
    List<TraceStep> trace = new ArrayList<>();
    trace.add(TraceStep.at(leak.taken(), "taken here"));
    leak.thrown().ifPresent(at -> trace.add(TraceStep.at(at, "if this throws, it is kept")));
    if (leak.thrown().isEmpty()) {
      trace.add(TraceStep.at(leak.end(), "this way out keeps it"));
    }
    leak.givenBack().ifPresent(at -> trace.add(TraceStep.at(at, "given back here otherwise")));
    return Finding.at(leak.taken(), name(), proof(leak.sure()), message)
        .withTrace(trace)
        .withFixes(fixes(leak));
  }

  /** Only where nothing else gives it back: that would do so twice. */
  private static List<Fix> fixes(Leak leak) {
    return leak
        .givenBack()
        .filter(at -> leak.once())
        .flatMap(at -> GiveBackInFinally.of(leak.taken(), at, "Release in a finally block"))
        .stream()
        .toList();
  }

  private Finding finding(Surplus surplus) {
    return Finding.at(
            surplus.givenBack(),
            name(),
            proof(surplus.sure()),
            way(surplus.cause())
                + ": this release then adds one that nobody took, and more run at once than the"
                + " semaphore is there to allow. "
                + cure(surplus.cause()))
        .withTrace(List.of(TraceStep.at(surplus.at(), step(surplus.cause()))))
        .withFixes(fixes(surplus));
  }

  private static List<Fix> fixes(Surplus surplus) {
    boolean byTaking = surplus.cause() == Cause.FAILED || surplus.cause() == Cause.WOULD_FAIL;
    return byTaking
        ? TakeBeforeTry.of(surplus.at(), "Take the permit before the try").stream().toList()
        : List.of();
  }

  private static Proof proof(boolean sure) {
    return sure ? Proof.PROVED : Proof.POSSIBLE;
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
