package io.github.quiesce.analysis.arrivals;

import static io.github.quiesce.analysis.Ways.EVENT;
import static io.github.quiesce.analysis.Ways.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.Ways;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Cause;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Skip;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Invoke;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkippedArrivalsTest {
  private final Analyses analyses = Ways.analyses();
  private final Ways ways = new Ways();

  private List<Skip> skips() {
    ways.leave();
    Body body = ways.build();
    Occurrences arrivals =
        new Occurrences(
            analyses,
            each ->
                each instanceof Invoke call && call.method().equals(EVENT)
                    ? SymbolicCount.ONE
                    : SymbolicCount.ZERO,
            Set.of(body),
            MayThrow.of(analyses)::isFeasible);
    return SkippedArrivals.in(analyses, arrivals, body);
  }

  @Test
  void anArrivalThatNothingComesBeforeIsNotSkipped() {
    ways.call(EVENT);
    ways.call(UNKNOWN);
    assertThat(skips()).isEmpty();
  }

  @Test
  void anExceptionBeforeItSkipsIt() {
    Invoke work = ways.call(UNKNOWN);
    Invoke arrival = ways.call(EVENT);
    assertThat(skips()).containsExactly(new Skip(arrival, work, Cause.EXCEPTION));
  }

  @Test
  void anEarlyReturnSkipsIt() {
    ways.when(ways::leave, true);
    Invoke arrival = ways.call(EVENT);
    assertThat(skips())
        .singleElement()
        .satisfies(
            skip -> {
              assertThat(skip.arrival()).isEqualTo(arrival);
              assertThat(skip.cause()).isEqualTo(Cause.RETURN);
            });
  }

  @Test
  void aBranchRoundItSkipsIt() {
    ways.when(() -> ways.call(EVENT), false);
    assertThat(skips()).extracting(Skip::cause).containsExactly(Cause.BRANCH);
  }

  @Test
  void anArrivalOnEachBranchIsNotSkipped() {
    ways.when(
        () -> {
          ways.call(EVENT);
          ways.leave();
        },
        true);
    ways.call(EVENT);
    assertThat(skips()).isEmpty();
  }

  @Test
  void anArrivalInTheHandlerTooIsNotSkipped() {
    Block handler = ways.newBlock();
    Block after = ways.newBlock();
    ways.call(UNKNOWN, handler);
    ways.call(EVENT);
    ways.goTo(after);
    ways.begin(handler);
    ways.call(EVENT);
    ways.goTo(after);
    ways.begin(after);
    assertThat(skips()).isEmpty();
  }
}
