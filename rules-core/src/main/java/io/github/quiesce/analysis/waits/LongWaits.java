package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.resources.QueueRoom;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Calls that wait for ever, or for so long that others notice. */
public final class LongWaits {
  /** Timed waits from this on are long. */
  private static final Duration LONG = Duration.ofSeconds(1);

  private static final String PUT = "put";
  private static final String TERMINATION = "termination";
  private static final String EXECUTOR = "executor";

  /** What is waited for: work of others. Locks and I/O are waits of another kind. */
  private static final Set<String> OTHERS =
      Set.of(
          PUT,
          "take",
          "transfer",
          "future",
          "latch",
          "barrier",
          "phaser",
          "exchange",
          "join",
          "permit",
          TERMINATION,
          "process",
          "condition",
          "sleep");

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;

  private LongWaits(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static LongWaits of(Analyses analyses) {
    return analyses.get(LongWaits.class, LongWaits::new);
  }

  /**
   * A long wait.
   *
   * @param what what is waited for, as the facts say
   * @param time the timeout; empty if there is none
   * @param growing whether that is only the first of several, each longer than the last
   * @param sure whether the call can wait at all, and for long: that a queue can be full may not be
   *     known, and the close of a client may have a bound of its own
   */
  public record LongWait(String what, Optional<Duration> time, boolean growing, boolean sure) {
    private static LongWait endless(String what, boolean sure) {
      return new LongWait(what, Optional.empty(), false, sure);
    }
  }

  /** The wait of a call; empty if it does not wait, or not for long. */
  public Optional<LongWait> of(Instruction call) {
    Optional<CallFacts> facts = call instanceof Invoke ? calls.facts(call) : Optional.empty();
    Optional<CallFacts.Blocks> blocks =
        facts.flatMap(CallFacts::blocks).filter(each -> OTHERS.contains(each.what()));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Invoke invoke = (Invoke) call;
    CallSite site = CallSite.of(invoke, calls);
    if (SettledWaits.of(analyses).isSettled(site)
        || PromptEnds.of(analyses).is(invoke)
        || invoke.receiver().filter(this::isNever).isPresent()) {
      return Optional.empty();
    }
    if (!WaitBounds.of(analyses).isUnbounded(site)) {
      return timed(call, blocks.get())
          .filter(wait -> wait.time().filter(most -> most.compareTo(LONG) >= 0).isPresent());
    }
    boolean closesClient =
        blocks.get().what().equals(TERMINATION)
            && !facts.get().releases().isEmpty()
            && facts.get().releases().stream().noneMatch(r -> r.kind().equals(EXECUTOR));
    return blocks.get().what().equals(PUT)
        ? put(invoke)
        : Optional.of(LongWait.endless(blocks.get().what(), !closesClient));
  }

  /** A field that nothing in view ever sets: a hook for tests. */
  private boolean isNever(Value awaited) {
    return awaited instanceof LoadField load
        && fields.declaration(load.field()).filter(each -> !each.modifiers().isFinal()).isPresent()
        && fields.stores(load.field()).stream().map(StoreField::value).allMatch(LongWaits::isNull);
  }

  private static boolean isNull(Value value) {
    return value instanceof Constant constant && constant.isNull();
  }

  private Optional<LongWait> timed(Instruction wait, CallFacts.Blocks blocks) {
    List<Value> arguments = Callers.arguments(wait);
    if (blocks.bound().kind() != Amount.Kind.ARGUMENT
        || blocks.bound().value() >= arguments.size()) {
      return Optional.empty();
    }
    Lengths lengths = Lengths.of(analyses);
    List<Value> units =
        wait.operands().stream().filter(each -> lengths.isUnit(each.type())).toList();
    Optional<TimeUnit> unit =
        units.isEmpty()
            ? Optional.of(TimeUnit.MILLISECONDS)
            : units.size() == 1 ? lengths.unit(units.get(0)) : Optional.empty();
    Value number = arguments.get(blocks.bound().value());
    Optional<Duration> always = lengths.time(number, unit);
    Optional<Duration> time =
        always.or(() -> unit.flatMap(each -> lengths.leastTime(number, each)));
    return time.map(each -> new LongWait(blocks.what(), Optional.of(each), always.isEmpty(), true));
  }

  /** A put waits only if its queue can be full. */
  private Optional<LongWait> put(Invoke put) {
    Optional<Value> queue = put.receiver();
    if (queue.isEmpty()) {
      return Optional.of(LongWait.endless(PUT, false));
    }
    Quantity capacity = Quantities.of(analyses).capacity(queue.get());
    return capacity.isUnbounded() || QueueRoom.of(analyses).hasRoomForAll(put, queue.get())
        ? Optional.empty()
        : Optional.of(LongWait.endless(PUT, capacity.isBounded()));
  }
}
