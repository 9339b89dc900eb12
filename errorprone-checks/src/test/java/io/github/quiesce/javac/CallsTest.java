package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Cast;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls, creations, lambdas, captures: what is called through which class, and with what. */
final class CallsTest {
  private static List<String> calls(Snippet snippet, String type, String method) {
    return snippet.all(Invoke.class, type, method).stream()
        .map(call -> call.kind() + " " + call.method())
        .toList();
  }

  @Test
  void ownersAreThoseOfClassFiles() {
    Snippet snippet =
        Snippet.of(
            "import java.util.concurrent.*;",
            "import static java.lang.Math.max;",
            "class Base { void b() {} static void s() {} }",
            "class A<T extends ThreadPoolExecutor> extends Base {",
            "  class Inner { void n() { b(); s(); A.s(); m(null, null); } }",
            "  void m(T t, ScheduledExecutorService e) throws Exception {",
            "    t.shutdown(); e.shutdown(); e.wait(); super.b(); b(); max(1, 2);",
            "    int[] a = {1}; a.clone();",
            "  }",
            "  void last() {}",
            "}");
    assertThat(calls(snippet, "A", "m"))
        .containsExactly(
            "VIRTUAL java.util.concurrent.ThreadPoolExecutor#shutdown()",
            "VIRTUAL java.util.concurrent.ScheduledExecutorService#shutdown()",
            "VIRTUAL java.lang.Object#wait()",
            "SPECIAL Base#b()",
            "VIRTUAL A#b()",
            "STATIC java.lang.Math#max(int,int)",
            "VIRTUAL int[]#clone()");
    assertThat(calls(snippet, "A$Inner", "n"))
        .containsExactly(
            "VIRTUAL A#b()",
            "STATIC Base#s()",
            "STATIC A#s()",
            "VIRTUAL A#m(java.util.concurrent.ThreadPoolExecutor,"
                + "java.util.concurrent.ScheduledExecutorService)");
  }

  @Test
  void declaredExceptionsAreKnown() {
    Snippet snippet = Snippet.of("class A { void m() throws Exception { Thread.sleep(1); } }");
    MethodRef sleep = snippet.all(Invoke.class, "A", "m").get(0).method();
    assertThat(sleep.thrown()).containsExactly("java.lang.InterruptedException");
    assertThat(sleep.declarationKnown()).isTrue();
    assertThat(sleep.isStatic()).isTrue();
  }

