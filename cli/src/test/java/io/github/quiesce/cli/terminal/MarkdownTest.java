package io.github.quiesce.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void rendersWhatPagesHold() {
    String page =
        """
        ## What goes *wrong*

        A paragraph with `code`, **bold** text and a [link](https://example.org), long enough to be
        broken over lines.

        ```java
        class A {

          int b;
        }
        ```

        1. first
        2. second
           - inner point that is long enough to be broken over two lines of the terminal window

        > quoted

        | a | long heading |
        |---|---|
        | x | `y` |

        <!-- not shown -->
        """;
    assertThat(new Markdown(Style.PLAIN).render(page))
        .isEqualTo(
            """
            What goes wrong

            A paragraph with `code`, bold text and a link (https://example.org), long enough
            to be broken over lines.

                class A {

                  int b;
                }

            1. first
            2. second
               - inner point that is long enough to be broken over two lines of the terminal
                 window

            | quoted

            a  long heading
            x  `y`
            """);
  }

  @Test
  void escapesTakeNoRoom() {
    String word = Style.COLOURED.bold("word");
    assertThat(MarkdownText.wrap(word + " " + word, 9)).containsExactly(word + " " + word);
    assertThat(MarkdownText.wrap(word + " " + word, 8)).containsExactly(word, word);
  }

  @Test
  void anEmptyPageIsEmpty() {
    assertThat(new Markdown(Style.PLAIN).render("")).isEqualTo("\n");
  }
}
