package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a catch block.
 *
 * @param path the file
 * @param text the whole file's text
 * @param clause where {@code catch} begins
 * @param name of the exception's variable
 * @param start behind the opening brace
 * @param end of the contents: before the closing brace
 */
record CatchBlock(String path, String text, int clause, String name, int start, int end) {
  private static final String USUAL_UNIT = "  ";

  private static final Pattern CLAUSE =
      Pattern.compile("catch\\s*\\([^(){}]*?(?<name>\\w+)\\s*\\)\\s*\\{");

  /** The block of a handler, where the text is known and has the usual shape. */
  static Optional<CatchBlock> of(Caught handler) {
    SourceFile file = handler.block().body().method().owner().file();
    Span clause = handler.statement();
    if (file.text().isEmpty()
        || !clause.hasOffsets()
        || clause.end() > file.text().get().length()
        || file.text().get().charAt(clause.end() - 1) != '}') {
      return Optional.empty();
    }
    String text = file.text().get();
    Matcher matcher = CLAUSE.matcher(text).region(clause.start(), clause.end());
    return matcher.lookingAt()
        ? Optional.of(
            new CatchBlock(
                file.path(),
                text,
                clause.start(),
                matcher.group("name"),
                matcher.end(),
                clause.end() - 1))
        : Optional.empty();
  }

  String contents() {
    return text.substring(start, end);
  }

  /**
   * Inserts a statement behind the opening brace.
   *
   * @param statement its text for an indentation, the first line's left out
   */
  Edit insert(UnaryOperator<String> statement) {
    String contents = contents();
    if (contents.isBlank()) {
      String inner = margin() + unit();
      String all = lineEnd() + inner + statement.apply(inner) + lineEnd() + margin();
      return new Edit(path, start, end, all);
    }
    int lineEndAt = contents.indexOf('\n');
    String rest = lineEndAt < 0 ? contents : contents.substring(0, lineEndAt);
    if (lineEndAt >= 0 && (rest.isBlank() || rest.strip().startsWith("//"))) {
      int at = start + rest.stripTrailing().length();
      String inner = indentBehind(start + lineEndAt + 1);
      return new Edit(path, at, at, lineEnd() + inner + statement.apply(inner));
    }
    return new Edit(path, start, start, " " + statement.apply(margin() + unit()));
  }

  /** What stands before the first word of the line the catch is on. */
  String margin() {
    return indentBehind(text.lastIndexOf('\n', clause - 1) + 1);
  }

  /** By how much the block's first line is deeper than its clause. */
  String unit() {
    int lineEndAt = text.indexOf('\n', start);
    String margin = margin();
    String first = lineEndAt < 0 || lineEndAt >= end ? "" : blanksAt(lineEndAt + 1);
    boolean deeper = first.startsWith(margin) && first.length() > margin.length();
    if (deeper && !contents().isBlank()) {
      return first.substring(margin.length());
    }
    return margin.endsWith("\t") ? "\t" : USUAL_UNIT;
  }

  private String blanksAt(int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(lineStart, at);
  }

  private String indentBehind(int lineStart) {
    String indent = blanksAt(lineStart);
    int at = lineStart + indent.length();
    return at < text.length() && text.charAt(at) == '}' && at >= start ? indent + unit() : indent;
  }

  String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
