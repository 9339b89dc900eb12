package io.github.quiesce.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownThreadsTest {
  private static LiveThread named(String name) {
    return new LiveThread(
        1,
        name,
        "java.lang.Thread",
        "main",
        true,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pool-1-thread-1", "Timer-0", "ForkJoinPool-1-worker-1", "main-loop", "Thread-3"})
  void threadsOfUsersAreNotKnown(String name) {
    assertThat(KnownThreads.isKnown(named(name))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reference Handler",
        "ForkJoinPool.commonPool-worker-3",
        "process reaper (pid 12)",
        "Keep-Alive-Timer"
      })
  void threadsOfTheJvmAreKnown(String name) {
    assertThat(KnownThreads.isKnown(named(name))).isTrue();
  }

  @Test
  void allThatLivesInAFreshJvmButUsersThreadsIsKnown() {
    assertThat(LiveThreads.now())
        .filteredOn(thread -> thread.group().equals("system"))
        .allMatch(KnownThreads::isKnown);
  }
}
