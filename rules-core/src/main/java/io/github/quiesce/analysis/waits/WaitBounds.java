package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a call waits at most. A timeout that is always the greatest number there is, or a year
 * and more, is none; so is 0 for the calls that take it so.
 */
public final class WaitBounds {
  private static final long YEAR_IN_DAYS = 365;

  private final Lengths lengths;
  private final Origins origins;

  private WaitBounds(Analyses analyses) {
    this.lengths = Lengths.of(analyses);
    this.origins = Origins.of(analyses);
  }

  public static WaitBounds of(Analyses analyses) {
    return analyses.get(WaitBounds.class, WaitBounds::new);
  }

  /** Whether the call may wait for ever. */
  public boolean isUnbounded(CallSite site) {
    return site.facts().flatMap(CallFacts::blocks).filter(b -> isUnbounded(site, b)).isPresent();
  }

  private boolean isUnbounded(CallSite site, CallFacts.Blocks blocks) {
    if (blocks.bound().kind() == Amount.Kind.UNBOUNDED) {
      return true;
    }
    return timeout(site, blocks)
        .filter(
            timeout ->
                isEndless(timeout, unitBeside(site, blocks))
                    || (blocks.zeroIsForever() && isZero(timeout)))
        .isPresent();
  }

  /** The argument that says how long the call waits, if one does. */
  public Optional<Value> timeout(CallSite site) {
    return site.facts().flatMap(CallFacts::blocks).flatMap(blocks -> timeout(site, blocks));
  }

  private static Optional<Value> timeout(CallSite site, CallFacts.Blocks blocks) {
    return blocks.bound().kind() == Amount.Kind.ARGUMENT
        ? argument(site, blocks.bound().value())
        : Optional.empty();
  }

  private static Optional<Value> argument(CallSite site, int index) {
    List<Value> arguments = Callers.arguments(site.at());
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  private Optional<TimeUnit> unitBeside(CallSite site, CallFacts.Blocks blocks) {
    return argument(site, blocks.bound().value() + 1).flatMap(lengths::unit);
  }

  private boolean isZero(Value timeout) {
    return lengths.number(timeout).filter(number -> number == 0).isPresent();
  }

  private boolean isEndless(Value timeout, Optional<TimeUnit> unit) {
    Optional<Long> number = lengths.number(timeout);
    return number.isPresent()
        ? isEndless(number.get(), unit)
        : origins.of(timeout).only().filter(this::isEndlessDuration).isPresent();
  }

  private static boolean isEndless(long number, Optional<TimeUnit> unit) {
    return number == Long.MAX_VALUE
        || number == Integer.MAX_VALUE
        || unit.filter(each -> each.toDays(number) >= YEAR_IN_DAYS).isPresent();
  }

  /** A duration that is made of the greatest number there is. */
  private boolean isEndlessDuration(Value made) {
    return made instanceof Invoke call
        && lengths.isDuration(call.method().owner())
        && call.arguments().stream()
            .flatMap(argument -> lengths.number(argument).stream())
            .anyMatch(number -> isEndless(number, Optional.empty()));
  }
}
