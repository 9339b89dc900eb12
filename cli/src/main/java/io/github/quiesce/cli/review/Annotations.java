package io.github.quiesce.cli.review;

import io.github.quiesce.cli.review.ReviewFinding.Level;
import java.util.EnumMap;
import java.util.Map;

/**
 * Findings as commands of a GitHub workflow, which show them without a token that may write: for
 * pull requests from forks.
 */
final class Annotations {
  /** GitHub shows ten of each level a step. */
  private static final int MOST = 10;

  private Annotations() {}

  static String of(ReviewPlan plan) {
    StringBuilder text = new StringBuilder();
    Map<Level, Integer> told = new EnumMap<>(Level.class);
    for (ReviewFinding each : plan.findings()) {
      if (told.merge(each.level(), 1, Integer::sum) <= MOST) {
        append(text, each);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, ReviewFinding finding) {
    String command =
        switch (finding.level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    text.append("::").append(command).append(" file=").append(property(finding.path()));
    if (finding.line() > 0) {
      text.append(",line=").append(finding.line());
    }
    text.append(",title=").append(property(finding.rule())).append("::");
    text.append(data(finding.message())).append('\n');
  }

  /** Without line ends nothing begins another command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
