package io.github.quiesce.source;

/**
 * A cursor over the words and signs of Java text; comments are passed over, a literal is one token.
 * It never fails: an unfinished literal ends with its line, an unfinished comment with the text.
 */
public final class JavaTokens {
  private final String text;
  private int start;
  private int end;
  private char previous;
  private boolean openEnded;

  public JavaTokens(String text) {
    this.text = text;
  }

  /** Where the first token at or after an offset starts; the text's length if there is none. */
  static int nextStart(CharSequence text, int from) {
    JavaTokens tokens = new JavaTokens(text.toString());
    return tokens.skipBlanks(Math.min(from, text.length()));
  }

  /** Moves to the next token; false at the end. */
  public boolean next() {
    if (end > start) {
      previous = text.charAt(start);
    }
    start = skipBlanks(end);
    if (start >= text.length()) {
      end = start;
      return false;
    }
    end = tokenEnd();
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  char first() {
    return text.charAt(start);
  }

  /** First character of the token before; 0 at the start. */
  char previous() {
    return previous;
  }

  /** Whether a dot stands before or after it, as in {@code void.class}. */
  boolean isBesideDot() {
    int next = skipBlanks(end);
    return previous == '.' || (next < text.length() && text.charAt(next) == '.');
  }

  /** Whether it is an identifier, a keyword, or {@code true} and its like. */
  public boolean isWord() {
    return Character.isJavaIdentifierStart(first());
  }

  /** The token as written. */
  public String text() {
    return text.substring(start, end);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        at = lineEnd(at);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        openEnded |= close < 0;
        at = close < 0 ? text.length() : close + 2;
      } else {
        break;
      }
    }
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int tokenEnd() {
    char c = text.charAt(start);
    if (text.startsWith("\"\"\"", start)) {
      return textBlockEnd();
    }
    if (c == '"' || c == '\'') {
      return literalEnd(c);
    }
    if (!Character.isJavaIdentifierPart(c)) {
      return start + 1;
    }
    int at = start + 1;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a comment or text block so far was not closed. */
  boolean isOpenEnded() {
    return openEnded;
  }

  /** Whether the current token, a literal, lacks its closing quote. */
  boolean isUnfinished() {
    return end - start < 2 || text.charAt(end - 1) != first();
  }

  private int textBlockEnd() {
    int at = start + 3;
    while (at < text.length()) {
      if (text.charAt(at) == '\\') {
        at += 2;
      } else if (text.startsWith("\"\"\"", at)) {
        return at + 3;
      } else {
        at++;
      }
    }
    openEnded = true;
    return text.length();
  }

  private int literalEnd(char quote) {
    int stop = lineEnd(start);
    int at = start + 1;
    while (at < stop) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return stop;
  }
}
