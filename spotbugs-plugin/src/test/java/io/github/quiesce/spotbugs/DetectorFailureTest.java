package io.github.quiesce.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugReporter;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong costs one line each, and never the analysis. */
class DetectorFailureTest {
  private final List<String> errors = new ArrayList<>();

  /** A rule with a defect. */
  private static final class Broken implements Rule {
    @Override
    public void check(RuleContext context) {
      throw new IllegalStateException("defect");
    }
  }

  /** A rule that runs into what an old SpotBugs lacks. */
  private static final class Unlinked implements Rule {
    @Override
    public void check(RuleContext context) {
      throw new NoSuchMethodError("addString");
    }
  }

  private BugReporter reporter() {
    return (BugReporter)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {BugReporter.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("logError")) {
                errors.add((String) arguments[0]);
              }
              return null;
            });
  }

  private void run(List<Rule> rules) {
    new QuiesceDetector(reporter(), Catalogs.builtIn(), rules).finishPass();
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(Settings.PROFILE);
    System.clearProperty(Settings.FACTS);
  }

  @Test
  void ruleThatThrowsCostsOneLine() {
    run(List.of(new Broken()));

    assertThat(errors)
        .singleElement()
        .asString()
        .contains("rule Broken failed")
        .doesNotContain("\n");
  }

  @Test
  void spotBugsThatIsTooOldIsNamed() {
    run(List.of(new Unlinked()));

    assertThat(errors)
        .singleElement()
        .asString()
        .contains("addString", " in SpotBugs ", "Take SpotBugs 4.9.8 or later")
        .doesNotContain("\n");
  }

  @Test
  void unknownProfileIsNamed() {
    System.setProperty(Settings.PROFILE, "loud");
    run(List.of());

    assertThat(errors).singleElement().asString().contains("quiesce.profile=loud");
  }

  @Test
  void factsThatCannotBeReadAreNamed(@TempDir Path folder) {
    System.setProperty(Settings.FACTS, folder.resolve("missing.yaml").toString());
    run(List.of());

    assertThat(errors).singleElement().asString().contains("missing.yaml");
  }
}
