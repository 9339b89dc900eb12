package io.github.quiesce.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Priorities;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.Fingerprints;
import io.github.quiesce.adoption.StatementText;
import io.github.quiesce.classfile.Compiled;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuiesceDetectorTest {
  private static final String LEAK =
      """
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;

      final class Leak {
        private final ExecutorService pool =
            Executors.newFixedThreadPool(
                3);

        void run(Runnable task) {
          pool.execute(task);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void reportsWithClassMethodFieldAndLine() throws IOException {
    SpotBugsRun run = SpotBugsRun.over(folder, Compiled.of(LEAK));

    assertThat(run.errors()).isEmpty();
    assertThat(run.bugs()).hasSize(1);
    BugInstance bug = run.bugs().get(0);
    assertThat(bug.getType()).isEqualTo("QSC_EXECUTOR_NEVER_SHUT_DOWN");
    assertThat(bug.getPrimaryClass().getClassName()).isEqualTo("Leak");
    assertThat(bug.getPrimaryMethod().getMethodName()).isEqualTo("<init>");
    assertThat(bug.getPrimaryMethod().getMethodSignature()).isEqualTo("()V");
    assertThat(bug.getPrimaryField().getFieldName()).isEqualTo("pool");
    assertThat(bug.getPrimaryField().getFieldSignature())
        .isEqualTo("Ljava/util/concurrent/ExecutorService;");
    assertThat(bug.getPrimarySourceLineAnnotation().getStartLine()).isEqualTo(5);
    assertThat(bug.getMessageWithoutPrefix()).isNotEmpty();
    assertThat(bug.getBugPattern().getUri())
        .hasValue(URI.create("https://quiesce.github.io/rules/#QSC_EXECUTOR_NEVER_SHUT_DOWN"));
  }

  @Test
  void commentsAllowWhereSourcesAreNamed() throws IOException {
    String allowed = LEAK.replace("pool =", "pool = // quiesce:allow ExecutorNeverShutDown ends");
    assertThat(SpotBugsRun.over(folder, Compiled.of(allowed)).bugs()).hasSize(1);
    Files.writeString(folder.resolve("Test.java"), allowed);
    assertThat(SpotBugsRun.over(folder, Compiled.of(allowed)).bugs()).isEmpty();
  }

  @Test
  void baselineAndSeverityComeByProperty() throws IOException {
    Files.writeString(folder.resolve("Test.java"), LEAK);
    String print =
        Fingerprints.of(
                List.of(
                    new Fingerprints.Key(
                        "ExecutorNeverShutDown",
                        "Leak",
                        "<init>",
                        StatementText.normalise(LEAK, LEAK.indexOf("private")))))
            .get(0);
    Path baseline =
        Files.writeString(
            folder.resolve("baseline.txt"),
            new Baseline(
                    List.of(
                        new Baseline.Entry(
                            print, "ExecutorNeverShutDown", "src/main/java/Test.java", "Leak#x")))
                .text());
    assertThat(with("quiesce.baseline", baseline.toString()).bugs()).isEmpty();
    assertThat(with("quiesce.severity", "Leak=off").bugs()).isEmpty();
    assertThat(with("quiesce.severity", "Leak=error").bugs())
        .extracting(BugInstance::getPriority)
        .containsExactly(Priorities.HIGH_PRIORITY);
    SpotBugsRun wrong = with("quiesce.severity", "Leak=loud");
    assertThat(wrong.bugs()).hasSize(1);
    assertThat(wrong.errors()).singleElement().asString().contains("'Leak=loud': no such level");
  }

  private SpotBugsRun with(String property, String value) throws IOException {
    System.setProperty(property, value);
    try {
      return SpotBugsRun.over(folder, Compiled.of(LEAK));
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void brokenRuleCostsOneWarning() throws IOException {
    SpotBugsRun run = SpotBugsRun.over(folder, Compiled.of(LEAK.replace("Leak", "Boom")));

    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("rule FailingRule failed", "out of order", "Please report");
    assertThat(run.bugs())
        .extracting(BugInstance::getType)
        .containsExactly("QSC_EXECUTOR_NEVER_SHUT_DOWN");
  }
}
