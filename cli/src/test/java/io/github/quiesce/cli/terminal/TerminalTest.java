package io.github.quiesce.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void noColorIsHonoured() {
    assertThat(Terminal.wantsColours(Map.of())).isTrue();
    assertThat(Terminal.wantsColours(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Terminal.wantsColours(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.wantsColours(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void nobodySeesProgressInAFile() {
    StringWriter err = new StringWriter();
    Progress progress = new Progress(Terminal.plain(new StringWriter(), err));
    progress.show("reading");
    progress.clear();
    assertThat(err.toString()).isEmpty();
  }
}
