package io.github.quiesce.reproductions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule's bad program is seen to do what its page says when it runs, and its good one to do
 * nothing of the kind. {@code -Dquiesce.reproductions=write} writes what is seen into the pages,
 * {@code -Dquiesce.reproductions=RuleName} runs the programs of one rule only.
 */
class ReproductionsTest {
  private static final String CHOICE = System.getProperty("quiesce.reproductions", "");
  private static final boolean WRITES = CHOICE.equals("write");

  /** Programs wait most of the time. */
  private static final int AT_ONCE = 4;

  private static final Map<Reproduction, Future<Seen>> RUNS = new HashMap<>();

  @TempDir private static Path classes;

  static Stream<RuleInfo> rules() {
    return Catalogs.builtIn().rules().stream();
  }

  static Stream<RuleInfo> reproduced() {
    return rules()
        .filter(rule -> rule.observed() != Observation.NONE)
        .filter(rule -> CHOICE.isEmpty() || WRITES || CHOICE.equals(rule.name()));
  }

  static Stream<RuleInfo> others() {
    return rules().filter(rule -> rule.observed() == Observation.NONE);
  }

  private static final ExecutorService RUNNERS = Executors.newFixedThreadPool(AT_ONCE);

  @BeforeAll
  static void start() {
    List<Reproduction> programs = new ArrayList<>();
    reproduced()
        .forEach(
            rule ->
                List.of(true, false).forEach(bad -> programs.add(new Reproduction(rule, bad))));
    Reproduction.compile(programs, classes);
    programs.forEach(each -> RUNS.put(each, RUNNERS.submit(() -> each.run(classes))));
  }

  @AfterAll
  static void stop() {
    RUNNERS.shutdownNow();
  }

  private static Seen seen(RuleInfo rule, boolean bad)
      throws InterruptedException, ExecutionException {
    return RUNS.get(new Reproduction(rule, bad)).get();
  }

  @Test
  void thereAreReproductions() {
    assertThat(reproduced()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void theBadProgramDoesWhatThePageSays(RuleInfo rule) throws Exception {
    Seen seen = seen(rule, true);
    assertThat(seen.observations()).as("%s", seen).contains(rule.observed());
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void theGoodProgramDoesNothingOfTheKind(RuleInfo rule) throws Exception {
    Seen seen = seen(rule, false);
    assertThat(seen.observations()).as("%s", seen).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void thePageShowsTheThreads(RuleInfo rule) throws Exception {
    Seen bad = seen(rule, true);
    Seen good = seen(rule, false);
    if (WRITES) {
      new PageSection(rule, bad, good).write();
    } else if (rule.observed() == Observation.THREAD_LEAKED) {
      assertThat(PageSection.threadsIn(rule))
          .containsExactly(PageSection.threads(bad), PageSection.threads(good));
    } else {
      assertThat(PageSection.threadsIn(rule)).hasSize(2);
    }
  }

  /** Its page then says why, in the section where the others have what is seen. */
  @ParameterizedTest
  @MethodSource("others")
  void aRuleWithoutReproductionSaysWhy(RuleInfo rule) throws IOException {
    assertThat(Files.exists(new Reproduction(rule, true).source())).isFalse();
    assertThat(rule.page()).containsPattern("## Reproduction\n\nNone: \\w");
  }
}
