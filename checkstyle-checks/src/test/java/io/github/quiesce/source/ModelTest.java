package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static List<String> names(SourceProgram source) {
    return source.program().classes().stream().map(ClassModel::name).toList();
  }

  @Test
  void classesAreNumberedAsTheCompilerDoes() {
    SourceProgram source =
        Snippets.unit(
            """
            package p;
            class A {
              Object f = new Object() {};
              void m() {
                class L {}
                Runnable r = () -> { Object o = new Object() { Object i = new Object() {}; }; };
                class M {}
              }
              class Inner { Object g = new Object() {}; void x() { class L {} } }
              static Object s = new Object() {};
              enum E { ONE { void x() {} }, TWO }
            }
            """);
    assertThat(names(source))
        .containsExactly(
            "p.A",
            "p.A$1",
            "p.A$1L",
            "p.A$1M",
            "p.A$2",
            "p.A$2$1",
            "p.A$3",
            "p.A$E",
            "p.A$E$1",
            "p.A$Inner",
            "p.A$Inner$1",
            "p.A$Inner$1L");
  }

  @Test
  void headersNameSupertypes() {
    SourceProgram source =
        Snippets.member(
            "class T extends Thread implements Runnable, Comparable<T> {",
            "public int compareTo(T o) { return 0; } }",
            "interface I extends Runnable {}",
            "enum E implements I { X; public void run() {} }",
            "record R(int a) implements I { public void run() {} }",
            "Object o = new Thread() {};",
            "Object q = new I() { public void run() {} };",
            "class U extends Unknown implements Elsewhere {}");
    assertThat(header(source, "p.C$T"))
        .isEqualTo("java.lang.Thread [java.lang.Runnable, java.lang.Comparable]");
    assertThat(header(source, "p.C$I")).isEqualTo("- [java.lang.Runnable]");
    assertThat(header(source, "p.C$E")).isEqualTo("java.lang.Enum [p.C$I]");
    assertThat(header(source, "p.C$R")).isEqualTo("java.lang.Record [p.C$I]");
    assertThat(header(source, "p.C$1")).isEqualTo("java.lang.Thread []");
    assertThat(header(source, "p.C$2")).isEqualTo("java.lang.Object [p.C$I]");
    assertThat(header(source, "p.C$U")).isEqualTo("p.Unknown [p.Elsewhere]");
    assertThat(source.program().hierarchy().isSubtype("p.C$T", "java.lang.Runnable")).isTrue();
  }

  private static String header(SourceProgram source, String name) {
    ClassModel.Header header = Snippets.type(source, name).header();
    return header.superName().orElse("-") + " " + header.interfaces();
  }

  @Test
  void impliedMembersAreWrittenOut() {
    SourceProgram source =
        Snippets.unit(
            """
            record R(int a, String b) { R { if (a < 0) throw new Error(); } }
            enum E { X, Y; static final int N = 3; static Object o = new Object(); }
            class A { int f = 1; { g(); } void g() {} A() {} A(int i) { this(); } }
            class B { static final String S = "x" + 1; }
            """);
    assertThat(signatures(source, "R"))
        .containsExactly("<init>(int,java.lang.String)", "a()", "b()");
    assertThat(stores(Snippets.method(source, "R", "<init>"))).containsExactly("a", "b");
    assertThat(signatures(source, "E")).containsExactly("<init>()", "<clinit>()");
    assertThat(stores(Snippets.method(source, "E", "<clinit>"))).containsExactly("X", "Y", "o");
    List<MethodModel> constructors =
        Snippets.type(source, "A").methods().stream().filter(MethodModel::isConstructor).toList();
    assertThat(stores(constructors.get(0))).containsExactly("f");
    assertThat(calls(constructors.get(0))).containsExactly("java.lang.Object#<init>()", "A#g()");
    assertThat(stores(constructors.get(1))).isEmpty();
    assertThat(calls(constructors.get(1))).containsExactly("A#<init>()");
    assertThat(signatures(source, "B")).containsExactly("<init>()");
    assertThat(Snippets.type(source, "B").field("S").flatMap(FieldModel::constant))
        .isEqualTo(Optional.of("x1"));
  }

  private static List<String> signatures(SourceProgram source, String type) {
    return Snippets.type(source, type).methods().stream()
        .map(m -> m.name() + "(" + String.join(",", m.signature().parameterTypes()) + ")")
        .toList();
  }

  private static List<String> stores(MethodModel method) {
    return Snippets.instructions(method).stream()
        .filter(i -> i instanceof StoreField)
        .map(i -> ((StoreField) i).field().name())
        .toList();
  }

  private static List<String> calls(MethodModel method) {
    return Snippets.instructions(method).stream()
        .filter(i -> i instanceof Invoke)
        .map(i -> ((Invoke) i).method().toString())
        .toList();
  }

  @Test
  void anonymousAndLocalClassesCaptureLocals() {
    SourceProgram source =
        Snippets.member(
            "void m(Thread a, int b) {",
            "  var c = new CountDownLatch(1);",
            "  Runnable r = new Runnable() { public void run() { c.countDown(); a.start();",
            "    new Thread() { public void run() { c.countDown(); } }.start(); } };",
            "  class L { void x() { System.out.println(b); } }",
            "  new L();",
            "}");
    List<NewObject> made =
        Snippets.instructions(Snippets.method(source, "p.C", "m")).stream()
            .filter(i -> i instanceof NewObject)
            .map(i -> (NewObject) i)
            .toList();
    assertThat(made)
        .extracting(n -> n.type() + n.captures().keySet())
        .containsExactly(
            "java.util.concurrent.CountDownLatch[]", "p.C$1[val$c, val$a]", "p.C$1L[val$b]");
    assertThat(Snippets.instructions(Snippets.method(source, "p.C$1", "run")))
        .filteredOn(i -> i instanceof LoadField)
        .extracting(i -> ((LoadField) i).field().toString())
        .contains("p.C$1.val$c", "p.C$1.val$a");
    assertThat(calls(Snippets.method(source, "p.C$1$1", "run")))
        .containsExactly("java.util.concurrent.CountDownLatch#countDown()");
  }

  @Test
  void bodiesOfLocalClassesMayBeAskedForFirst() {
    SourceProgram source =
        Snippets.member(
            "Runnable f = new Runnable() { Thread t = new Thread();",
            "  public void run() { t.start(); } };",
            "void m(Thread a) {",
            "  Runnable r = () -> new Object() { void x() { a.start(); } }.toString(); }");
    assertThat(calls(Snippets.method(source, "p.C$2", "x")))
        .containsExactly("java.lang.Thread#start()");
    assertThat(calls(Snippets.method(source, "p.C$1", "run")))
        .containsExactly("java.lang.Thread#start()");
  }

  @Test
  void lambdasCaptureLocals() {
    SourceProgram source =
        Snippets.member("void m(CountDownLatch l) { new Thread(() -> l.countDown()).start(); }");
    CreateLambda lambda =
        Snippets.instructions(Snippets.method(source, "p.C", "m")).stream()
            .filter(i -> i instanceof CreateLambda)
            .map(i -> (CreateLambda) i)
            .findFirst()
            .orElseThrow();
    assertThat(lambda.operands()).hasSize(1);
    assertThat(lambda.body().map(Body::captures).orElseThrow()).hasSize(1);
  }

  @Test
  void constantsAreLiterals() {
    SourceProgram source =
        Snippets.member(
            "static final int N = 2 * 3; final int k = N + 1; static final long L = 1L << 40;",
            "static final int X = X + 1; static final boolean T = true;",
            "void m() { new CountDownLatch(N); new CountDownLatch(Integer.MAX_VALUE); }");
    ClassModel type = Snippets.type(source, "p.C");
    assertThat(type.field("N").flatMap(FieldModel::constant)).contains(6);
    assertThat(type.field("k").flatMap(FieldModel::constant)).contains(7);
    assertThat(type.field("L").flatMap(FieldModel::constant)).contains(1L << 40);
    assertThat(type.field("X").flatMap(FieldModel::constant)).isEmpty();
    assertThat(
            Snippets.instructions(Snippets.method(source, "p.C", "m")).stream()
                .filter(i -> i instanceof NewObject)
                .map(i -> ((NewObject) i).arguments().get(0).toString()))
        .containsExactly("6", "2147483647");
  }

  @Test
  void allSyntaxIsTranslated() {
    SourceProgram source =
        Snippets.member(
            "sealed interface S permits A, B {} record A(int x, Object y) implements S {}",
            "record B() implements S {}",
            "int m(Object o, S s, int i, String t) throws Exception {",
            "  outer: for (int a = 0, b = 1; a < i; a++, b--) { if (a == b) continue outer;",
            "    do { i--; if (i < 0) break outer; } while (i > 3); }",
            "  int r = switch (s) { case A(int x, A(var y, var z)) when x > 1 -> x;",
            "    case A a -> a.x(); case B b -> { yield 2; } };",
            "  switch (t) { case \"a\", \"b\": r++; case \"c\": break; default: r--; }",
            "  r += switch (i) { case 1: yield 3; default: yield 4; };",
            "  if (o instanceof A(int x, var y) && x > 0) r = x;",
            "  try (var e = new java.io.StringReader(t); var f = e) { e.read(); }",
            "  catch (java.io.IOException | IllegalStateException e) { throw e; }",
            "  finally { r = ~r >>> 1; }",
            "  synchronized (this) { wait(1); notifyAll(); }",
            "  int[][] g = new int[3][], h = {{1}, {2, 3}}; h[0][0] <<= 2; assert r > 0 : t;",
            "  Supplier<int[]> k = () -> new int[] {1}; IntFunction<int[]> w = int[]::new;",
            "  Function<String, Integer> p = String::length; Supplier<C> q = C::new;",
            "  String text = \"\"\"\n    block\\n \\\n    \"\"\" + 'c' + 1L + 2.0 + null + int.class;",
            "  return (int) (true ? 1 : 2L) + g.length + C.this.hashCode() + r;",
            "}");
    assertThat(source.problems()).isEmpty();
    List<Instruction> all = Snippets.instructions(Snippets.method(source, "p.C", "m"));
    assertThat(all).hasSizeGreaterThan(80);
    assertThat(all).noneMatch(i -> i instanceof io.github.quiesce.model.Havoc);
  }

  @Test
  void newestSyntaxIsTranslated() {
    SourceProgram source =
        Snippets.unit(
            "import module java.base;\nvoid main() { for (var _ : List.of(1)) Thread.yield(); }",
            "class A { Thread t; A(int i) { int j = i + 1; super(); } }");
    assertThat(source.problems()).isEmpty();
    assertThat(calls(Snippets.method(source, "T0", "main"))).contains("java.lang.Thread#yield()");
    assertThat(calls(Snippets.method(source, "A", "<init>")))
        .containsExactly("java.lang.Object#<init>()");
  }

  @Test
  void suppressionsCoverDeclarations() {
    SourceProgram source =
        Snippets.unit(
            """
            @SuppressWarnings("all") class A {
              @SuppressWarnings({"X", "Y"}) void m() {
                @SuppressWarnings(value = "Z")
                int i = 0;
              }
            }
            """);
    assertThat(Snippets.type(source, "A").file().suppressions())
        .extracting(s -> s.firstLine() + "-" + s.lastLine() + s.names())
        .containsExactlyInAnyOrder("1-6[all]", "2-5[X, Y]", "3-4[Z]");
  }

  @Test
  void filesInAnyOrderGiveTheSameProgram() {
    String[] texts = {
      "package a; class X extends b.Y { void m() { n(); } }",
      "package b; public class Y { Thread t; protected void n() {} }",
    };
    SourceProgram one = Snippets.unit(texts);
    SourceProgram other = Snippets.unit(texts[1], texts[0]);
    assertThat(names(other)).isEqualTo(names(one));
    assertThat(calls(Snippets.method(other, "a.X", "m"))).containsExactly("a.X#n()");
  }
}
