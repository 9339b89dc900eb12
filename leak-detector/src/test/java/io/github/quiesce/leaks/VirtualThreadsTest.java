package io.github.quiesce.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What only a JDK with virtual threads can show. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
  @Test
  void virtualThreadIsFoundWithItsExecutor() throws ReflectiveOperationException {
    CountDownLatch end = new CountDownLatch(1);
    Executor pool =
        (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try (LeakDetector detector =
        LeakDetector.start(LeakSettings.defaults().waitingAtMost(Duration.ofMillis(50)))) {
      pool.execute(
          () -> {
            try {
              end.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });

      List<Leak> leaks = detector.findLeaks();

      assertThat(leaks).hasSize(1);
      LiveThread thread = leaks.get(0).thread();
      assertThat(thread.virtual()).isTrue();
      assertThat(thread.daemon()).isTrue();
      assertThat(thread.owner().orElseThrow()).contains("ThreadPerTaskExecutor");
      assertThat(leaks.get(0).rule()).contains("LatchCountMismatch");
    } finally {
      end.countDown();
    }
  }
}
