package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.facts.FactsLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pre-screen: what makes a unit worth translating, and what does not. */
final class RelevanceTest {
  private static boolean matters(String member) {
    Snippet snippet =
        Snippet.of(
            "import java.util.*;", "import java.util.concurrent.*;", "class A {", member, "}");
    assertThat(snippet.problems()).isEmpty();
    return new Relevance(FactsLibrary.builtIn()).matters(snippet.unit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread t;",
        "void m() { var pool = Executors.newCachedThreadPool(); }",
        "static class P extends ThreadPoolExecutor { P() { super(1, 1, 1L, null, null); } }",
        "List<? extends BlockingQueue<String>> queues;",
        "void m() throws Exception { wait(); }",
        "void m(java.io.File f) { f.deleteOnExit(); }",
        "volatile boolean done; void m() { while (!done) {} }",
        "boolean done; int n; void m() { while (!done) { n++; } }",
        "void m() { for (;;) {} }",
      })
  void matter(String member) {
    assertThat(matters(member)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object o; Map<String, List<Integer>> m;",
        "int m(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) s += a[i]; return s; }",
        "boolean m(java.io.File f) { return f.delete(); }",
        "int m(int n) { while (n > 1) n /= 2; return n; }",
        "void m(Iterator<String> i) { while (i.hasNext()) { i.next(); } }",
        "void m() { throw new IllegalStateException(toString() + hashCode()); }",
        "int m(int n) { do { n--; } while (n > 0); return n; }",
      })
  void doNotMatter(String member) {
    assertThat(matters(member)).isFalse();
  }
}
