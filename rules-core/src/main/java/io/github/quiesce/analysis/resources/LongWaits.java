package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Calls that wait for ever, or for so long that others notice. */
public final class LongWaits {
  /** Timed waits from this on are long. */
  private static final Duration LONG = Duration.ofSeconds(1);

  /** What is waited for: work of others. Locks and I/O are waits of another kind. */
  private static final Set<String> OTHERS =
      Set.of(
          "put",
          "take",
          "transfer",
          "future",
          "latch",
          "barrier",
          "phaser",
          "exchange",
          "join",
          "permit",
          "termination",
          "process",
          "condition",
          "sleep");

  private static final Set<String> PUTS = Set.of("put", "transfer");

  private final Analyses analyses;
  private final Calls calls;

  private LongWaits(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static LongWaits of(Analyses analyses) {
    return analyses.get(LongWaits.class, LongWaits::new);
  }

  /**
   * A long wait.
   *
   * @param what what is waited for, as the facts say
   * @param most the timeout; empty if there is none
   * @param sure whether the call can wait at all: that a queue can be full may not be known
   */
  public record LongWait(String what, Optional<Duration> most, boolean sure) {}

  /** The wait of a call; empty if it does not wait, or not for long. */
  public Optional<LongWait> of(Instruction call) {
    Optional<CallFacts.Blocks> blocks =
        calls
            .facts(call)
            .flatMap(CallFacts::blocks)
            .filter(each -> OTHERS.contains(each.what()));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    if (blocks.get().bound().kind() != Amount.Kind.UNBOUNDED) {
      return Durations.of(analyses)
          .timeout(call, blocks.get())
          .filter(most -> most.compareTo(LONG) >= 0)
          .map(most -> new LongWait(blocks.get().what(), Optional.of(most), true));
    }
    return PUTS.contains(blocks.get().what())
        ? put(call, blocks.get().what())
        : Optional.of(new LongWait(blocks.get().what(), Optional.empty(), true));
  }

  /** A put waits only if its queue can be full. */
  private Optional<LongWait> put(Instruction call, String what) {
    if (!(call instanceof Invoke put) || put.receiver().isEmpty() || what.equals("transfer")) {
      return Optional.of(new LongWait(what, Optional.empty(), true));
    }
    Quantity capacity = Quantities.of(analyses).capacity(put.receiver().get());
    return capacity.isUnbounded()
            || QueueRoom.of(analyses).hasRoomForAll(call, put.receiver().get())
        ? Optional.empty()
        : Optional.of(new LongWait(what, Optional.empty(), capacity.isBounded()));
  }
}
