package io.github.quiesce.leaks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.quiesce.leaks.ThreadLeakError;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class NoThreadLeaksTest {
  @AfterEach
  void letThreadsEnd() {
    Planted.endAll();
  }

  private static EngineExecutionResults run(Class<?> tests, Map<String, String> parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(NoThreadLeaks.PATIENCE, "100")
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .configurationParameters(parameters)
        .selectors(selectClass(tests))
        .execute();
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return run(tests, Map.of());
  }

  @Test
  void cleanTestsPass() {
    EngineExecutionResults results = run(Samples.Clean.class);

    results.allEvents().assertStatistics(counts -> counts.failed(0));
    assertThat(results.testEvents().succeeded().count()).isEqualTo(4);
  }

  @Test
  void aLeakFailsItsTestAndNotTheNext() {
    EngineExecutionResults results = run(Samples.FirstLeaks.class);

    results
        .testEvents()
        .failed()
        .assertEventsMatchExactly(
            event(
                test("a_leaks"),
                finishedWithFailure(
                    instanceOf(ThreadLeakError.class),
                    message(text -> text.startsWith("FirstLeaks a_leaks left a thread behind")))));
    results.containerEvents().assertStatistics(counts -> counts.failed(0));
  }

  @Test
  void whatALeakedThreadStartsLaterIsNotBlamedOnTheTestThatRunsThen() {
    EngineExecutionResults results = run(Samples.LeakedThreadStartsAnother.class);

    results
        .testEvents()
        .failed()
        .assertEventsMatchExactly(event(test("a_leaks"), finishedWithFailure()));
  }

  @Test
  void aClassThatLeaksOutsideItsTestsFailsAsAClass() {
    EngineExecutionResults results = run(Samples.ClassLeaks.class);

    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    results
        .containerEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(1, event(finishedWithFailure(instanceOf(ThreadLeakError.class))));
  }

  @Test
  void aSharedPoolMayGrowInATestIfTheClassIsTheScope() {
    run(Samples.SharedPool.class, Map.of(NoThreadLeaks.SCOPE, "class"))
        .allEvents()
        .assertStatistics(counts -> counts.failed(0));
  }

  @Test
  void ignoredThreadsFailNothing() {
    run(Samples.Ignores.class).allEvents().assertStatistics(counts -> counts.failed(0));
  }

  @Test
  void automaticRegistrationWatchesAllTests() {
    run(Samples.NotExtended.class, Map.of("junit.jupiter.extensions.autodetection.enabled", "true"))
        .testEvents()
        .failed()
        .assertEventsMatchExactly(event(test("leaks"), finishedWithFailure()));
  }

  @Test
  void aWrongParameterSaysWhatItCanBe() {
    run(
            Samples.NotExtended.class,
            Map.of(
                "junit.jupiter.extensions.autodetection.enabled",
                "true",
                NoThreadLeaks.SCOPE,
                "run"))
        .testEvents()
        .failed()
        .assertEventsMatchExactly(
            event(
                finishedWithFailure(
                    message(
                        text ->
                            text.contains(
                                "quiesce.leaks.scope is \"run\"; it can be method or class")))));
  }
}
