package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {
  private static final String CALL = "Thread.yield()";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {\n  void m() {\n    Thread.yield();\n  }\n}\n",
        "class A {\r\n  void m() {\r\n    Thread.yield();\r\n  }\r\n}\r\n",
        "class A {\r  void m() {\r    Thread.yield();\r  }\r}\r",
        "class A {\n\tvoid m() {\n\t\t\tThread.yield();\n\t}\n}\n",
        "\uFEFFclass A {\n  void m() {\n    Thread.yield();\n  }\n}\n",
        "class A {\n  void \\u006d() {\n /* \\u0041 */ int \\u0061b = 0; Thread.yield();\n  }\n}\n",
        "class A {\n  void m() {\n /* \uD83D\uDE00 */ String s = \"\uD83D\uDE00\"; Thread.yield();}}",
        "class A {\n  void m() {\n String s = \"\"\"\n   a\\\n  \"\"\"; Thread.yield();}}",
        "class A { void m() { Thread.yield(); } }",
        "// \u2028 no line end for Java\nclass A { void m() {\f Thread.yield(); } }",
      })
  void spansAreOffsetsIntoTheTextAsRead(String text) {
    Invoke call = call(Snippets.unit(text));
    Span span = call.span();
    assertThat(text.substring(span.start(), span.end())).isEqualTo(CALL);
    assertThat(call.statement().line()).isEqualTo(lineOf(text, text.indexOf(CALL)));
    assertThat(text.substring(call.statement().start(), call.statement().end()))
        .isEqualTo(CALL + ";");
  }

  private static Invoke call(SourceProgram source) {
    for (Instruction each : Snippets.all(source)) {
      if (each instanceof Invoke call && call.method().name().equals("yield")) {
        return call;
      }
    }
    throw new AssertionError("no call found; problems: " + source.problems());
  }

  private static int lineOf(String text, int offset) {
    return (int)
            text.substring(0, offset)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> c == '\n')
                .count()
        + 1;
  }

  @Test
  void aDeclarationsSiteIsItsName() {
    String text =
        """
        class A {
          @Deprecated
          final Thread
            t =
              new Thread();
          void m() {
            final Thread
              u = new Thread();
          }
        }
        """;
    SourceProgram source = Snippets.unit(text);
    assertThat(Snippets.type(source, "A").field("t").orElseThrow().span().line()).isEqualTo(4);
    assertThat(Snippets.instructions(Snippets.method(source, "A", "m")))
        .extracting(i -> i.statement().line())
        .contains(8)
        .doesNotContain(7);
  }

  @Test
  void aChainsSiteIsItsFirstToken() {
    String text = "class A { void m() {\n  Thread\n    .currentThread()\n    .interrupt();\n} }";
    assertThat(Snippets.instructions(Snippets.method(Snippets.unit(text), "A", "m")))
        .filteredOn(i -> i instanceof Invoke)
        .allMatch(i -> i.statement().line() == 2);
  }

  @Test
  void anExpressionLambdasBodyIsAStatement() {
    String text = "class A { void m() {\n  Runnable r =\n    () ->\n      Thread.yield();\n} }";
    Invoke call = call(Snippets.unit(text));
    assertThat(call.statement().line()).isEqualTo(4);
  }

  @Test
  void filesOfOtherCharsetsAreReadWithAProblem(@TempDir Path folder) throws Exception {
    Path file =
        Files.write(
            folder.resolve("A.java"),
            "class A { /* \u00e9 */ void m() { Thread.yield(); } }"
                .getBytes(StandardCharsets.ISO_8859_1));
    SourceProgram source =
        SourceProgram.of(
            List.of(file, folder.resolve("None.java")),
            folder,
            FactsLibrary.builtIn(),
            Program.View.WHOLE);
    assertThat(source.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            latin -> assertThat(latin).startsWith("A.java:1: not valid UTF-8"),
            none -> assertThat(none).startsWith("None.java: cannot read it"));
    assertThat(call(source)).isNotNull();
  }
}
