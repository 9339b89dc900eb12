package io.github.quiesce.leaks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.quiesce.leaks.Leak;
import io.github.quiesce.leaks.LeakReporter;
import io.github.quiesce.leaks.LeakSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Fifty tests of two classes, eight at a time; every other leaves a thread behind. */
class ParallelLeaksTest {
  private static final int TESTS = 50;

  /** Names of planted threads, by the test that was blamed. */
  private static final Map<String, Set<String>> BLAMED = new ConcurrentHashMap<>();

  private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  private static final LeakReporter NOTES =
      new LeakReporter() {
        @Override
        public void leaked(String where, List<Leak> leaks) {
          leaks.forEach(
              leak ->
                  BLAMED
                      .computeIfAbsent(where, k -> ConcurrentHashMap.newKeySet())
                      .add(leak.thread().name()));
        }

        @Override
        public void notAttributed(String where, List<Leak> leaks) {
          leaks.forEach(leak -> REFUSED.add(leak.thread().name()));
        }
      };

  @AfterEach
  void letThreadsEnd() {
    Planted.endAll();
    BLAMED.clear();
    REFUSED.clear();
  }

  private static void run(boolean recordsOrigins) {
    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .configurationParameter(NoThreadLeaks.PATIENCE, "50")
        .configurationParameter(NoThreadLeaks.ORIGINS, String.valueOf(recordsOrigins))
        .selectors(selectClass(Even.class), selectClass(Odd.class))
        .execute()
        .testEvents()
        .assertStatistics(counts -> counts.succeeded(TESTS).failed(0));
  }

  private static Set<String> planted() {
    return IntStream.range(0, TESTS)
        .filter(Half::leaks)
        .mapToObj(i -> "left by " + i)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachPlantedLeakIsAttributedOrRefusedAndNobodyIsBlamedWrongly() {
    run(true);

    BLAMED.forEach(
        (test, threads) ->
            assertThat(threads).as(test).allMatch(name -> test.endsWith("[" + number(name) + "]")));
    assertThat(attributed()).as("attributed").hasSizeGreaterThan(planted().size() / 2);
    assertThat(all()).isEqualTo(planted());
  }

  @Test
  void withoutARecordOfStartersNobodyIsBlamed() {
    run(false);

    assertThat(BLAMED).isEmpty();
    assertThat(REFUSED).containsExactlyInAnyOrderElementsOf(planted());
  }

  private static Set<String> attributed() {
    Set<String> names = new TreeSet<>();
    BLAMED.values().forEach(names::addAll);
    return names;
  }

  private static Set<String> all() {
    Set<String> names = attributed();
    names.addAll(REFUSED);
    return names;
  }

  private static String number(String name) {
    return name.substring("left by ".length());
  }

  static class Even extends Half {
    static Stream<Integer> numbers() {
      return IntStream.range(0, TESTS).filter(i -> i % 2 == 0).boxed();
    }
  }

  static class Odd extends Half {
    static Stream<Integer> numbers() {
      return IntStream.range(0, TESTS).filter(i -> i % 2 == 1).boxed();
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  abstract static class Half {
    @RegisterExtension
    static final NoThreadLeaks LEAKS =
        NoThreadLeaks.with(LeakSettings.defaults().reportingTo(NOTES));

    static boolean leaks(int number) {
      return number % 4 < 2;
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("numbers")
    @Execution(ExecutionMode.CONCURRENT)
    void runs(int number) throws InterruptedException {
      Thread.sleep(ThreadLocalRandom.current().nextInt(20));
      if (leaks(number)) {
        Planted.leak("left by " + number);
      }
      Thread.sleep(ThreadLocalRandom.current().nextInt(20));
    }
  }
}
