package io.github.quiesce.cli.review.host;

import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import io.github.quiesce.cli.review.host.GitLab.Ours;
import io.github.quiesce.cli.review.host.GitLab.Refs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A review on GitLab: a discussion a finding, and a note with the summary. What GitLab does not
 * take on its line is said on the file; what it does not take there either (as before 16.4, where
 * files had no comments) is in the summary, and is not asked for again until there is another
 * commit.
 */
public final class GitLabReview {
  private final GitLab gitlab;
  private final String commit;
  private final Retry retry;

  /**
   * A merge request.
   *
   * @param project id, or path with its slashes escaped
   * @param commit the commit the findings are of; empty for the last one
   * @param pause waits
   */
  public GitLabReview(
      String apiUrl,
      String token,
      String project,
      int number,
      String commit,
      Consumer<Duration> pause) {
    gitlab = new GitLab(apiUrl, token, project, number);
    this.commit = commit;
    retry = new Retry(pause);
  }

  /** Posts, changes and deletes what is needed. */
  public Outcome publish(ReviewPlan plan) throws ApiException {
    return retry.run(() -> synchronise(plan));
  }

  private Outcome synchronise(ReviewPlan plan) throws ApiException {
    Refs refs = gitlab.refs();
    if (!commit.isEmpty() && !commit.equals(refs.head())) {
      return Outcome.OUTDATED;
    }
    Ours ours = gitlab.notes(gitlab.user());
    List<Remark> wanted = plan.remarks().stream().map(GitLab::worded).toList();
    Changes changes = Changes.between(ours.findings(), wanted, plan);
    Summary summary = new Summary(plan, ours.summary().map(Posted::body).orElse(""), refs.head());
    List<Remark> asked = summary.askedFor(changes.post());
    long room =
        ReviewPlan.MOST_FILE_REMARKS
            - changes.onFiles(ours.findings())
            - asked.stream().filter(Remark::isOfFile).count();
    for (Remark each : asked) {
      boolean taken = isTaken(each, refs);
      if (!taken && !each.isOfFile() && room-- > 0) {
        taken = isTaken(plan.fileRemark(each.finding()), refs);
      }
      if (!taken) {
        summary.refused(each);
      }
    }
    changes.carryOut(each -> gitlab.update(each.getKey(), each.getValue()), gitlab::delete);
    putSummary(plan, summary.text(), ours.summary());
    return Outcome.DONE;
  }

  private boolean isTaken(Remark remark, Refs refs) throws ApiException {
    try {
      gitlab.discuss(remark, refs);
      return true;
    } catch (ApiException e) {
      if (e.kind() != Kind.INVALID) {
        throw e;
      }
      return false;
    }
  }

  private void putSummary(ReviewPlan plan, String text, Optional<Posted> there)
      throws ApiException {
    if (there.isEmpty() && !plan.isEmpty()) {
      gitlab.note(text);
    } else if (there.isPresent() && !there.get().says(text)) {
      gitlab.update(there.get(), text);
    }
  }
}
