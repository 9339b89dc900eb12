package io.github.quiesce.maven.builds;

import static io.github.quiesce.maven.builds.SampleBuild.goal;
import static io.github.quiesce.maven.builds.SampleBuild.property;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds with other analysers, other processors and another language. */
@Tag("more-plugins")
class AnalysersIT {
  @Test
  void spotBugsFailsOnThePlantedBug() throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("spotbugs");
    build
        .maven("compile", "spotbugs:check", "-Dspotbugs.version=" + property("spotbugs.version"))
        .fails()
        .says("failed with 1 bugs and 0 errors", "Every call makes a new executor here");

    assertThat(build.text("target/spotbugsXml.xml"))
        .contains(
            "type='QSC_EXECUTOR_PER_CALL'",
            "<LongMessage>Every call makes a new executor here",
            "https://quiesce.github.io/rules/ExecutorPerCall");
    JsonNode run = build.json("target/spotbugsSarif.json").at("/runs/0");
    assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("QSC_EXECUTOR_PER_CALL");
    assertThat(run.at("/tool/driver/rules/0/helpUri").asText())
        .isEqualTo("https://quiesce.github.io/rules/#QSC_EXECUTOR_PER_CALL");
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("QSC_EXECUTOR_PER_CALL");
    assertThat(run.at("/results/0/message/text").asText()).contains("makes a new executor");
  }

  @Test
  void checkstyleFailsOnThePlantedBug() throws IOException, InterruptedException {
    SampleBuild.of("checkstyle")
        .maven("checkstyle:check", "-Dcheckstyle.version=" + property("checkstyle.version"))
        .fails()
        .says("src/main/java/sample/Mailer.java:[10] (extension) ExecutorPerCall: Every call");
  }

  @Test
  void lombokAndMapStructRunBesideTheChecks() throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("processors");
    build
        .maven("compile", "-Derror-prone.version=" + property("error-prone.version"))
        .succeeds()
        .says("Post.java:[10,21] [ExecutorPerCall]");
    assertThat(build.file("target/classes/sample/CardsImpl.class")).exists();
    build
        .maven(goal("check"), "-Derror-prone.version=" + property("error-prone.version"))
        .fails()
        .says(
            "processors: its class files were analysed, as javac alone, without annotation",
            "src/main/java/sample/Post.java:10: warning: [ExecutorPerCall]");
  }

  @Test
  void kotlinIsAnalysedAsClassFiles() throws IOException, InterruptedException {
    SampleBuild build = SampleBuild.of("kotlin");
    build
        .maven(goal("check"))
        .fails()
        .says(
            "analysing kotlin (bytecode)",
            "src/main/kotlin/sample/Mailer.kt:8: warning: [ExecutorPerCall]");
    assertThat(build.text("target/quiesce/quiesce.sarif"))
        .contains("\"src/main/kotlin/sample/Mailer.kt\"");
  }
}
