package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Puts a try around all a body does and moves its last statement into a finally. That statement has
 * to stand at the end of the body's own block; then nothing changes but what happens on a failure.
 */
public final class MoveIntoFinally {
  private static final String INDENT = "  ";

  private MoveIntoFinally() {}

  /** The fix, where the file's text is known and has that shape. */
  public static Optional<Fix> of(Instruction last, String title) {
    Body body = last.block().body();
    SourceFile file = body.method().owner().file();
    Span statement = last.statement();
    Optional<Integer> first = firstStatement(body, statement);
    if (file.text().isEmpty() || !statement.hasOffsets() || first.isEmpty()) {
      return Optional.empty();
    }
    String text = file.text().get();
    int start = first.get();
    int end = endOfStatement(text, statement.end());
    boolean fits =
        start < statement.start()
            && end <= text.length()
            && endsWith(text.substring(0, start), '{')
            && closesBlock(text, end)
            && isPlainAndBalanced(text.substring(start, statement.start()));
    if (!fits) {
      return Optional.empty();
    }
    String moved = text.substring(statement.start(), end);
    String work = text.substring(start, statement.start()).stripTrailing();
    Edit edit = new Edit(file.path(), start, end, wrapped(text, start, work, moved));
    return Optional.of(new Fix(title, true, List.of(edit)));
  }

  /** The return at a body's end has the whole body for its statement, and is none of it. */
  private static Optional<Integer> firstStatement(Body body, Span last) {
    return body.instructions().stream()
        .filter(each -> !(each instanceof Return) || each.statement().end() < last.start())
        .map(Instruction::statement)
        .filter(Span::hasOffsets)
        .map(Span::start)
        .min(Integer::compare);
  }

  private static int endOfStatement(String text, int end) {
    return end < text.length() && text.charAt(end - 1) != ';' && text.charAt(end) == ';'
        ? end + 1
        : end;
  }

  private static boolean endsWith(String text, char last) {
    String stripped = text.stripTrailing();
    return !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) == last;
  }

  /** Whether nothing but comments to the line's end stands before the closing brace. */
  private static boolean closesBlock(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        at = skip(text, at, '\n');
      } else if (!Character.isWhitespace(text.charAt(at))) {
        return text.charAt(at) == '}';
      }
      at++;
    }
    return false;
  }

  /**
   * Whether the text between is whole statements: its braces match, and no literal or comment could
   * hide one.
   */
  private static boolean isPlainAndBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '\'' || text.startsWith("\"\"\"", i) || text.startsWith("/*", i)) {
        return false;
      }
      if (at == '"' || text.startsWith("//", i)) {
        i = skip(text, i, at == '"' ? '"' : '\n');
      } else if (at == '{') {
        depth++;
      } else if (at == '}' && --depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static int skip(String text, int from, char end) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != end) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private static String wrapped(String text, int start, String work, String moved) {
    String indent = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String margin = indent.isBlank() ? indent : "";
    return "try {"
        + lineEnd
        + margin
        + INDENT
        + work.replace("\n", "\n" + INDENT)
        + lineEnd
        + margin
        + "} finally {"
        + lineEnd
        + margin
        + INDENT
        + moved
        + lineEnd
        + margin
        + "}";
  }
}
