package io.github.quiesce.adoption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The head of a statement in a form that formatting and the names of locals do not change. The head
 * ends at the first brace, so that an edit within a block keeps the statement the same.
 */
public final class StatementText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>\\s+|//[^\\n\\r]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)"
              + "|(?<text>\"\"\"(?:[^\\\\\"]|\\\\.|\"(?!\"\"))*+\"\"\""
              + "|\"(?:[^\\\\\"\\n]|\\\\.)*+\"|'(?:[^\\\\'\\n]|\\\\.)*+')"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)|(?<number>[0-9][\\p{L}\\p{N}_.]*)|(?<other>.)",
          Pattern.DOTALL);
  private static final int LONGEST = 4000;

  private StatementText() {}

  /** Normalises the statement that starts at {@code start}, or at a brace before it. */
  public static String normalise(String source, int start) {
    List<String> tokens = head(source, start);
    Map<String, String> locals = new HashMap<>();
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean local = isLocal(tokens, i);
      result
          .append(result.isEmpty() ? "" : " ")
          .append(local ? locals.computeIfAbsent(token, k -> "$" + locals.size()) : token);
    }
    return result.toString();
  }

  /** Offset of the first character of a line that is not blank. Lines end in LF, CR or CRLF. */
  static int startOfLine(String source, int line) {
    int start = 0;
    for (int at = 1; at < line && start < source.length(); start++) {
      char c = source.charAt(start);
      at += c == '\n' || (c == '\r' && !source.startsWith("\n", start + 1)) ? 1 : 0;
    }
    while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    return start;
  }

  private static List<String> head(String source, int start) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher =
        TOKEN.matcher(source).region(start, Math.min(source.length(), start + LONGEST));
    int depth = 0;
    while (matcher.find()) {
      String token = matcher.group();
      if (matcher.group("blank") != null || (tokens.isEmpty() && token.equals("}"))) {
        continue;
      }
      if (matcher.group("other") != null) {
        depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        if (depth < 0 || "{}".contains(token) || (depth == 0 && token.equals(";"))) {
          break;
        }
      }
      tokens.add(token);
    }
    return tokens;
  }

  /** Locals and fields by themselves: lower case, not a member of something, and not called. */
  private static boolean isLocal(List<String> tokens, int index) {
    String token = tokens.get(index);
    String before = index > 0 ? tokens.get(index - 1) : "";
    String after = index + 1 < tokens.size() ? tokens.get(index + 1) : "";
    return Character.isLowerCase(token.charAt(0))
        && !SourceVersion.isKeyword(token)
        && !before.equals(".")
        && !isReferredTo(tokens, index)
        && !after.equals("(");
  }

  /** The name in {@code this::name}; one colon stands before the elements of a loop. */
  private static boolean isReferredTo(List<String> tokens, int index) {
    return index > 1 && tokens.get(index - 1).equals(":") && tokens.get(index - 2).equals(":");
  }
}
