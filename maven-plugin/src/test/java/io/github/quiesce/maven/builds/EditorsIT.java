package io.github.quiesce.maven.builds;

import static io.github.quiesce.maven.builds.SampleBuild.property;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jars as the plugins of editors load them: by loaders of their own, in a process that has
 * nothing of ours on its class path, from threads whose context sees nothing of them.
 */
class EditorsIT {
  private static final int RUNS = 3;

  private static SampleBuild build;

  @BeforeAll
  static void fetchWhatThePluginsBring() throws IOException, InterruptedException {
    build = SampleBuild.of("editors");
    build
        .maven(
            "process-classes",
            "-Dcheckstyle.version=" + property("oldest-checkstyle.version"),
            "-Dspotbugs.version=" + property("spotbugs.version"))
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CheckStyle-IDEA", "VS-Code"})
  void checkstyle(String way) throws IOException, InterruptedException {
    assertFindsItEachTime(way, "ExecutorPerCallCheck line 10: Every call makes a new executor");
  }

  @Test
  void spotBugs() throws IOException, InterruptedException {
    assertFindsItEachTime(
        "SpotBugs", "QSC_EXECUTOR_PER_CALL line 10: Every call makes a new executor");
  }

  private static void assertFindsItEachTime(String way, String finding)
      throws IOException, InterruptedException {
    SampleBuild.Run run = build.java("Editor.java", way).succeeds();
    List<String> found = run.log().lines().filter(line -> line.startsWith("run ")).toList();
    assertThat(found).as(run.log()).hasSize(RUNS);
    for (int i = 1; i <= RUNS; i++) {
      assertThat(found.get(i - 1)).startsWith("run " + i + ": " + finding);
    }
    run.says("asked of the context's loader: []");
  }
}
