package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes and members: names, kinds, what javac implies, what is left out. */
final class UnitTranslatorTest {
  @Test
  void namesClassesAsClassFilesDo() {
    Snippet snippet =
        Snippet.of(
            "package p;",
            "class A {",
            "  class Inner { static class Deep {} }",
            "  Object a = new Object() {};",
            "  void m() {",
            "    class Local { Runnable r = new Runnable() { public void run() {} }; }",
            "    Runnable r = () -> { class InLambda {} new Object() {}; };",
            "  }",
            "}");
    assertThat(snippet.names())
        .containsExactlyInAnyOrder(
            "p.A",
            "p.A$Inner",
            "p.A$Inner$Deep",
            "p.A$1",
            "p.A$1Local",
            "p.A$1Local$1",
            "p.A$1InLambda",
            "p.A$2");
    assertThat(snippet.type("p.A$1").header().anonymous()).isTrue();
    assertThat(snippet.type("p.A$1Local").header().local()).isTrue();
    assertThat(snippet.type("p.A$1Local").header().outerName()).hasValue("p.A");
    assertThat(snippet.type("p.A$Inner").header().local()).isFalse();
    assertThat(snippet.type("p.A$1Local$1").header().interfaces())
        .containsExactly("java.lang.Runnable");
  }

  @Test
  void impliedConstructorsCallSuperAndRunInitialisers() {
    Snippet snippet = Snippet.of("class A {", "  int n = 3;", "  { n = 4; }", "}");
    assertThat(snippet.all(Invoke.class, "A", "<init>"))
        .extracting(call -> call.method().toString())
        .containsExactly("java.lang.Object#<init>()");
    assertThat(snippet.all(StoreField.class, "A", "<init>"))
        .extracting(store -> store.statement().line())
        .containsExactly(2, 3);
  }

  @Test
  void constructorsThatCallThisDoNotRunInitialisers() {
    Snippet snippet =
        Snippet.of("class A {", "  int n = 3;", "  A() { this(1); }", "  A(int k) {}", "}");
    List<MethodModel> constructors = snippet.type("A").methods();
    assertThat(constructors).hasSize(2);
    assertThat(Snippet.in(StoreField.class, constructors.get(0).body().orElseThrow())).isEmpty();
    assertThat(Snippet.in(StoreField.class, constructors.get(1).body().orElseThrow())).hasSize(1);
  }

  @Test
  void recordsHaveAccessorsAndAssignedComponents() {
    Snippet snippet =
        Snippet.of(
            "record P(int x, java.util.List<String> names) {",
            "  P { if (x < 0) throw new IllegalArgumentException(); }",
            "  public int x() { return x + 1; }",
            "}",
            "record Q(int y) {}");
    assertThat(snippet.type("P").header().kind()).isEqualTo(ClassModel.Kind.RECORD);
    assertThat(snippet.type("P").methods())
        .extracting(MethodModel::name)
        .containsExactlyInAnyOrder("<init>", "x", "names");
    assertThat(snippet.all(StoreField.class, "P", "<init>"))
        .extracting(store -> store.field().toString())
        .containsExactly("P.x", "P.names");
    assertThat(snippet.all(StoreField.class, "Q", "<init>")).hasSize(1);
    assertThat(snippet.method("P", "names").signature().returnType()).isEqualTo("java.util.List");
    assertThat(snippet.body("Q", "y").exit().incoming()).hasSize(1);
  }

  @Test
  void enumConstantsAreCreatedInTheStaticInitialiser() {
    Snippet snippet =
        Snippet.of(
            "enum E {",
            "  A(1), B(2) { void f() {} };",
            "  static final int LIMIT = 7;",
            "  E(int n) {}",
            "  void f() {}",
            "}");
    assertThat(snippet.all(NewObject.class, "E", "<clinit>"))
        .extracting(made -> made.constructor().toString())
        .containsExactly("E#<init>(int)", "E$1#<init>(int)");
    assertThat(snippet.type("E").methods())
        .extracting(MethodModel::name)
        .containsExactlyInAnyOrder("<init>", "f", "<clinit>");
    assertThat(snippet.type("E").field("LIMIT").orElseThrow().constant()).hasValue(7);
    assertThat(snippet.type("E$1").superName()).hasValue("E");
  }

  @Test
  void interfacesHaveNoSuperclassAndImpliedModifiers() {
    Snippet snippet = Snippet.of("interface I extends Runnable { int K = 1; void m(); }");
    ClassModel type = snippet.type("I");
    assertThat(type.superName()).isEmpty();
    assertThat(type.isInterface()).isTrue();
    assertThat(type.header().interfaces()).containsExactly("java.lang.Runnable");
    assertThat(type.methods().get(0).modifiers().isPublic()).isTrue();
    assertThat(type.methods().get(0).body()).isEmpty();
    assertThat(type.methods()).hasSize(1);
    FieldModel constant = type.field("K").orElseThrow();
    assertThat(constant.modifiers().isStatic()).isTrue();
  }

