package io.github.quiesce.cli.review;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from elsewhere as Markdown that shows it and does nothing else: no markup, mention,
 * reference to an issue, link or command. Backslashes take the meaning from punctuation; where a
 * host looks at the text that is shown (mentions, references, bare addresses) a space without width
 * is put in between.
 */
final class PlainMarkdown {
  private static final String PUNCTUATION = "\\`*_[]<>#|~&$";

  /** These mean something where a line begins: lists, headings, commands. */
  private static final Pattern BEGINNING = Pattern.compile("^(\\d{0,9})([-+=./)])");

  /** After these a host sees a user, issue, merge request, label, milestone, snippet or epic. */
  private static final String SIGILS = "@#!~%$&^*:";

  /** What a block of code does not show as it is. */
  static final Pattern NOT_SHOWN =
      Pattern.compile("[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\u2028\\u2029]");

  private static final String GAP = "\u200b";
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(www)(?=\\.)|\\b(GH)(?=-\\d)");
  private static final Pattern COMMIT =
      Pattern.compile("(?i)(?<![0-9a-z])([0-9a-f]{4})(?=[0-9a-f]{3})");

  private PlainMarkdown() {}

  /** The text on one line. */
  static String of(String text) {
    String plain = parted(oneLine(text));
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (PUNCTUATION.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
      if (SIGILS.indexOf(c) >= 0 && isRead(plain, i)) {
        escaped.append(GAP);
      }
    }
    return BEGINNING.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  /** Whether something follows that a host would read together with this; lines may be numbered. */
  private static boolean isRead(String text, int index) {
    char next = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
    return next != ' ' && !(text.charAt(index) == ':' && Character.isDigit(next));
  }

  private static String parted(String text) {
    Matcher address = ADDRESS.matcher(text);
    return COMMIT.matcher(address.replaceAll("$0" + GAP)).replaceAll("$0" + GAP);
  }

  /** The text as code within a line, in which nothing has a meaning. */
  static String code(String text) {
    String plain = oneLine(text);
    String fence = "`".repeat(longestRun(plain) + 1);
    boolean pad = plain.startsWith("`") || plain.endsWith("`") || plain.isBlank();
    return fence + (pad ? " " + plain + " " : plain) + fence;
  }

  /** Lines as a block of code, with a fence that is in none of them. */
  static String block(String kind, List<String> lines) {
    int longest = 2;
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      String clean = NOT_SHOWN.matcher(line).replaceAll("\ufffd");
      longest = Math.max(longest, longestRun(clean));
      body.append(clean).append('\n');
    }
    String fence = "`".repeat(longest + 1);
    return fence + kind + "\n" + body + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Blanks of all kinds as one; characters that are not shown, or turn the text, as a mark. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.strip()
        .replaceAll("[\\s\\u0085\\u00a0\\u2028\\u2029]+", " ")
        .codePoints()
        .map(c -> isShown(c) ? c : 0xFFFD)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
