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
    return Relevance.of(snippet.context(), FactsLibrary.builtIn()).matters(snippet.unit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread t = new Thread();",
        "static class P extends Thread {}",
        "static class W extends Thread {} Object o = new W();",
        "void m() { var pool = Executors.newCachedThreadPool(); }",
        "static class P extends ThreadPoolExecutor { P() { super(1, 1, 1L, null, null); } }",
        "void m(List<? extends BlockingQueue<String>> queues) { queues.get(0).add(null); }",
        "void m(BlockingQueue<String> queue) { run(queue::poll); } void run(Runnable r) {}",
        "void m() throws Exception { TimeUnit.SECONDS.sleep(1); }",
        "void m() { try { n(); } catch (Exception e) { } catch (Error e) { } } void n() throws"
            + " InterruptedException { throw new InterruptedException(); }",
        "void m(Callable<String> c) { try { c.call(); } catch (InterruptedException e) { }"
            + " catch (Exception e) { } }",
        "void m(Callable<String> c) throws Exception { try { n(); } catch (InterruptedException |"
            + " java.io.IOException e) { } } native void n() throws InterruptedException,"
            + " java.io.IOException;",
        "Object o; void m(Object n) { while (n != o) { Object x = o; n = x; } }",
        "void m() throws Exception { wait(); }",
        "void m(java.io.File f) { f.deleteOnExit(); }",
        "void m(List<String> l, List<String> t) { l.parallelStream().forEach(t::add); }",
        "Object parallelStream(List<String> l) { return l.parallelStream(); }",
        "static void gc() { System.gc(); }",
        "volatile boolean done; void m() { while (!done) {} }",
        "Object o; void m() { for (Object p = o; p == null; p = o) { if (p == this) { throw new"
            + " IllegalStateException(toString()); } } }",
        "boolean done; int n; void m() { while (!done) { n++; } }",
        "Object o; void m(Iterator<Object> i) { Object n; while ((n = i.next()) == o) {} }",
        "boolean done; void m(int n) { while (true) { if (done) { if (n++ > 1) n = 2; return; } } }",
        "boolean done; void m() { while (true) { for (int i = 0; i < 9; i++) {} if (done) return; } }",
      })
  void matter(String member) {
    assertThat(matters(member)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object o; Map<String, List<Integer>> m;",
        "Thread t; List<? extends BlockingQueue<String>> queues;",
        "void m(Executor e, TimeUnit unit) { n(e, unit.toMillis(1)); } void n(Executor e, long l) {}",
        "int m(int[] a) { int s = 0; for (int i = 0; i < a.length; i++) s += a[i]; return s; }",
        "boolean m(java.io.File f) { return f.delete(); }",
        "abstract static class L extends AbstractList<String> { List<String> l; public"
            + " java.util.stream.Stream<String> parallelStream() { return l.stream().parallel(); } }",
        "int m(int n) { while (n > 1) n /= 2; return n; }",
        "void m(Iterator<String> i) { while (i.hasNext()) { i.next(); } }",
        "void m() { throw new IllegalStateException(toString() + hashCode()); }",
        "int m(int n) { do { n--; } while (n > 0); return n; }",
        "int m(char[] t, int i) { while (true) { if (t[i] == 0) { break; } i = (i + 1) & 7; } return i; }",
        "void m() { for (;;) {} }",
        "void m(java.io.InputStream in) throws java.io.IOException { while (in.read() >= 0) {} }",
        "boolean m(int[] t, int i) { do { if (t[i] == 0) { return true; } else { i++; } } while (true); }",
        "int m(int[] t, int i) { while (i < t.length) { if (t[i] > 0) { i++; } } return i; }",
        "A next; A m(A a) { for (A b = a; b != null; b = b.next) { if (b == this) return b; } return"
            + " null; }",
        "A next; A m(A a) { while (true) { if (a == null) return a; A b = a; a = b.next; } }",
      })
  void doNotMatter(String member) {
    assertThat(matters(member)).isFalse();
  }
}
