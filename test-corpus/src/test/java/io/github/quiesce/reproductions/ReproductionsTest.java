package io.github.quiesce.reproductions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule's bad program is seen to do what its page says when it runs, and its good one to do
 * nothing of the kind. {@code -Dquiesce.reproductions=write} writes what is seen into the pages,
 * {@code -Dquiesce.reproductions=RuleName} runs the programs of one rule only, {@code
 * -Dquiesce.reproductions.runs=20} runs all so often, one run after the other.
 */
@ParameterizedClass(name = "run {0}")
@MethodSource("runs")
class ReproductionsTest {
  private static final String CHOICE = System.getProperty("quiesce.reproductions", "");
  private static final boolean WRITES = CHOICE.equals("write");

  /** Programs wait most of the time. */
  private static final int AT_ONCE = 4;

  private static final int RUNS = Integer.getInteger("quiesce.reproductions.runs", 1);
  private static final Map<Reproduction, Future<Seen>> SEEN = new HashMap<>();

  private static int failures;
  private static long start;

  @TempDir private static Path classes;

  @RegisterExtension
  static final TestExecutionExceptionHandler COUNTING =
      (context, failure) -> {
        failures++;
        throw failure;
      };

  @Parameter private int run;

  static IntStream runs() {
    return IntStream.rangeClosed(1, RUNS);
  }

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

  private static List<Reproduction> programs() {
    return reproduced()
        .flatMap(rule -> Stream.of(true, false).map(bad -> new Reproduction(rule, bad)))
        .toList();
  }

  @BeforeAll
  static void compile() {
    Reproduction.compile(programs(), classes);
  }

  @BeforeParameterizedClassInvocation
  static void start() {
    failures = 0;
    start = System.nanoTime();
    ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    programs().forEach(each -> SEEN.put(each, runners.submit(() -> each.run(classes))));
    runners.shutdown();
  }

  @AfterParameterizedClassInvocation
  static void tell(int run) {
    if (RUNS > 1) {
      String result = failures == 0 ? "passed" : failures + " FAILED";
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "run %d of %d: %s, %.1f s%n", run, RUNS, result, seconds);
    }
  }

  private static Seen seen(RuleInfo rule, boolean bad)
      throws InterruptedException, ExecutionException {
    return SEEN.get(new Reproduction(rule, bad)).get();
  }

  @Test
  void thereAreReproductions() {
    assertThat(reproduced()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void theBadProgramDoesWhatThePageSays(RuleInfo rule) throws Exception {
    Seen seen = seen(rule, true);
    assertThat(seen.observations()).as("run %d: %s", run, seen).contains(rule.observed());
  }

  @ParameterizedTest
  @MethodSource("reproduced")
  void theGoodProgramDoesNothingOfTheKind(RuleInfo rule) throws Exception {
    Seen seen = seen(rule, false);
    assertThat(seen.observations()).as("run %d: %s", run, seen).isEmpty();
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
