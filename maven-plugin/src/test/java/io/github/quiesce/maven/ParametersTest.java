package io.github.quiesce.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.maven.scan.EngineParameter;
import io.github.quiesce.maven.scan.Severity;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void valuesAreReadInAnyCase() throws MojoExecutionException {
    assertThat(Choice.of(EngineParameter.class, "quiesce.engine", " Javac"))
        .isEqualTo(EngineParameter.JAVAC);
  }

  @Test
  void anUnknownValueIsToldInOneLine() {
    assertThatThrownBy(() -> Choice.of(EngineParameter.class, "quiesce.engine", "errorprone"))
        .hasMessage(
            "quiesce.engine: 'errorprone' is none of its values; take one of auto, javac,"
                + " bytecode, source, all");
    assertThatThrownBy(() -> Threshold.of("high", 0))
        .hasMessage(
            "quiesce.failOn: 'high' is none of its values; take one of error, warning, info,"
                + " never");
  }

  @Test
  void aThresholdCountsWhatIsAsBadOrWorse() throws MojoExecutionException {
    assertThat(Threshold.of("warning", 2))
        .isEqualTo(new Threshold(java.util.List.of(Severity.ERROR, Severity.WARNING), 2));
    assertThat(Threshold.of("never", 0).counted()).isEmpty();
  }
}
