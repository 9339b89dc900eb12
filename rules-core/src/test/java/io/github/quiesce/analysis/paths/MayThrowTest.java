package io.github.quiesce.analysis.paths;

import static io.github.quiesce.analysis.Ways.EVENT;
import static io.github.quiesce.analysis.Ways.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.Ways;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import org.junit.jupiter.api.Test;

class MayThrowTest {
  private final Analyses analyses = Ways.analyses();
  private final Ways ways = new Ways();

  private MayThrow mayThrow() {
    return MayThrow.of(analyses);
  }

  @Test
  void whatIsUnknownMayThrow() {
    ways.call(UNKNOWN);
    ways.leave();
    Body body = ways.build();
    assertThat(mayThrow().by(body).isNothing()).isFalse();
    assertThat(mayThrow().isReachable(body.exceptionalExit())).isTrue();
  }

  @Test
  void whatTheFactsSayNeverThrowsDoesNot() {
    ways.call(EVENT);
    ways.leave();
    Body body = ways.build();
    assertThat(mayThrow().by(body).isNothing()).isTrue();
    assertThat(mayThrow().isReachable(body.exceptionalExit())).isFalse();
    assertThat(mayThrow().isReachable(body.exit())).isTrue();
  }

  @Test
  void whatIsCaughtDoesNotLeave() {
    Block handler = ways.newBlock();
    Block after = ways.newBlock();
    ways.call(UNKNOWN, handler);
    ways.goTo(after);
    ways.begin(handler);
    ways.goTo(after);
    ways.begin(after);
    ways.leave();
    Body body = ways.build();
    assertThat(mayThrow().isReachable(handler)).isTrue();
    assertThat(mayThrow().by(body).isNothing()).isTrue();
  }

  @Test
  void theHandlerOfWhatNeverThrowsIsNotReached() {
    Block handler = ways.newBlock();
    Block after = ways.newBlock();
    ways.call(EVENT, handler);
    ways.goTo(after);
    ways.begin(handler);
    ways.call(UNKNOWN);
    ways.goTo(after);
    ways.begin(after);
    ways.leave();
    Body body = ways.build();
    assertThat(mayThrow().isReachable(handler)).isFalse();
    assertThat(mayThrow().isReachable(body.exceptionalExit())).isFalse();
  }
}
