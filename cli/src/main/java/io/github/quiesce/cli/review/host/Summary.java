package io.github.quiesce.cli.review.host;

import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewFinding;
import io.github.quiesce.cli.review.ReviewPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The summary, as it becomes while comments are posted. It names what has no comment of its own.
 * What the host took nowhere is remembered in it, hidden, so that a second run does not ask for the
 * same again; with another commit the diff is another one, and all is asked for.
 */
final class Summary {
  private static final String REFUSED = "<!-- quiesce:refused:";
  private static final Pattern FIND_REFUSED =
      Pattern.compile(REFUSED + "(\\w{1,64}):([0-9a-f]{32}(?:,[0-9a-f]{32})*) -->");

  private final ReviewPlan plan;
  private final String commit;
  private final Set<String> refused = new TreeSet<>();
  private final Set<String> before = new HashSet<>();
  private final List<ReviewFinding> folded;

  /**
   * Begins a summary.
   *
   * @param there the one that stands there; empty if there is none
   * @param commit what is reviewed
   */
  Summary(ReviewPlan plan, String there, String commit) {
    this.plan = plan;
    this.commit = commit;
    folded = new ArrayList<>(plan.folded());
    FIND_REFUSED
        .matcher(there)
        .results()
        .filter(each -> each.group(1).equals(commit))
        .forEach(each -> before.addAll(List.of(each.group(2).split(",", -1))));
  }

  /** What to ask the host for: all but what it refused before. */
  List<Remark> askedFor(List<Remark> remarks) {
    List<Remark> asked = new ArrayList<>();
    for (Remark each : remarks) {
      if (before.contains(each.marker())) {
        refused(each);
      } else {
        asked.add(each);
      }
    }
    return asked;
  }

  /** Has a finding without a comment. */
  void fold(ReviewFinding finding) {
    folded.add(finding);
  }

  /** Has a finding for which the host takes no comment. */
  void refused(Remark remark) {
    refused.add(remark.marker());
    fold(remark.finding());
  }

  /** The summary if all else gets its comment. */
  String text() {
    String text = plan.summary(folded);
    return refused.isEmpty()
        ? text
        : text + "\n" + REFUSED + commit + ":" + String.join(",", refused) + " -->";
  }
}