  @Test
  void signaturesAreErased() {
    Snippet snippet =
        Snippet.of(
            "import java.util.*;",
            "class A<T extends Comparable<T>> {",
            "  <X extends Exception> Map.Entry<T, int[]> m(T t, List<? super T>[] l, T... r)",
            "      throws X, InterruptedException { return null; }",
            "}");
    MethodModel.Signature signature = snippet.method("A", "m").signature();
    assertThat(signature.returnType()).isEqualTo("java.util.Map$Entry");
    assertThat(signature.parameterTypes())
        .containsExactly("java.lang.Comparable", "java.util.List[]", "java.lang.Comparable[]");
    assertThat(signature.parameterNames()).containsExactly("t", "l", "r");
    assertThat(signature.thrown())
        .containsExactly("java.lang.Exception", "java.lang.InterruptedException");
    assertThat(signature.varargs()).isTrue();
    assertThat(snippet.method("A", "m").modifiers().set()).isEmpty();
  }

  @Test
  void annotationsKeepConstantsAndNames() {
    Snippet snippet =
        Snippet.of(
            "import java.lang.annotation.*;",
            "@Retention(RetentionPolicy.RUNTIME) @Target({ElementType.TYPE, ElementType.METHOD})",
            "@interface N { String v() default \"\"; Class<?> c() default Object.class; }",
            "@N(v = \"a\" + 1, c = java.util.Map.Entry.class) class A { @Deprecated void m() {} }");
    assertThat(snippet.type("A").header().annotations().get(0).values())
        .containsEntry("v", "a1")
        .containsEntry("c", "java.util.Map$Entry");
    assertThat(snippet.type("N").header().annotations().get(1).values())
        .containsEntry("value", List.of("TYPE", "METHOD"));
    assertThat(snippet.method("A", "m").annotations().get(0).type())
        .isEqualTo("java.lang.Deprecated");
    assertThat(snippet.type("N").header().kind()).isEqualTo(ClassModel.Kind.ANNOTATION);
  }

  @Test
  void suppressionsCoverTheirDeclarations() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  @SuppressWarnings(\"One\")",
            "  void m() {",
            "    @SuppressWarnings({\"Two\", A.NAME}) int x = 1;",
            "  }",
            "  static final String NAME = \"Three\";",
            "}");
    assertThat(snippet.type("A").file().suppressions())
        .extracting(each -> each.firstLine() + "-" + each.lastLine() + each.names())
        .containsExactly("2-5[One]", "4-4[Two, Three]");
  }

  @Test
  void bodiesAreMadeOnDemandWithoutFailures() {
    Snippet snippet = Snippet.of("class A { int m(int a) { return a + 1; } }");
    assertThat(snippet.bodies()).hasSize(2);
    assertThat(snippet.failures()).isEmpty();
    Parameter parameter = snippet.body("A", "m").parameters().get(0);
    assertThat(parameter.type()).isEqualTo("int");
    assertThat(snippet.body("A", "m").usersOf(parameter)).hasSize(1);
  }

  @Test
  void supertypesComeFromTheCompiler() {
    Snippet snippet =
        Snippet.of(
            "abstract class A extends java.util.concurrent.FutureTask<A> {",
            "  A() { super(null); } }");
    assertThat(snippet.translator().supertypes().directSupertypes("A"))
        .hasValue(List.of("java.util.concurrent.FutureTask"));
    assertThat(
            snippet.translator().supertypes().directSupertypes("java.util.concurrent.FutureTask"))
        .hasValueSatisfying(
            names -> assertThat(names).contains("java.util.concurrent.RunnableFuture"));
    assertThat(snippet.translator().supertypes().directSupertypes("no.such.Type")).isEmpty();
  }

  @Test
  void constantsOfFinalFieldsAreKnown() {
    Snippet snippet =
        Snippet.of("class A { final int a = 2 * 21; int b = 1; int m() { return a; } }");
    assertThat(snippet.type("A").field("a").orElseThrow().constant()).hasValue(42);
    assertThat(snippet.type("A").field("b").orElseThrow().constant()).isEmpty();
    assertThat(
            snippet
                .body("A", "m")
                .exit()
                .incoming()
                .get(0)
                .from()
                .instructions()
                .get(0)
                .operands()
                .get(0))
        .isInstanceOfSatisfying(Constant.class, c -> assertThat(c.isInteger(42)).isTrue());
  }
}
