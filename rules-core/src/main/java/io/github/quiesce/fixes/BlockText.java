package io.github.quiesce.fixes;

import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * A block in the text of its file, with what is needed to put code around parts of it. Code is only
 * ever moved to the right by whole lines, which changes neither comments nor text blocks: a text
 * block loses the indentation that all its lines share.
 */
final class BlockText {
  private static final String USUAL_UNIT = "  ";

  private final String text;
  private final CodeBlock block;
  private final List<Span> statements;

  private BlockText(String text, CodeBlock block, List<Span> statements) {
    this.text = text;
    this.block = block;
    this.statements = statements;
  }

  /** The block, where the text has braces at its ends (and not unicode escapes of them). */
  static Optional<BlockText> of(String text, CodeBlock block) {
    Span span = block.span();
    boolean braces =
        span.end() <= text.length()
            && span.start() + 1 < span.end()
            && text.charAt(span.start()) == '{'
            && text.charAt(span.end() - 1) == '}';
    // What the compiler implies has the place of something else.
    List<Span> written =
        block.statements().stream()
            .filter(block::encloses)
            .filter(each -> each.start() > span.start())
            .toList();
    return braces ? Optional.of(new BlockText(text, block, written)) : Optional.empty();
  }

  List<Span> statements() {
    return statements;
  }

  /** The position of a statement among the block's own; -1 for one of several declared at once. */
  int indexOf(Span statement) {
    long same = statements.stream().filter(each -> each.start() == statement.start()).count();
    return same == 1 ? statements.indexOf(statement) : -1;
  }

  /** The offset after a statement's semicolon; empty where something else stands before it. */
  Optional<Integer> endOf(Span statement) {
    int end = statement.end();
    if (text.charAt(end - 1) == ';') {
      return Optional.of(end);
    }
    while (Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.charAt(end) == ';' ? Optional.of(end + 1) : Optional.empty();
  }

  /** The offset after the last character in the block that is not white space. */
  int contentEnd() {
    int end = block.span().end() - 1;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a part of the block and the way to its closing brace are one line. */
  boolean isOneLine(int start) {
    return text.substring(start, block.span().end()).chars().noneMatch(c -> c == '\n' || c == '\r');
  }

  /** {@code try { work } finally { last }}, laid out as the work stands now. */
  String tryFinally(int start, String work, String last) {
    if (isOneLine(start)) {
      return "try { " + work + " } finally { " + last + " }";
    }
    return "try {" + inner(start, work) + "} finally {" + inner(start, last) + "}";
  }

  /**
   * Code between the braces of a compound statement at {@code start}, with the line ends around.
   */
  String inner(int start, String code) {
    String margin = margin(start);
    String unit = unit(margin);
    String moved = code.replaceAll("(\r\n|\r|\n)(?=[^\r\n])(?![ \t\f]*[\r\n])", "$1" + unit);
    return lineEnd(start) + margin + unit + moved + lineEnd(start) + margin;
  }

  /** A statement to be put before the one at {@code at}: on a line of its own if that has one. */
  String before(int at, String statement) {
    return isFirstOnLine(at) ? statement + lineEnd(at) + margin(at) : statement + " ";
  }

  boolean isFirstOnLine(int at) {
    return text.substring(lineStart(at), at).isBlank();
  }

  private String margin(int at) {
    int start = lineStart(at);
    int end = start;
    while (end < at && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** What the block is indented by, relative to the line of its opening brace. */
  private String unit(String margin) {
    String outer = margin(block.span().start());
    if (margin.length() > outer.length() && margin.startsWith(outer)) {
      return margin.substring(outer.length());
    }
    return margin.endsWith("\t") ? "\t" : USUAL_UNIT;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  /** The line end that follows, since files may have several kinds. */
  private String lineEnd(int at) {
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      } else if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }
}
