package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every class and method the JDK's facts name is in the JDK that runs the test, as they say. */
class JdkFactsTest {
  private final FactsComparison comparison =
      new FactsComparison(
          Runtime.version().feature(), "java.", "com.sun.net.httpserver.", "jdk.jfr.");

  @Test
  void theClassesAreAsTheJdkHasThem() {
    assertThat(comparison.types()).isGreaterThan(600);
    assertThat(comparison.ofTypes()).isEmpty();
  }

  @Test
  void theMethodsAreAsTheJdkHasThem() {
    assertThat(comparison.methods()).isGreaterThan(1500);
    assertThat(comparison.ofMethods()).isEmpty();
  }
}
