package io.github.quiesce.maven.builds;

import static io.github.quiesce.maven.builds.SampleBuild.goal;
import static io.github.quiesce.maven.builds.SampleBuild.property;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Builds that need no more plugins than this build itself. */
class BuildsIT {
  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(each -> each.at(field).asText())
        .toList();
  }

  @Test
  void checkNeedsNothingInThePom() throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("multi-module");
    build
        .maven(goal("check"))
        .fails()
        .says(
            "tasks/src/main/java/sample/Mailer.java:10: warning: [ExecutorPerCall]",
            "app/src/main/java/sample/Start.java:12: error: [LatchCountMismatch]",
            "2 findings (1 error, 1 warning); the reports are in ");

    assertThat(build.text("tasks/target/quiesce/quiesce.txt")).contains("ExecutorPerCall");
    assertThat(build.text("target/quiesce/quiesce-all.txt"))
        .contains("ExecutorPerCall", "LatchCountMismatch");
    assertThat(texts(build.json("tasks/target/quiesce/quiesce.json").at("/findings"), "/file"))
        .containsExactly("tasks/src/main/java/sample/Mailer.java");
    assertThat(texts(build.json("target/quiesce/quiesce-all.json").at("/findings"), "/rule"))
        .containsExactly("LatchCountMismatch", "ExecutorPerCall");
    JsonNode runs = build.json("target/quiesce/quiesce-all.sarif").at("/runs");
    assertThat(texts(runs, "/automationDetails/id"))
        .containsExactly("quiesce/tasks/", "quiesce/app/");
    assertThat(texts(runs, "/results/0/locations/0/physicalLocation/artifactLocation/uri"))
        .containsExactly(
            "tasks/src/main/java/sample/Mailer.java", "app/src/main/java/sample/Start.java");

    build
        .maven(
            goal("check"),
            "-Dquiesce.failOn=error",
            "-Dquiesce.maxFindings=1",
            "-Dquiesce.engine=all")
        .succeeds()
        .says("2 findings (1 error, 1 warning) in 2 modules", "seen by: javac, bytecode, source");
  }

  @Test
  void initWritesABuildThatReportsAndDoctorFindsNothingWrong()
      throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("multi-module");
    build.maven(goal("init")).succeeds().says("pom.xml: written", "jvm.config: written");
    String pom = build.text("pom.xml");
    build.maven(goal("init"), goal("doctor")).succeeds().says("nothing wrong was seen");
    assertThat(build.text("pom.xml")).isEqualTo(pom);
    build.maven("compile").fails().says("Mailer.java:[10,21] [ExecutorPerCall]");
  }

  @Test
  void theCompilerReports() throws IOException, InterruptedException {
    SampleBuild.of("error-prone")
        .maven("compile", "-Derror-prone.version=" + property("error-prone.version"))
        .succeeds()
        .says("Mailer.java:[10,21] [ExecutorPerCall] Every call makes a new executor");
  }

  @Test
  void modulesOfJavasOwnKindAreCompiledAndChecked() throws IOException, InterruptedException {
    SampleBuild.of("modular")
        .maven("compile", goal("check"), "-Derror-prone.version=" + property("error-prone.version"))
        .fails()
        .says(
            "Clock.java:[12,7] [InterruptSwallowed]",
            "analysing modular (javac)",
            "src/main/java/sample/Clock.java:12: warning: [InterruptSwallowed]");
  }

  @Test
  void fiveLinesInThePomKeepIt() throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("verify");
    build.maven("process-test-classes").fails().says("1 finding (1 warning)");
    build.maven("process-test-classes", "-Dquiesce.fix").succeeds().says("Mailer.java: fixed 1");
    assertThat(build.text("src/main/java/sample/Mailer.java")).contains("pool.shutdown()");
  }
}
