package io.github.quiesce.maven.builds;

import static io.github.quiesce.maven.builds.SampleBuild.goal;
import static io.github.quiesce.maven.builds.SampleBuild.property;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same jars on two JDKs and in the oldest and newest releases of their hosts. */
@Tag("matrix")
class MatrixIT {
  @BeforeEach
  void needsANewerJdk() {
    assertThat(property("newer-jdk")).as("the property builds.newer-jdk").isNotEmpty();
  }

  private static SampleBuild sample(String name, String jdk) throws IOException {
    return SampleBuild.of(name).on(jdk.equals("newer") ? property("newer-jdk") : property("jdk"));
  }

  @ParameterizedTest
  @CsvSource({"own, 2.42.0", "newer, 2.42.0", "newer, 2.52.0"})
  void errorProne(String jdk, String version) throws IOException, InterruptedException {
    sample("modular", jdk)
        .maven("compile", goal("check"), "-Derror-prone.version=" + version)
        .fails()
        .says(
            "Clock.java:[12,7] [InterruptSwallowed]",
            "src/main/java/sample/Mailer.java:10: warning: [ExecutorPerCall]");
  }

  @ParameterizedTest
  @CsvSource({"own, 9.3", "own, 12.3.1", "newer, 14.4.0"})
  void checkstyle(String jdk, String version) throws IOException, InterruptedException {
    sample("checkstyle", jdk)
        .maven("checkstyle:check", "-Dcheckstyle.version=" + version)
        .fails()
        .says("src/main/java/sample/Mailer.java:[10] (extension) ExecutorPerCall: Every call");
  }

  @ParameterizedTest
  @CsvSource({"own, 4.9.8", "own, 4.10.4", "newer, 4.10.4"})
  void spotBugs(String jdk, String version) throws IOException, InterruptedException {
    SampleBuild build = sample("spotbugs", jdk);
    build
        .maven("compile", "spotbugs:check", "-Dspotbugs.version=" + version)
        .fails()
        .says("failed with 1 bugs and 0 errors");
    assertThat(build.text("target/spotbugsXml.xml"))
        .contains("version='" + version + "'", "type='QSC_EXECUTOR_PER_CALL'");
  }

  /** On JDK 17 the JVM itself keeps the loader of each class that is a record. */
  @ParameterizedTest
  @CsvSource({"CheckStyle-IDEA, 9.3", "VS-Code, 9.3", "CheckStyle-IDEA, 14.4.0"})
  void checkstyleOfEditorsLetsGoOfTheChecks(String way, String version)
      throws IOException, InterruptedException {
    SampleBuild build = sample("editors", "newer");
    build.maven("process-classes", "-Dcheckstyle.version=" + version).succeeds();
    build
        .java("-XX:SoftRefLRUPolicyMSPerMB=0", "Editor.java", way)
        .succeeds()
        .says("run 3: ExecutorPerCallCheck line 10: Every call", "unloaded");
  }

  /** What editors bring is older than what builds take. */
  @ParameterizedTest
  @CsvSource({"own, 4.7.3", "own, 4.8.6", "newer, 4.10.4"})
  void spotBugsOfEditors(String jdk, String version) throws IOException, InterruptedException {
    SampleBuild build = sample("editors", jdk);
    build.maven("process-classes", "-Dspotbugs.version=" + version).succeeds();
    build
        .java("Editor.java", "SpotBugs")
        .succeeds()
        .says("run 3: QSC_EXECUTOR_PER_CALL line 10: Every call");
  }
}
