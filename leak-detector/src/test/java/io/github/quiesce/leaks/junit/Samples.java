package io.github.quiesce.leaks.junit;

import io.github.quiesce.leaks.LeakSettings;
import io.github.quiesce.leaks.ThreadFilter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that the tests of the extension run. */
final class Samples {
  private Samples() {}

  @ExtendWith(NoThreadLeaks.class)
  static class Clean {
    @AutoClose("shutdownNow")
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @Test
    void startsNothing() {}

    @Test
    void joinsWhatItStarts() throws InterruptedException {
      Thread thread = new Thread(() -> {});
      thread.start();
      thread.join();
    }

    @Test
    void usesAPoolThatJUnitCloses() {
      pool.execute(() -> {});
    }

    @Nested
    class Inside {
      @Test
      void startsNothing() {}
    }
  }

  @ExtendWith(NoThreadLeaks.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class FirstLeaks {
    @Test
    void a_leaks() {
      Planted.leak("left by a");
    }

    @Test
    void b_isClean() {}
  }

  @ExtendWith(NoThreadLeaks.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class LeakedThreadStartsAnother {
    private static final CountDownLatch GO = new CountDownLatch(1);
    private static final CountDownLatch DONE = new CountDownLatch(1);

    @Test
    void a_leaks() {
      Planted.start(
          "left by a",
          () -> {
            Planted.awaitQuietly(GO);
            Planted.leak("started later");
            DONE.countDown();
          });
    }

    @Test
    void b_isClean() throws InterruptedException {
      GO.countDown();
      DONE.await(10, TimeUnit.SECONDS);
    }
  }

  @ExtendWith(NoThreadLeaks.class)
  static class ClassLeaks {
    @BeforeAll
    static void leaks() {
      Planted.leak("left by the class");
    }

    @Test
    void isClean() {}
  }

  @ExtendWith(NoThreadLeaks.class)
  static class SharedPool {
    private static ExecutorService pool;

    @BeforeAll
    static void open() {
      pool = Executors.newFixedThreadPool(2);
    }

    @Test
    void usesIt() {
      pool.execute(() -> {});
    }

    @AfterAll
    static void close() {
      pool.shutdown();
    }
  }

  static class Ignores {
    @RegisterExtension
    static final NoThreadLeaks LEAKS =
        NoThreadLeaks.with(LeakSettings.defaults().ignoring(ThreadFilter.named("by settings")));

    @Test
    void bySettings() {
      Planted.leak("by settings");
    }

    @Test
    @IgnoreThreads(names = "by annot.*")
    void byAnnotation() {
      Planted.leak("by annotation");
    }
  }

  static class NotExtended {
    @Test
    void leaks() {
      Planted.leak("left");
    }
  }
}
