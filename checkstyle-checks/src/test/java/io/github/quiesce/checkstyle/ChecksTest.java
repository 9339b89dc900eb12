package io.github.quiesce.checkstyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.DefaultConfiguration;
import com.puppycrawl.tools.checkstyle.PackageNamesLoader;
import com.puppycrawl.tools.checkstyle.PackageObjectFactory;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.SeverityLevel;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.Fingerprints;
import io.github.quiesce.adoption.StatementText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
  private static final String LEAK =
      """
      import java.util.concurrent.*;
      class Leak {
        void go(Runnable task) {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          pool.execute(task);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void moduleIsFoundByShortNameAndReportsTheLine() throws Exception {
    assertThat(run(LEAK, module("ExecutorPerCall")))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getLine()).isEqualTo(4);
              assertThat(event.getMessage()).contains("https://").doesNotContain("{0}");
              assertThat(event.getSourceName())
                  .isEqualTo("io.github.quiesce.checkstyle.checks.ExecutorPerCallCheck");
            });
  }

  @Test
  void onlyTheConfiguredRuleSpeaks() throws Exception {
    assertThat(run(LEAK, module("LatchCountMismatch"))).isEmpty();
  }

  @Test
  void textThatDoesNotParseIsOneWarningWhateverTheNumberOfChecks() throws Exception {
    String broken = LEAK.replace("class Leak {", "class Leak {\n  void bad( {\n  }\n");
    assertThat(run(broken, module("ExecutorPerCall"), module("LatchCountMismatch")))
        .extracting(e -> e.getLine() + " " + e.getMessage())
        .satisfiesExactlyInAnyOrder(
            parse -> assertThat(parse).startsWith("3 syntax error").contains("rest was analysed"),
            finding -> assertThat(finding).startsWith("7 "));
  }

  @Test
  void suppressionsHold() throws Exception {
    String quiet = LEAK.replace("  void go", "  @SuppressWarnings(\"ExecutorPerCall\")\n  void go");
    assertThat(run(quiet, module("ExecutorPerCall"))).isEmpty();
  }

  @Test
  void commentsAllowAndBaselinesKnow() throws Exception {
    String allowed =
        LEAK.replace("Pool(2);", "Pool(2); // quiesce:allow ExecutorPerCall the tool ends here");
    assertThat(run(allowed, module("ExecutorPerCall"))).isEmpty();
    assertThat(run(LEAK, with("baseline", baseline("src/Leak.java")))).hasSize(1);
    assertThat(run(LEAK, with("baseline", baseline("Leak.java")))).isEmpty();
    assertThatThrownBy(() -> run(LEAK, with("baseline", "none.txt")))
        .hasStackTraceContaining("baseline none.txt: cannot be read");
  }

  @Test
  void severityIsTheOneOfThePackage() throws Exception {
    assertThat(run(LEAK, with("severities", "ExecutorPerCall@Leak=info, other=off")))
        .extracting(AuditEvent::getSeverityLevel)
        .containsExactly(SeverityLevel.INFO);
    assertThat(run(LEAK, with("severities", "*=off"))).isEmpty();
    assertThatThrownBy(() -> run(LEAK, with("severities", "Nonsense@*=off")))
        .hasStackTraceContaining("'Nonsense@*=off': there is no rule of that name");
  }

  private static DefaultConfiguration with(String property, String value) {
    DefaultConfiguration module = module("ExecutorPerCall");
    module.addProperty(property, value);
    return module;
  }

  private String baseline(String path) throws IOException {
    String print =
        Fingerprints.of(
                List.of(
                    new Fingerprints.Key(
                        "ExecutorPerCall",
                        "Leak",
                        "go/1",
                        StatementText.normalise(LEAK, LEAK.indexOf("ExecutorService pool")))))
            .get(0);
    Baseline.Entry entry = new Baseline.Entry(print, "ExecutorPerCall", path, "Leak#go");
    return Files.writeString(folder.resolve("baseline.txt"), new Baseline(List.of(entry)).text())
        .toString();
  }

  @Test
  void unusableFactsAreAWarningNotACrash() throws Exception {
    DefaultConfiguration module = module("ExecutorPerCall");
    module.addProperty("facts", folder.resolve("none.yaml").toString());
    assertThat(run(LEAK, module))
        .singleElement()
        .satisfies(event -> assertThat(event.getMessage()).contains("none.yaml"));
  }

  @Test
  void changedFactsAreReadAgain() throws Exception {
    Path facts = Files.writeString(folder.resolve("own.yaml"), "library: own\ntypes: {}\n");
    DefaultConfiguration module = module("ExecutorPerCall");
    module.addProperty("facts", facts.toString());
    assertThat(run(LEAK, module)).singleElement().extracting(AuditEvent::getLine).isEqualTo(4);
    Files.writeString(facts, "types: [");
    Files.setLastModifiedTime(facts, FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(run(LEAK, module))
        .singleElement()
        .satisfies(event -> assertThat(event.getMessage()).contains("own.yaml"));
  }

  @Test
  void anUnknownProfileIsOneLine() {
    DefaultConfiguration module = module("ExecutorPerCall");
    module.addProperty("profile", "loud");
    assertThatThrownBy(() -> run(LEAK, module))
        .isInstanceOf(CheckstyleException.class)
        .hasMessageContaining("ExecutorPerCall")
        .hasMessageContaining("profile loud: no such profile; use default or strict")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void brokenRuleCostsOneWarning() throws Exception {
    assertThat(
            run(
                LEAK.replace("Leak", "Boom"),
                module("ExecutorPerCall"),
                module("LatchCountMismatch"),
                module(FailingRule.NAME)))
        .extracting(e -> e.getLine() + " " + e.getMessage())
        .satisfiesExactlyInAnyOrder(
            warning ->
                assertThat(warning)
                    .startsWith("1 rule " + FailingRule.NAME + " failed")
                    .contains("out of order", "Please report"),
            finding -> assertThat(finding).startsWith("4 "));
  }

  @Test
  void everySourceRuleHasItsModule() throws Exception {
    PackageObjectFactory factory =
        new PackageObjectFactory(
            PackageNamesLoader.getPackageNames(getClass().getClassLoader()),
            getClass().getClassLoader());
    Set<String> names =
        new java.util.TreeSet<>(
            io.github.quiesce.catalog.Catalogs.builtIn().rules().stream()
                .filter(r -> r.engines().contains(io.github.quiesce.catalog.RuleInfo.Engine.SOURCE))
                .map(r -> r.name())
                .toList());
    assertThat(names).isNotEmpty();
    for (String each : names) {
      assertThat(factory.createModule(each)).isInstanceOf(QuiesceCheck.class);
    }
  }

  private static DefaultConfiguration module(String name) {
    return new DefaultConfiguration(name);
  }

  private List<AuditEvent> run(String text, DefaultConfiguration... modules) throws Exception {
    Path file = Files.writeString(folder.resolve("Leak.java"), text);
    DefaultConfiguration root = new DefaultConfiguration("Checker");
    for (DefaultConfiguration each : modules) {
      root.addChild(each);
    }
    Checker checker = new Checker();
    checker.setModuleClassLoader(getClass().getClassLoader());
    Recorder recorder = new Recorder();
    try {
      checker.configure(root);
      checker.addListener(recorder);
      checker.process(List.of(file.toFile()));
    } finally {
      checker.destroy();
    }
    return recorder.events;
  }

  private static final class Recorder implements AuditListener {
    final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}

    @Override
    public void addError(AuditEvent event) {
      events.add(event);
    }

    @Override
    public void addException(AuditEvent event, Throwable throwable) {
      throw new AssertionError(throwable);
    }
  }
}
