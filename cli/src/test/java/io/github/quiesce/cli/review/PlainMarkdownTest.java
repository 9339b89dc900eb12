package io.github.quiesce.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of hostile text, as a parser of Markdown sees it. */
class PlainMarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What a host would take for something, in text that is shown. */
  private static final String ALIVE =
      "(?is).*(@\\w|#\\d|!\\d|~\\w|%\\d|\\$\\d|&\\d|GH-\\d|://|www\\.|\\b[0-9a-f]{7,40}\\b).*";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat look",
        "fixes #1",
        "a/b#12 and GH-7",
        "https://evil.example",
        "www.evil.example",
        "<img src=x onerror=alert(1)>",
        "[x](https://evil.example)",
        "![x](y)",
        "`code` ``` fence",
        "# heading",
        "- list\n- more",
        "| a | b |\n|---|---|",
        "<!-- quiesce:finding:0 -->",
        "&lt;b&gt;",
        "/merge",
        "\n/close\n",
        "!12 ~bug %3 $4 &5",
        "deadbeef1 is a commit",
        "mailto:a@b.example",
        "</details>",
        "*bold* _it_ ~~x~~",
        "a\\@b",
        "\u202e\u2066turned",
        "\u0000\u0007",
        "::set-output name=x::y",
        "<http://x.example>",
        "1. one",
        "    indented",
        "***",
        "Setext\n==="
      })
  void textIsOnlyText(String hostile) {
    assertOnlyText(hostile);
  }

  @Property(tries = 300)
  void anyTextIsOnlyText(@ForAll("hostile") String text) {
    assertOnlyText(text);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars("\\`*_{}[]()<>#+-!|~&\"'$%^=:/@.,;? \n\tab1f\u00e9")
        .ofMaxLength(60)
        .filter(text -> !text.isBlank());
  }

  private static void assertOnlyText(String hostile) {
    // As it stands in comments: after words of ours, and by itself.
    for (String before : List.of("", "- **warning** x: ")) {
      String markdown = before + PlainMarkdown.of(hostile);
      assertThat(markdown).doesNotContain("\n", "\r");
      StringBuilder shown = new StringBuilder();
      Node document = PARSER.parse(PlainMarkdown.of(hostile));
      document.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              shown.append(text.getLiteral());
            }

            @Override
            protected void visitChildren(Node node) {
              assertThat(node).isInstanceOfAny(Document.class, Paragraph.class);
              super.visitChildren(node);
            }
          });
      assertThat(shown.toString()).doesNotMatch(ALIVE);
    }
  }

  @Test
  void ordinaryTextLooksAsItWas() {
    String text = "Once this queue is full, the put waits for ever (see B.java:12). Use offer!";
    StringBuilder shown = new StringBuilder();
    PARSER
        .parse(PlainMarkdown.of(text))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text node) {
                shown.append(node.getLiteral());
              }
            });
    assertThat(shown.toString().replace("\u200b", "")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a`b", "``", " `x", "a``` ``` b", "@user #1", "<b>"})
  void codeIsOnlyCode(String text) {
    Node paragraph = PARSER.parse("x " + PlainMarkdown.code(text) + " y").getFirstChild();
    assertThat(paragraph.getFirstChild().getNext()).isInstanceOf(Code.class);
    assertThat(((Code) paragraph.getFirstChild().getNext()).getLiteral().strip())
        .isEqualTo(text.strip());
  }

  @Test
  void aBlockEndsWhereItShould() {
    List<String> lines = List.of("```", "````suggestion", "~~~", "</details>", "/merge", "\u0000");
    Node document = PARSER.parse(PlainMarkdown.block("suggestion", lines) + "\nafter");
    assertThat(document.getFirstChild()).isInstanceOf(FencedCodeBlock.class);
    assertThat(((FencedCodeBlock) document.getFirstChild()).getLiteral())
        .isEqualTo(String.join("\n", lines).replace('\u0000', '\ufffd') + "\n");
    assertThat(document.getLastChild()).isInstanceOf(Paragraph.class);
  }
}
