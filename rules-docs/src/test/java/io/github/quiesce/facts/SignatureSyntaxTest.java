package io.github.quiesce.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a method, found without reading all that is written, is the one that is read. */
final class SignatureSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "close",
        "close throws IOException",
        "submit(2)",
        "static ExecutorService of()",
        "static List of (Object, Object) throws E, F",
        "java.util.List get(int)",
        "Object[] toArray(Object[]) throws E",
      })
  void namesMethods(String text) {
    String name = SignatureSyntax.parse(text).orElseThrow().name();
    assertThat(SignatureSyntax.nameOf(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "new()", "new(int)", "new(3)", "new(String) throws E"})
  void namesConstructors(String text) {
    assertThat(SignatureSyntax.parse(text).orElseThrow().isConstructor()).isTrue();
    assertThat(SignatureSyntax.nameOf(text)).isEqualTo("<init>");
  }
}
