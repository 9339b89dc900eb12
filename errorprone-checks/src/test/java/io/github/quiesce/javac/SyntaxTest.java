package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Every kind of syntax is understood: no body holds a havoc, nothing fails. */
final class SyntaxTest {
  private static Snippet understood(String... lines) {
    Snippet snippet = Snippet.of(lines);
    assertThat(snippet.problems()).isEmpty();
    for (Body body : snippet.bodies()) {
      assertUnderstood(body);
    }
    assertThat(snippet.failures()).isEmpty();
    return snippet;
  }

  private static void assertUnderstood(Body body) {
    assertThat(body.isCutShort()).isFalse();
    for (Instruction each : body.instructions()) {
      assertThat(each).isNotInstanceOf(Havoc.class);
      if (each instanceof CreateLambda lambda) {
        lambda.body().ifPresent(SyntaxTest::assertUnderstood);
      }
    }
  }

  @Test
  void statements() {
    understood(
        "import java.io.*;",
        "class A {",
        "  int[] a = {1, 2}; long n; String s = \"x\";",
        "  int m(Iterable<String> all, Reader given) throws IOException {",
        "    outer: for (int i = 0, j = 1; i < a.length; i++, j--) {",
        "      for (String each : all) { if (each == null) continue outer; else break outer; }",
        "    }",
        "    do { n <<= 1; n >>>= 2; s += n; a[0]++; --a[1]; } while (n > 5 && !s.isEmpty());",
        "    synchronized (this) { assert n > 0 : \"no\"; }",
        "    try (Reader r = new StringReader(s); given) { r.read(); }",
        "    catch (IllegalStateException | UnsupportedOperationException e) { throw e; }",
        "    finally { n = ~n; }",
        "    switch (s) { case \"a\": n = -n; case \"b\", \"c\": break; default: return 1; }",
        "    ;",
        "    class Local {}",
        "    return n == 1 ? (int) n : +a[0] % 2 ^ 3 | 4 & 5;",
        "  }",
        "}");
  }

  @Test
  void expressionsUpToSeventeen() {
    Snippet snippet =
        understood(
            "sealed interface S permits P, Q {}",
            "record P(int x) implements S {}",
            "record Q(S inner) implements S {}",
            "enum E { ONE, TWO }",
            "class A {",
            "  int f(E e, Object o, int k) {",
            "    int a = switch (e) { case ONE -> 1; case TWO -> { yield 2; } };",
            "    int b = switch (k) { case 1: yield 5; case 2, 3: default: yield 6; };",
            "    switch (e) { case ONE -> System.out.println(); case TWO -> throw new Error(); }",
            "    if (o instanceof P p && p.x() > 0) return p.x();",
            "    if (!(o instanceof String)) return 3;",
            "    String t = \"\"\"",
            "        text\"\"\";",
            "    Class<?> c = int[].class;",
            "    return a + b + t.length() + new int[2][3].length;",
            "  }",
            "}");
    assertThat(snippet.all(Switch.class, "A", "f")).hasSize(3);
    assertThat(snippet.all(InstanceOf.class, "A", "f")).hasSize(2);
  }

  @Test
  void constantsAreFolded() {
    Snippet snippet =
        understood(
            "class A {",
            "  static final int N = 4;",
            "  void m(StringBuilder b) { final int k = 2; b.append(N * k + 1); }",
            "}");
    assertThat(snippet.all(Binary.class, "A", "m")).isEmpty();
    assertThat(snippet.all(Invoke.class, "A", "m").get(0).arguments().get(0)).hasToString("9");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void patternsOfSwitch() {
    Snippet snippet =
        understood(
            "record P(Object a, Object b) {}",
            "enum E { ONE }",
            "class A {",
            "  int f(Object o) {",
            "    if (o instanceof P(P(var x, String y), Integer z) && y.isEmpty()) return z;",
            "    return switch (o) {",
            "      case P(String s, Object t) when s.length() > 2 -> 1;",
            "      case E.ONE -> 2;",
            "      case Integer i when i > 0 -> i;",
            "      case null, default -> 3;",
            "    };",
            "  }",
            "}");
    assertThat(snippet.all(Switch.class, "A", "f")).isNotEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void syntaxOfTwentyFive() {
    understood(
        "import module java.base;",
        "record P(Object a, Object b) {}",
        "class B extends Thread {",
        "  final int k;",
        "  B(int n) { if (n < 0) throw new IllegalArgumentException(); k = n; super(\"x\" + n); }",
        "}",
        "int f(Object o) {",
        "  try { Thread.sleep(1); } catch (InterruptedException _) { return 0; }",
        "  return switch (o) { case P(_, var q) when q != null -> 1; case P(_, _) -> 2;",
        "    default -> { for (var _ : List.of(1)) { yield 3; } yield 4; } };",
        "}",
        "void main() { Runnable r = () -> f(null); }");
  }
}
