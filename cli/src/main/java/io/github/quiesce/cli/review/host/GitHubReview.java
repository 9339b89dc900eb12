package io.github.quiesce.cli.review.host;

import io.github.quiesce.cli.review.Patch;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A review on GitHub. What is there is looked at first, so that a second run posts nothing twice;
 * new comments go into one review. GitHub refuses a whole review for one line that is not in its
 * diff: then its own list of files says which that is.
 */
public final class GitHubReview {
  private static final String SUPERSEDED = "Superseded by a later review.";

  private final GitHub github;
  private final String author;
  private final String commit;
  private final Retry retry;

  /**
   * A pull request.
   *
   * @param repository {@code owner/name}
   * @param author the user whose token it is; empty to ask
   * @param commit the commit the findings are of; empty for the last one
   * @param pause waits
   */
  public GitHubReview(
      String apiUrl,
      String token,
      String repository,
      int number,
      String author,
      String commit,
      Consumer<Duration> pause) {
    github = new GitHub(GitHub.client(apiUrl, token), repository, number);
    this.author = author;
    this.commit = commit;
    this.retry = new Retry(pause);
  }

  /** Posts, changes and deletes what is needed. */
  public Outcome publish(ReviewPlan plan) throws ApiException {
    return retry.run(() -> synchronise(plan));
  }

  private Outcome synchronise(ReviewPlan plan) throws ApiException {
    String head = github.head();
    if (!commit.isEmpty() && !commit.equals(head)) {
      return Outcome.OUTDATED;
    }
    String user = author.isEmpty() ? github.login() : author;
    List<Posted> there = github.comments(user);
    List<Posted> summaries =
        github.reviews(user).stream().filter(each -> ReviewPlan.isSummary(each.body())).toList();
    String latest = summaries.isEmpty() ? "" : summaries.get(summaries.size() - 1).body();
    Summary summary = new Summary(plan, latest, head);
    Changes changes = Changes.between(there, plan.remarks(), plan);
    List<Remark> asked = summary.askedFor(changes.post());
    List<Remark> lines = asked.stream().filter(each -> !each.isOfFile()).toList();
    List<Remark> files = new ArrayList<>(asked.stream().filter(Remark::isOfFile).toList());
    if (!lines.isEmpty()) {
      long room = ReviewPlan.MOST_FILE_REMARKS - files.size() - changes.onFiles(there);
      lines = postable(lines, files, summary, room, plan);
    }
    for (Remark each : files) {
      postFile(head, each, summary);
    }
    if (lines.isEmpty() || !postReview(head, lines, summary.text(), summaries)) {
      for (Remark each : lines) {
        postAlone(head, each, plan, summary);
      }
      putSummary(head, plan, summary.text(), summaries);
    }
    changes.carryOut(each -> github.updateComment(each.getKey(), each.getValue()), github::delete);
    return Outcome.DONE;
  }

  /** The remarks whose lines GitHub shows; the others become comments on their file. */
  private List<Remark> postable(
      List<Remark> lines, List<Remark> files, Summary summary, long room, ReviewPlan plan)
      throws ApiException {
    long left = room;
    Map<String, Patch.FilePatch> shown = github.shown();
    List<Remark> postable = new ArrayList<>();
    for (Remark each : lines) {
      Patch.FilePatch file = shown.get(each.path());
      if (file != null && file.shows(each.startLine(), each.line())) {
        postable.add(each);
      } else if (file != null && left-- > 0) {
        files.add(plan.fileRemark(each.finding()));
      } else {
        summary.fold(each.finding());
      }
    }
    return postable;
  }

  private void postFile(String head, Remark remark, Summary summary) throws ApiException {
    if (!isTaken(() -> github.comment(head, remark))) {
      summary.refused(remark);
    }
  }

  /** Where GitHub refuses a review that should do, what it does take is posted without one. */
  private void postAlone(String head, Remark remark, ReviewPlan plan, Summary summary)
      throws ApiException {
    if (!isTaken(() -> github.comment(head, remark))) {
      postFile(head, plan.fileRemark(remark.finding()), summary);
    }
  }

  /** A review with the new comments, and the summary as its body; earlier ones give way to it. */
  private boolean postReview(String head, List<Remark> lines, String summary, List<Posted> earlier)
      throws ApiException {
    if (!isTaken(() -> github.review(head, summary, lines))) {
      return false;
    }
    for (Posted old : earlier) {
      github.updateReview(old, SUPERSEDED);
    }
    return true;
  }

  /** Without new comments the summary is changed where it stands. */
  private void putSummary(String head, ReviewPlan plan, String summary, List<Posted> summaries)
      throws ApiException {
    if (!summaries.isEmpty()) {
      Posted latest = summaries.get(summaries.size() - 1);
      if (!latest.says(summary)) {
        github.updateReview(latest, summary);
      }
    } else if (!plan.isEmpty()) {
      github.review(head, summary, List.of());
    }
  }

  @FunctionalInterface
  private interface Request {
    void send() throws ApiException;
  }

  /** Sends something, and tells whether GitHub found it to be in order. */
  private static boolean isTaken(Request request) throws ApiException {
    try {
      request.send();
      return true;
    } catch (ApiException e) {
      if (e.kind() != Kind.INVALID) {
        throw e;
      }
      return false;
    }
  }
}
