package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyPrinter;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.GraphCheck;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac made is undone: the graph is the one of the source. */
class DesugaringTest {
  private static final List<String> JAVA_8 = List.of("-g", "--release", "8");

  private static List<Object> labels(Body body) {
    return body.blocks().stream()
        .flatMap(block -> block.outgoing().stream())
        .filter(edge -> edge.kind() == Edge.Kind.CASE)
        .flatMap(edge -> edge.labels().stream())
        .toList();
  }

  private static long count(Body body, Class<? extends Instruction> kind) {
    return body.instructions().stream().filter(kind::isInstance).count();
  }

  @Test
  void stringSwitchIsOneSwitch() {
    // "Aa" and "BB" have the same hash code.
    Body body =
        Compiled.of(
                """
                class T {
                  int m(String s) {
                    switch (s) {
                      case "Aa": return 1;
                      case "BB": case "c": return 2;
                      default: return 3;
                    }
                  }
                }
                """)
            .body("m");

    assertThat(labels(body)).containsExactlyInAnyOrder("Aa", "BB", "c");
    assertThat(BodyPrinter.print(body))
        .contains("switch (declared0)")
        .doesNotContain("hashCode")
        .doesNotContain("equals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "17"})
  void enumSwitchHasConstantsForLabels(String release) {
    Body body =
        Compiled.with(
                List.of("-g", "--release", release),
                """
                class T {
                  int m(Thread.State s) {
                    switch (s) {
                      case NEW: return 1;
                      case BLOCKED: return 2;
                      default: return 3;
                    }
                  }
                }
                """)
            .body("m");

    assertThat(labels(body)).containsExactlyInAnyOrder("NEW", "BLOCKED");
    assertThat(BodyPrinter.print(body)).contains("switch (declared0)").doesNotContain("ordinal");
  }

  @Test
  void switchOverTheOrdinalOfAnEnumInViewHasConstantsForLabels() {
    Body body =
        Compiled.of(
                """
                class T {
                  enum E { A, B, C }
                  int m(E e) { switch (e.ordinal()) { case 0: return 1; case 2: return 2; default: return 3; } }
                }
                """)
            .body("m");

    assertThat(labels(body)).containsExactlyInAnyOrder("A", "C");
  }

  @Test
  void exhaustiveSwitchExpressionHasNoMissingCase() {
    String text =
        Compiled.of(
                """
                class T {
                  enum E { A, B }
                  int m(E e) { return switch (e) { case A -> 1; case B -> 2; }; }
                }
                """)
            .print("m");

    assertThat(text).doesNotContain("IncompatibleClassChangeError").contains("phi (1, 2)");
  }

  @Test
  void capturedLocalsAreNoArguments() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              int field;
              Runnable outer(String a, int b) {
                return new Thread(a) {
                  @Override public void run() { System.out.println(a + b + field); }
                };
              }
            }
            """);
    String text = compiled.print("outer");

    assertThat(text).contains("new T$1 (declared0, declared0, declared1)");
    assertThat(compiled.print("run"))
        .contains("load T$1.val$a (this)")
        .contains("load T$1.val$b (this)")
        .contains("load T$1.this$T (this)");
    ClassModel anonymous = compiled.program().findClass("T$1").orElseThrow();
    assertThat(anonymous.header().anonymous()).isTrue();
    assertThat(anonymous.fields()).isEmpty();
    MethodModel constructor = anonymous.methods().get(0);
    assertThat(constructor.signature().parameterTypes()).containsExactly("java.lang.String");
    assertThat(BodyPrinter.print(constructor.body().orElseThrow()))
        .contains("invoke java.lang.Thread#<init>(java.lang.String) (this, declared0)")
        .doesNotContain("store");
  }

  @Test
  void constructorsThatCallEachOtherPassCapturesOn() {
    String text =
        Compiled.of(
                """
                class T {
                  Object m(int captured) {
                    class Local {
                      final int own;
                      Local(int own) { this.own = own; }
                      Local() { this(3); }
                      int sum() { return own + captured; }
                    }
                    return new Local();
                  }
                }
                """)
            .print("m");

    assertThat(text).contains("new T$1Local (declared0)");
  }

  @Test
  void lambdasHaveTheirBodyAndShareThis() {
    String text =
        Compiled.of(
                """
                class T {
                  int n;
                  void m(int k) {
                    for (int i = 0; i < k; i++) {
                      int j = i;
                      Runnable r = () -> { Runnable s = () -> use(n + j); s.run(); };
                      r.run();
                    }
                  }
                  void use(int x) {}
                }
                """)
            .print("m");

    assertThat(text)
        .contains("lambda java.lang.Runnable (v0)")
        .contains("lambda java.lang.Runnable (captured0)")
        .contains("invoke T#use(int) (this, ");
  }

  @Test
  void methodReferencesKeepTheirReceiver() {
    String text =
        Compiled.of(
                """
                import java.util.function.*;
                class T {
                  void m(String s) {
                    Supplier<Integer> a = s::length;
                    Function<String, Integer> b = String::length;
                    Supplier<Object> c = Object::new;
                  }
                }
                """)
            .print("m");

    assertThat(text)
        .contains("ref java.lang.String#length() (declared0)")
        .contains("ref java.lang.String#length() ()")
        .contains("ref java.lang.Object#<init>() ()")
        .doesNotContain("requireNonNull");
  }

  @Test
  void accessorsOfJava8AreInlined() {
    Compiled compiled =
        Compiled.with(
            JAVA_8,
            """
            class T {
              private int n;
              private void hidden(String s) {}
              static class Nested { private Nested() {} private int p; }
              Runnable m() {
                new Nested().p++;
                return new Runnable() { public void run() { n++; hidden("x" + n); } };
              }
            }
            """);

    assertThat(compiled.print("m")).contains("new T$Nested ()").contains("load T$Nested.p");
    assertThat(compiled.print("run"))
        .contains("load T.n")
        .contains("store T.n")
        .contains("concatenate (\"x\"")
        .contains("invoke T#hidden(java.lang.String)")
        .doesNotContain("access$")
        .doesNotContain("StringBuilder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "17"})
  void concatenationIsNoCall(String release) {
    String text =
        Compiled.with(
                List.of("-g", "--release", release),
                """
                class T {
                  String m(int a, String b, boolean c) { return a + ": " + b + (c ? "x" + a : "y"); }
                }
                """)
            .print("m");

    assertThat(text).contains("concatenate").doesNotContain("invoke").doesNotContain("new ");
  }

  @Test
  void stringBuilderInAVariableStaysOne() {
    String text =
        Compiled.of(
                """
                class T {
                  String m(int a) {
                    StringBuilder b = new StringBuilder();
                    b.append(a);
                    return b.toString();
                  }
                }
                """)
            .print("m");

    assertThat(text).contains("new java.lang.StringBuilder").contains("#append(int)");
  }

  @Test
  void enumsAndRecordsHaveTheMembersOfTheSource() {
    Compiled compiled =
        Compiled.of(
            """
            enum T {
              A(1), B(2) { @Override int twice() { return 0; } };
              final int n;
              T(int n) { this.n = n; }
              int twice() { return 2 * n; }
              record Pair(int left, String right) {}
            }
            """);
    ClassModel type = compiled.program().findClass("T").orElseThrow();

    assertThat(type.header().kind()).isEqualTo(ClassModel.Kind.ENUM);
    assertThat(type.methods().stream().map(MethodModel::name))
        .containsExactly("<init>", "twice", "<clinit>");
    assertThat(type.fields().stream().map(field -> field.name())).containsExactly("A", "B", "n");
    assertThat(type.methods().get(0).signature().parameterTypes()).containsExactly("int");
    String start = BodyPrinter.print(type.methods().get(2).body().orElseThrow());
    assertThat(start)
        .contains("new T (1)")
        .contains("new T$1 (2)")
        .doesNotContain("$VALUES")
        .doesNotContain("$values");
    ClassModel pair = compiled.program().findClass("T$Pair").orElseThrow();
    assertThat(pair.header().kind()).isEqualTo(ClassModel.Kind.RECORD);
    pair.methods().forEach(m -> assertThat(count(m.body().orElseThrow(), Havoc.class)).isZero());
  }

  @Test
  void assertionsAreNeverOn() {
    String text =
        Compiled.of("class T { void m(int n) { assert n > 0 : \"x\"; n++; } }").print("m");

    assertThat(text).doesNotContain("AssertionError").doesNotContain("$assertionsDisabled");
  }

  @Test
  void graphsOfEverythingAreWellFormed() {
    Compiled compiled =
        Compiled.of(
            """
            import java.util.*;
            class T<X extends Comparable<X>> implements Comparable<T<X>> {
              long sum; static volatile int[][] grid = new int[3][4];
              @Override public int compareTo(T<X> other) { return Long.compare(sum, other.sum); }
              synchronized Object m(Object o, List<? extends X> list, double d) throws Exception {
                outer:
                for (X x : list) {
                  do {
                    if (o instanceof String s && !s.isEmpty() || d > 3.5) continue outer;
                    try { list.get(0).compareTo(x); } finally { if (d < sum) break outer; }
                    grid[1][2] += 3; sum <<= 2; sum = ~sum; d = -d; float f = (float) d;
                  } while (sum-- > 0);
                }
                int k = list.size() > 3 ? (int) sum : grid.length;
                switch (k) { case 1: k++; case 2: break; case 1000: return null; default: k = -k; }
                try (var a = open(); var b = open()) { synchronized (a) { return b; } }
                catch (IllegalStateException | java.io.IOException e) { throw e; }
              }
              java.io.Reader open() throws java.io.IOException { return null; }
            }
            """);

    for (ClassModel each : compiled.program().classes()) {
      for (MethodModel method : each.methods()) {
        Body body = method.body().orElseThrow();
        assertThat(GraphCheck.violations(body)).isEmpty();
        assertThat(count(body, Havoc.class)).isZero();
      }
    }
  }
}
