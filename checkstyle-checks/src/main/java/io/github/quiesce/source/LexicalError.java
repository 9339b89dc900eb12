package io.github.quiesce.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that is no token: a literal or comment left open, or a character Java does not know.
 *
 * @param start where it starts
 * @param end where it ends
 * @param filler what can stand in its place; the rest becomes blanks
 * @param what for users
 */
record LexicalError(int start, int end, String filler, String what) {
  private static final Pattern PLACE =
      Pattern.compile("^Lexical error at line (\\d+), column (\\d+)\\.");

  /** What a message of the parser means; empty if it is about something else. */
  static Optional<LexicalError> of(String message, LineIndex lines, CharSequence text) {
    Matcher place = PLACE.matcher(message);
    if (!place.find()) {
      return Optional.empty();
    }
    int line = Integer.parseInt(place.group(1));
    int offset = Math.min(lines.offset(line, Integer.parseInt(place.group(2))), text.length());
    JavaTokens tokens = new JavaTokens(text.toString());
    int afterLast = 0;
    while (tokens.next()) {
      boolean literal = tokens.first() == '"' || tokens.first() == '\'';
      if (literal && tokens.start() < offset && offset <= tokens.end()) {
        return Optional.of(openLiteral(tokens));
      }
      afterLast = tokens.end();
    }
    return offset < text.length() && !Character.isWhitespace(text.charAt(offset))
        ? Optional.of(strayCharacter(offset, text))
        : openComment(afterLast, text);
  }

  /** What a statement's end looks like, since an open literal swallows the semicolon. */
  private static LexicalError openLiteral(JavaTokens tokens) {
    String filler = tokens.end() - tokens.start() >= 3 ? "\"\";" : "";
    return new LexicalError(tokens.start(), tokens.end(), filler, "unfinished or bad literal");
  }

  private static LexicalError strayCharacter(int offset, CharSequence text) {
    return new LexicalError(
        offset, offset + 1, "", "syntax error at \"" + text.charAt(offset) + "\"");
  }

  private static Optional<LexicalError> openComment(int afterLast, CharSequence text) {
    int start = text.toString().indexOf("/*", afterLast);
    return start < 0
        ? Optional.empty()
        : Optional.of(new LexicalError(start, text.length(), "", "unfinished comment"));
  }
}
