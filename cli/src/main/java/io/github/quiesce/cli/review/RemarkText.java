package io.github.quiesce.cli.review;

import io.github.quiesce.adoption.Hashes;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.review.ReviewFinding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of comments. Only links of our own catalog are links. */
public final class RemarkText {
  /** Hosts refuse more than 65,536 characters. */
  static final int LONGEST = 64_000;

  private static final String MARKER = "quiesce:finding:";
  private static final Pattern FIND_MARKER =
      Pattern.compile("<!-- " + MARKER + "([0-9a-f]{32}) -->");
  private static final int LONGEST_LISTED = 600;

  private final Catalog catalog;

  RemarkText(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The name under which a finding is hidden in its comment; nothing from elsewhere is in it. */
  static String marker(ReviewFinding finding) {
    return Hashes.hex(finding.identity().fingerprint() + "\n" + finding.rule(), 32);
  }

  /**
   * The name hidden in a comment of ours. It is the last: code and names from elsewhere, which
   * stand before it, may look like one.
   */
  public static Optional<String> markerIn(String body) {
    return FIND_MARKER.matcher(body).results().map(each -> each.group(1)).reduce((a, b) -> b);
  }

  /**
   * A comment.
   *
   * @param suggestion the fix, if there is one
   * @param applies whether the host can apply it: its lines are those of the comment
   */
  String comment(ReviewFinding finding, Optional<Suggestion> suggestion, boolean applies) {
    StringBuilder body = new StringBuilder(headline(finding)).append("\n\n");
    body.append(PlainMarkdown.of(finding.message())).append('\n');
    appendSteps(body, finding.steps());
    suggestion.ifPresent(each -> appendSuggestion(body, each, applies));
    String hidden = "\n<!-- " + MARKER + marker(finding) + " -->";
    if (body.length() + hidden.length() > LONGEST) {
      // Only a fix of very long lines can be so long.
      return comment(finding, Optional.empty(), false);
    }
    return body.append(hidden).toString();
  }

  private String headline(ReviewFinding finding) {
    return "**" + level(finding) + "** " + rule(finding);
  }

  private static String level(ReviewFinding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }

  private String rule(ReviewFinding finding) {
    String name = PlainMarkdown.code(finding.rule());
    return catalog
        .rule(finding.rule())
        .map(RuleInfo::link)
        .map(link -> "[" + name + "](" + link + ")")
        .orElse(name);
  }

  private static void appendSteps(StringBuilder body, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    body.append("\n<details><summary>How it comes about</summary>\n\n");
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String text = step.text();
      String shown = text.length() > LONGEST_LISTED ? cut(text, LONGEST_LISTED) : text;
      body.append(i + 1).append(". ").append(PlainMarkdown.code(place(step.path(), step.line())));
      body.append(' ').append(PlainMarkdown.of(shown)).append('\n');
    }
    body.append("\n</details>\n");
  }

  private static void appendSuggestion(StringBuilder body, Suggestion fix, boolean applies) {
    body.append('\n')
        .append(PlainMarkdown.of(fix.title()))
        .append(fix.safe() ? "" : " (look at it first)");
    body.append(":\n\n");
    if (applies) {
      body.append(PlainMarkdown.block("suggestion", fix.after()));
    } else {
      List<String> lines = new ArrayList<>();
      fix.before().forEach(line -> lines.add("-" + line));
      fix.after().forEach(line -> lines.add("+" + line));
      body.append(PlainMarkdown.block("diff", lines));
    }
    body.append('\n');
  }

  /** A finding on one line, for lists. */
  String listed(ReviewFinding finding) {
    String message = cut(finding.message(), LONGEST_LISTED);
    return "- **"
        + level(finding)
        + "** "
        + rule(finding)
        + " "
        + PlainMarkdown.code(place(finding.path(), finding.line()))
        + ": "
        + PlainMarkdown.of(message);
  }

  static String place(String path, int line) {
    return line > 0 ? path + ":" + line : path;
  }

  /** The beginning of a text, no character halved. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, pair ? length - 1 : length) + "…";
  }
}
