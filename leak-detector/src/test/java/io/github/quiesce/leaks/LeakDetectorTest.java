package io.github.quiesce.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeakDetectorTest {
  private static final LeakSettings IMPATIENT =
      LeakSettings.defaults().waitingAtMost(Duration.ofMillis(50));

  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letThreadsEnd() {
    end.countDown();
  }

  private Thread start(String name) {
    Thread thread =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.start();
    return thread;
  }

  @Test
  void nothingIsLeftWhereNothingWasStarted() {
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      assertThat(detector.findLeaks()).isEmpty();
    }
  }

  @Test
  void whatLivedBeforeIsNoLeak() {
    start("before");
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      assertThat(detector.findLeaks()).isEmpty();
    }
  }

  @Test
  void threadAboutToEndIsNoLeak() {
    try (LeakDetector detector = LeakDetector.start()) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  Thread.sleep(200);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.start();

      assertThat(detector.findLeaks()).isEmpty();
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void poolThatWasShutDownIsNoLeak() {
    try (LeakDetector detector = LeakDetector.start()) {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      pool.execute(() -> {});
      pool.shutdown();

      assertThat(detector.findLeaks()).isEmpty();
    }
  }

  @Test
  void leftThreadIsFoundWithItsStackAndStarter() {
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      Thread thread = start("left");

      List<Leak> leaks = detector.findLeaks();

      assertThat(leaks).hasSize(1);
      Leak leak = leaks.get(0);
      assertThat(leak.thread().id()).isEqualTo(thread.getId());
      assertThat(leak.thread().name()).isEqualTo("left");
      assertThat(leak.thread().isIn("java.util.concurrent.CountDownLatch", "await")).isTrue();
      assertThat(leak.rule()).contains("LatchCountMismatch");
      assertThat(leak.origin())
          .hasValueSatisfying(
              origin -> {
                assertThat(origin.starter()).isEqualTo(Thread.currentThread().getId());
                assertThat(origin.isUnder(LeakDetectorTest.class.getName(), "start")).isTrue();
              });
      assertThat(leak.toString())
          .contains(
              "\"left\"", "keeps the JVM from ending", "started by", "rules/LatchCountMismatch");
    }
  }

  @Test
  void poolThatNobodyShutsDownNamesItsRule() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      pool.execute(() -> {});
      awaitIdle(detector);

      assertThat(detector.findLeaks())
          .singleElement()
          .extracting(leak -> leak.rule().orElse(""))
          .isEqualTo("ExecutorNeverShutDown");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void timerThatNobodyCancelsNamesItsRule() {
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      Timer timer = new Timer("left");
      try {
        awaitIdle(detector);

        assertThat(detector.findLeaks())
            .singleElement()
            .extracting(leak -> leak.rule().orElse(""))
            .isEqualTo("TimerNeverCancelled");
      } finally {
        timer.cancel();
      }
    }
  }

  @Test
  void ignoredThreadsAreNoLeaks() {
    List<ThreadFilter> filters =
        List.of(
            ThreadFilter.named("ign.*"),
            ThreadFilter.ofType("java\\.lang\\.Thread"),
            ThreadFilter.inGroup(Thread.currentThread().getThreadGroup().getName()),
            ThreadFilter.withFrame(".*CountDownLatch\\.await"),
            ThreadFilter.withStack(stack -> stack.size() > 2));
    for (ThreadFilter filter : filters) {
      try (LeakDetector detector = LeakDetector.start(IMPATIENT.ignoring(filter))) {
        start("ignored");
        awaitLatch();

        assertThat(detector.findLeaks()).isEmpty();
      }
    }
  }

  /** So that frames of the thread that was just started can be seen. */
  /** Until a thread that was started waits: what it waits for tells whose it is. */
  private static void awaitIdle(LeakDetector detector) {
    while (detector.started().stream()
        .noneMatch(thread -> thread.state().filter(Thread.State.WAITING::equals).isPresent())) {
      Thread.onSpinWait();
    }
  }

  private void awaitLatch() {
    while (LiveThreads.now().stream()
        .filter(thread -> thread.name().equals("ignored"))
        .anyMatch(thread -> !thread.isIn("java.util.concurrent.CountDownLatch", "await"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void interruptEndsTheWaitAndIsKept() {
    try (LeakDetector detector =
        LeakDetector.start(LeakSettings.defaults().waitingAtMost(Duration.ofHours(1)))) {
      start("left");
      Thread.currentThread().interrupt();

      assertThat(detector.findLeaks()).hasSize(1);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void checkTellsTheReporter() {
    try (LeakDetector detector = LeakDetector.start(IMPATIENT)) {
      start("left");

      assertThatThrownBy(() -> detector.check("the import"))
          .isInstanceOf(ThreadLeakError.class)
          .hasMessageStartingWith("the import left a thread behind:\nthread ");
    }
  }

  @Test
  void samplesCountThreads() throws InterruptedException {
    try (LeakDetector detector =
        LeakDetector.start(IMPATIENT.samplingEvery(Duration.ofMillis(1)))) {
      int before = LiveThreads.platformCount();
      start("one");
      start("two");
      while (detector.samples().stream().noneMatch(sample -> sample.threads() >= before + 2)) {
        Thread.sleep(1);
      }
      List<Sample> samples = detector.samples();

      assertThat(samples).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }
  }

  @Test
  void settingsRefuseNegativeTimes() {
    assertThatThrownBy(() -> LeakSettings.defaults().waitingAtMost(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-0.001S");
    assertThatThrownBy(() -> LeakSettings.defaults().samplingEvery(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
