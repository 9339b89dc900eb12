package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Instructions carry the first line of their statement; suppressions become ranges of lines. */
class LinesTest {
  @Test
  void callsSplitOverLinesCarryTheStatementsFirst() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              Object field =
                  make(
                      1);
              Object m(java.util.List<String> list) {
                make(
                    first(),
                    second(
                        list));
                return list
                    .stream()
                    .map(
                        text ->
                            third(text))
                    .findFirst();
              }
              static Object make(Object... of) { return of; }
              Object first() { return 1; }
              Object second(Object o) { return o; }
              Object third(String s) { return s; }
            }
            """);
    Map<String, Integer> lines =
        compiled.body("m").instructions().stream()
            .filter(Invoke.class::isInstance)
            .map(Invoke.class::cast)
            .collect(Collectors.toMap(call -> call.method().name(), Instruction::siteLine));

    assertThat(lines)
        .containsEntry("first", 6)
        .containsEntry("second", 6)
        .containsEntry("make", 6)
        .containsEntry("stream", 10)
        .containsEntry("findFirst", 10);
    assertThat(compiled.print("m")).contains("third(java.lang.String) (this, declared0) @14");
    assertThat(compiled.print("<init>")).contains("make(java.lang.Object[]) (v0) @2");
  }

  @Test
  void aConditionThatIsAValueEndsWithItsStatement() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              void m(int a, int b) {
                boolean same = a == b;
                first(same);
                first(a < b);
                second();
              }
              void first(boolean b) {}
              void second() {}
            }
            """);
    assertThat(
            compiled.body("m").instructions().stream()
                .filter(Invoke.class::isInstance)
                .map(Instruction::siteLine))
        .containsExactly(4, 5, 6);
  }

  @Test
  void closingAResourceBelongsToTheTryStatement() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              int m(java.io.Reader given) throws java.io.IOException {
                try (java.io.Reader own =
                        new java.io.StringReader("");
                    given) {
                  if (own.read() > 0) {
                    return 1;
                  }
                  own.read();
                }
                return 2;
              }
            }
            """);
    assertThat(
            compiled.body("m").instructions().stream()
                .filter(each -> each instanceof Invoke call && call.method().name().equals("close"))
                .map(Instruction::siteLine))
        .hasSizeGreaterThan(3)
        .containsOnly(3);
  }

  /** What compilers add to the code of these statements is undone; lines go on as before. */
  @Test
  void statementsAfterRestoredOnesHaveTheirOwnLines() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              enum Sort { A, B }
              void m(Object o, String s, Sort sort, long n) {
                boolean none = o == null;
                first(none);
                boolean many = n > 3 || !(o instanceof String);
                second(many && none);
                switch (s) {
                  case "a":
                    third();
                    break;
                  default:
                    fourth("" + n + none);
                }
                switch (sort) {
                  case A -> fifth();
                  default -> sixth();
                }
                assert n > 0;
                seventh();
              }
              static void first(boolean b) {}
              static void second(boolean b) {}
              static void third() {}
              static void fourth(String s) {}
              static void fifth() {}
              static void sixth() {}
              static void seventh() {}
            }
            """);
    assertThat(
            compiled.body("m").instructions().stream()
                .filter(each -> each instanceof Invoke call && call.method().owner().equals("T"))
                .collect(
                    Collectors.toMap(
                        each -> ((Invoke) each).method().name(), Instruction::siteLine)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "first", 5, "second", 7, "third", 10, "fourth", 13, "fifth", 16, "sixth", 17,
                "seventh", 20));
  }

  @Test
  void sourcePathIsMadeFromPackageAndSourceFile() {
    assertThat(
            Compiled.of("package a.b; class T { static class N {} }").program().classes().stream()
                .map(each -> each.file().path()))
        .containsOnly("a/b/Test.java");
  }

  @Test
  void suppressionsAreRangesOfLines() {
    Compiled compiled =
        Compiled.of(
            """
            class T {
              @interface SuppressFBWarnings { String[] value() default {}; }
              @SuppressFBWarnings("QSC_A")
              Object field = new Object();
              @SuppressFBWarnings({"QSC_B", "QSC_C"})
              Runnable m() {
                return () -> {
                  hashCode();
                };
              }
              void free() {}
              @SuppressFBWarnings
              static class Nested {
                Object n() {
                  return new Object() {
                    @Override public String toString() {
                      return "x";
                    }
                  };
                }
              }
            }
            """);
    List<SourceFile.Suppression> found =
        compiled.program().findClass("T").orElseThrow().file().suppressions();

    // Class files give a field's initialiser the line of the declaration's first token.
    assertThat(found)
        .containsExactlyInAnyOrder(
            new SourceFile.Suppression(3, 3, List.of("QSC_A")),
            new SourceFile.Suppression(7, 9, List.of("QSC_B", "QSC_C")),
            new SourceFile.Suppression(13, 17, List.of("all")));
  }
}
