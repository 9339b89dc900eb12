package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void bad( { } void ok() { Thread.yield(); } }",
        "class A { void bad(); } int; void ok() { Thread.yield(); } }",
        "class A { int int = 3; void ok() { Thread.yield(); } }",
        "class A { void bad() { foo(; } void ok() { Thread.yield(); } }",
        "class A { void bad() { foo. } void ok() { Thread.yield(); } }",
        "class A { void bad() { if (x) { foo(); } public void ok() { Thread.yield(); } }",
        "class A { void bad() { foo(); }  } } class B { void ok() { Thread.yield(); } }",
        "class A { void ok() { Thread.yield(); } void bad() { foo(); bar(",
        "class A { void ok() { Thread.yield(); } void bad() { if (x) { foo();",
        "class A { void ok() { Thread.yield(); } int x",
        "class A { void ok() { Thread.yield(); } int x }",
        "class A { void ok() { Thread.yield(); }",
        "class A { void ok() { Thread.yield(); } class B { void bad(int",
        "class A { int x = \"a; void ok() { } }\nclass B { void ok() { Thread.yield(); } }",
        "import java.util.; class A { void ok() { Thread.yield(); } }",
        "class A { Runnable r = new Runnable() { public void run() { bad( } };"
            + " void ok() { Thread.yield(); } }",
        "class A { void bad() { foo(\"x); }\n void ok() { Thread.yield(); } }",
        "class A { int bad = #; void ok() { Thread.yield(); } }",
        "class A { void ok() { Thread.yield(); } /* open ",
        "class A { void ok() { Thread.yield(); } String s = \"\"\"\n open ",
        "class A { @ void bad() {} void ok() { Thread.yield(); } }",
      })
  void theRestIsAnalysed(String text) {
    SourceProgram source = Snippets.unit(text);
    assertThat(source.problems()).isNotEmpty();
    assertThat(Snippets.all(source))
        .filteredOn(i -> i instanceof Invoke)
        .extracting(i -> ((Invoke) i).method().name())
        .contains("yield");
  }

  @Test
  void syntaxUpToTwentyFiveIsRead() {
    SourceProgram source =
        Snippets.unit(
            """
            import module java.base;

            class A extends Thread {
              /// Markdown with { and "quotes".
              A(int n) {
                if (n < 0) throw new IllegalArgumentException();
                String name = "n" + n;
                super(name);
              }

              record P(Object a, Object b) {}

              int f(Object o) {
                try { Thread.sleep(1); } catch (InterruptedException _) { return 0; }
                BiFunction<Object, Object, Object> second = (_, b) -> b;
                for (var _ : List.of(1)) { int _ = 2; }
                try (var _ = new StringReader("")) { getName(); }
                return switch (o) {
                  case P(_, var q) when q != null -> 1;
                  case P(String _, _) -> 2;
                  case Integer _ -> 3;
                  case null, default -> { yield 4; }
                };
              }
            }
            """);
    assertThat(source.problems()).isEmpty();
    assertThat(Snippets.all(source))
        .noneMatch(each -> each instanceof io.github.quiesce.model.Havoc)
        .filteredOn(each -> each instanceof Invoke call && call.method().name().equals("sleep"))
        .hasSize(1);
  }

  @Test
  void syntaxTheParserLacksCostsOneMember() {
    SourceProgram source =
        Snippets.unit(
            """
            class A {
              record P(int x) {}
              record Q(int x) {}
              int bad(Object o) { return switch (o) { case P(_), Q(_) -> 1; default -> 2; }; }
              void ok() { Thread.yield(); }
            }
            """);
    assertThat(source.problems())
        .extracting(Problem::toString)
        .containsExactly("T0.java:4: syntax error at \",\"; line 4 skipped, the rest was analysed");
    assertThat(Snippets.all(source))
        .filteredOn(i -> i instanceof Invoke)
        .extracting(i -> ((Invoke) i).method().name())
        .contains("yield");
  }

  @Test
  void theProblemSaysWhereAndWhat() {
    SourceProgram source =
        Snippets.unit("class A {\n  void bad( {\n    x();\n  }\n\n  void ok() {}\n}\n");
    assertThat(source.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "T0.java:2: syntax error at \"{\"; lines 2 to 4 skipped, the rest was analysed");
  }

  @Test
  void skippedMembersMayDoAnythingWithFields() {
    SourceProgram source =
        Snippets.unit("class A { Thread t = new Thread(); void close() { t.( } }");
    assertThat(Snippets.all(source))
        .filteredOn(i -> i instanceof LoadField)
        .extracting(i -> ((LoadField) i).field().name())
        .contains("t");
  }

  @Test
  void aFileThatIsNoJavaIsOneProblem() {
    SourceProgram source = Snippets.unit("%% this is no Java at all (((", "class A { Thread t; }");
    assertThat(source.problems()).isNotEmpty().allMatch(p -> p.path().equals("T0.java"));
    assertThat(source.program().findClass("A")).isPresent();
  }

  @Test
  void deepNestingIsAnalysed() {
    StringBuilder text = new StringBuilder("class A { void m() { ");
    text.append("{".repeat(1000)).append("Thread.yield();").append("}".repeat(1000));
    SourceProgram source = Snippets.unit(text.append("} }").toString());
    List<Instruction> all = Snippets.all(source);
    assertThat(source.problems()).isEmpty();
    assertThat(all).anyMatch(i -> i instanceof Invoke c && c.method().name().equals("yield"));
  }

  @Test
  void longConcatenationsAreAnalysed() {
    StringBuilder text = new StringBuilder("class A { String m(String s) { return s");
    for (int i = 0; i < 5000; i++) {
      text.append(" + s");
    }
    SourceProgram source = Snippets.unit(text.append("; } }").toString());
    assertThat(Snippets.all(source)).hasSizeGreaterThan(5000);
    assertThat(source.problems()).isEmpty();
  }

  @Test
  void deeplyNestedCallsAreAnalysedAsFarAsLoweringGoes() {
    String text =
        "class A { int f(int i) { return " + "f(".repeat(2000) + "i" + ")".repeat(2000) + "; } }";
    SourceProgram source = Snippets.unit(text);
    assertThat(Snippets.all(source)).hasSizeGreaterThan(100);
    assertThat(source.problems()).isEmpty();
  }

  @Test
  void generatedFilesOfManyLinesAreAnalysed() {
    StringBuilder text = new StringBuilder("class A {\n");
    for (int i = 0; i < 25_000; i++) {
      text.append("  void m").append(i).append("() {\n    Thread.yield(); }\n");
    }
    SourceProgram source = Snippets.unit(text.append("}\n").toString());
    assertThat(source.program().findClass("A").orElseThrow().methods()).hasSize(25_001);
    assertThat(source.problems()).isEmpty();
  }
}
