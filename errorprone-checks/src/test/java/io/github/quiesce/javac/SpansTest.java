package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Site lines, and offsets into the file as read. */
final class SpansTest {
  private static String text(Snippet snippet, Span span) {
    String text = snippet.classes().get(0).file().text().orElseThrow();
    return text.substring(span.start(), span.end());
  }

  @Test
  void declarationsStandAtTheirNameOtherStatementsAtTheirFirstToken() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  private static",
            "      Object",
            "      field =",
            "          new Object();",
            "  void m(StringBuilder b) {",
            "    StringBuilder",
            "        c =",
            "            b",
            "                .append(1);",
            "    b",
            "        .append(2)",
            "        .append(3);",
            "    if (b",
            "        .isEmpty()) return;",
            "  }",
            "}");
    assertThat(snippet.all(Invoke.class, "A", "m"))
        .extracting(call -> call.method().name() + " " + call.statement().line())
        .containsExactly("append 8", "append 11", "append 11", "isEmpty 14");
    assertThat(snippet.all(Invoke.class, "A", "m"))
        .extracting(call -> call.span().line())
        .containsExactly(9, 11, 11, 14);
    assertThat(snippet.all(NewObject.class, "A", "<clinit>"))
        .extracting(made -> made.statement().line())
        .containsExactly(4);
    assertThat(snippet.type("A").field("field").orElseThrow().span().line()).isEqualTo(4);
  }

  @Test
  void offsetsHoldForLineEndsTabsAndUnicodeEscapes() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Snippet snippet =
          Snippet.ofText(
              String.join(
                  end,
                  "class A {",
                  "\t/* \\u0041 \uD83D\uDE00 */ void m(String \\u0061b) {",
                  "\t\tString s = \"\\u0041\uD83D\uDE00\"; \\u0061b.trim();",
                  "\t}",
                  "}"));
      Instruction call = snippet.all(Invoke.class, "A", "m").get(0);
      assertThat(text(snippet, call.span())).isEqualTo("\\u0061b.trim()");
      assertThat(text(snippet, call.statement())).isEqualTo("\\u0061b.trim();");
      assertThat(call.span().line()).isEqualTo(3);
    }
  }

  @Test
  void methodsAndClassesStandAtTheirNames() {
    Snippet snippet =
        Snippet.of("@Deprecated", "final", "class A", "{", "  public", "  void", "  m() {}", "}");
    assertThat(snippet.method("A", "m").span().line()).isEqualTo(7);
    assertThat(text(snippet, snippet.method("A", "m").span())).startsWith("public").endsWith("{}");
    assertThat(snippet.type("A").header().span().line()).isEqualTo(3);
  }

  @Test
  void lambdaBodiesAreStatements() {
    Snippet snippet =
        Snippet.of(
            "class A {",
            "  void m(Thread t) {",
            "    Runnable r = () ->",
            "        t.interrupt();",
            "  }",
            "}");
    Invoke call =
        Snippet.in(
                Invoke.class,
                snippet
                    .all(io.github.quiesce.model.CreateLambda.class, "A", "m")
                    .get(0)
                    .body()
                    .orElseThrow())
            .get(0);
    assertThat(call.statement().line()).isEqualTo(4);
    assertThat(text(snippet, call.statement())).isEqualTo("t.interrupt()");
  }
}