  @Test
  void variableArgumentsArePacked() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  A(int... n) {}",
            "  static void v(String s, Object... more) {}",
            "  void m() { v(\"a\"); v(\"a\", 1, \"b\"); v(\"a\", new Object[2]); new A(1, 2); }",
            "}");
    assertThat(snippet.all(Invoke.class, "A", "m"))
        .allSatisfy(call -> assertThat(call.arguments()).hasSize(2));
    assertThat(snippet.all(NewArray.class, "A", "m"))
        .extracting(Value::type)
        .containsExactly("java.lang.Object[]", "java.lang.Object[]", "java.lang.Object[]", "int[]");
    assertThat(snippet.all(NewObject.class, "A", "m").get(0).arguments()).hasSize(1);
  }

  @Test
  void genericResultsAreCastToTheirStaticType() {
    Snippet snippet =
        Snippet.of(
            "import java.util.*;",
            "class A { Map<String, Thread> all;",
            "  void m(List<? extends Runnable> l) {",
            "    all.get(\"x\").start(); all.get(\"y\"); Object o = all.get(\"z\"); l.get(0).run();",
            "  }",
            "}");
    assertThat(snippet.all(Cast.class, "A", "m"))
        .extracting(Value::type)
        .containsExactly("java.lang.Thread", "java.lang.Thread", "java.lang.Runnable");
  }

  @Test
  void lambdasCaptureLocalsAndKeepThis() {
    Snippet snippet =
        Snippet.of(
            "import java.util.function.*;",
            "class A {",
            "  int f;",
            "  void m(int p) {",
            "    int q = p + 1;",
            "    Supplier<Integer> s = () ->",
            "        q + f;",
            "    Runnable r = () -> m(q);",
            "    Runnable n = (Runnable & java.io.Serializable) () -> { };",
            "  }",
            "}");
    List<CreateLambda> lambdas = snippet.all(CreateLambda.class, "A", "m");
    assertThat(lambdas)
        .extracting(each -> each.type() + "." + each.interfaceMethod())
        .containsExactly(
            "java.util.function.Supplier.get", "java.lang.Runnable.run", "java.lang.Runnable.run");
    assertThat(lambdas.get(0).operands()).hasSize(1);
    assertThat(lambdas.get(0).body().orElseThrow().captures())
        .extracting(Parameter::name)
        .containsExactly("q");
    assertThat(lambdas.get(0).body().orElseThrow().self()).isPresent();
    assertThat(Snippet.in(LoadField.class, lambdas.get(0).body().orElseThrow()))
        .extracting(load -> load.statement().line())
        .containsExactly(7);
  }

  @Test
  void methodReferencesNameTheirMethod() {
    Snippet snippet =
        Snippet.of(
            "import java.util.function.*;",
            "import java.util.concurrent.*;",
            "class A extends Thread {",
            "  void m(ExecutorService e) {",
            "    Runnable bound = e::shutdown; Consumer<ExecutorService> unbound ="
                + " ExecutorService::shutdown;",
            "    Supplier<Semaphore[]> no = null; IntFunction<int[]> array = int[]::new;",
            "    Function<Runnable, Thread> made = Thread::new; Runnable up = super::start;",
            "  }",
            "}");
    assertThat(snippet.all(CreateLambda.class, "A", "m"))
        .extracting(each -> each.reference().orElseThrow() + "/" + each.operands().size())
        .containsExactly(
            "java.util.concurrent.ExecutorService#shutdown()/1",
            "java.util.concurrent.ExecutorService#shutdown()/0",
            "int[]#<init>(int)/0",
            "java.lang.Thread#<init>(java.lang.Runnable)/0",
            "java.lang.Thread#start()/1");
  }

  @Test
  void anonymousClassesHoldTheirCaptures() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  Runnable m(int p, String s) {",
            "    final int constant = 3;",
            "    return new Thread(s) {",
            "      int copy = p;",
            "      @Override public void run() { System.out.println(p + constant); }",
            "    };",
            "  }",
            "}");
    NewObject made = snippet.all(NewObject.class, "A", "m").get(0);
    assertThat(made.constructor().owner()).isEqualTo("A$1");
    assertThat(made.arguments()).hasSize(1);
    assertThat(made.captures().keySet()).containsExactly("val$p");
    assertThat(snippet.type("A$1").field("val$p")).isPresent();
    assertThat(snippet.all(LoadField.class, "A$1", "run"))
        .extracting(load -> load.field().toString())
        .contains("A$1.val$p");
    assertThat(snippet.all(StoreField.class, "A$1", "<init>"))
        .extracting(store -> store.field().name())
        .containsExactly("copy");
  }

  @Test
  void capturesPassThroughNestedClasses() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  void m(Object p) {",
            "    class Local { Object get() { return p; } }",
            "    Runnable r = new Runnable() {",
            "      public void run() { new Local().get(); Runnable q = () -> new Local(); }",
            "    };",
            "  }",
            "}");
    assertThat(snippet.all(NewObject.class, "A", "m").get(0).captures()).containsKey("val$p");
    NewObject inner = snippet.all(NewObject.class, "A$1", "run").get(0);
    assertThat(inner.captures()).containsOnlyKeys("val$p");
    assertThat(inner.captures().get("val$p")).isInstanceOf(LoadField.class);
    CreateLambda lambda = snippet.all(CreateLambda.class, "A$1", "run").get(0);
    assertThat(lambda.operands()).hasSize(1);
    assertThat(snippet.failures()).isEmpty();
  }

  @Test
  void unresolvedCallsAreUnknownAndDoNotFail() {
    Snippet snippet =
        Snippet.of(
            "class A { void m(Thread t) { no.such(t); t.nothing(); new Missing(t); gone(t); } }");
    assertThat(snippet.problems()).isNotEmpty();
    assertThat(snippet.all(Invoke.class, "A", "m")).isEmpty();
    assertThat(snippet.failures()).isEmpty();
  }
}
