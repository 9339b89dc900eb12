package io.github.quiesce.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The running text within a block of Markdown. */
final class MarkdownText {
  private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

  private final Style style;

  MarkdownText(Style style) {
    this.style = style;
  }

  /** What is written in a node, on one line. */
  String of(Node parent) {
    StringBuilder result = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      result.append(inline(node));
    }
    return result.toString();
  }

  private String inline(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    } else if (node instanceof Code code) {
      return style == Style.PLAIN ? "`" + code.getLiteral() + "`" : style.cyan(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      return " ";
    } else if (node instanceof Emphasis) {
      return style.underline(of(node));
    } else if (node instanceof StrongEmphasis) {
      return style.bold(of(node));
    } else if (node instanceof Link link) {
      String title = of(link);
      boolean bare = title.equals(link.getDestination());
      return bare ? style.cyan(title) : title + " (" + style.cyan(link.getDestination()) + ")";
    }
    return of(node);
  }

  /** Breaks a text between words; escape sequences take no room. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split(" +", -1)) {
      int length = ESCAPES.matcher(word).replaceAll("").length();
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? " " : "").append(word);
      used += (used > 0 ? 1 : 0) + length;
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
