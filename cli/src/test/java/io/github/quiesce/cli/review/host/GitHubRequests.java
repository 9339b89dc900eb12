package io.github.quiesce.cli.review.host;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All requests that the client can send, by the method that sends them, each in all its shapes. */
final class GitHubRequests {
  private final GitHub github;
  private final String repository;
  private final int pull;
  private final String commit;

  /** Something that sends a request, and reads the answer. */
  @FunctionalInterface
  interface Call {
    void send() throws ApiException;
  }

  GitHubRequests(ApiClient client, String repository, int pull, String commit) {
    github = new GitHub(client, repository, pull);
    this.repository = repository;
    this.pull = pull;
    this.commit = commit;
  }

  /**
   * The requests.
   *
   * @param comment a comment that may be changed, and deleted after that
   * @param review a review that may be changed
   */
  Map<String, List<Call>> all(long comment, long review) {
    String pulls = "/repos/" + repository + "/pulls";
    Posted oldComment = posted(pulls + "/comments/" + comment);
    Posted oldReview = posted(pulls + "/" + pull + "/reviews/" + review);
    Map<String, List<Call>> calls = new LinkedHashMap<>();
    calls.put("login", List.of(github::login));
    calls.put("head", List.of(github::head));
    calls.put("comments", List.of(() -> github.comments("bot")));
    calls.put("reviews", List.of(() -> github.reviews("bot")));
    calls.put("shown", List.of(github::shown));
    calls.put(
        "review",
        List.of(
            () -> github.review(commit, "### Summary", List.of(remark(1, 1), remark(2, 3))),
            () -> github.review(commit, "### Summary", List.of())));
    calls.put(
        "comment",
        List.of(
            () -> github.comment(commit, remark(1, 1)),
            () -> github.comment(commit, remark(1, 3)),
            () -> github.comment(commit, remark(0, 0))));
    calls.put("updateComment", List.of(() -> github.updateComment(oldComment, "It leaks still.")));
    calls.put("updateReview", List.of(() -> github.updateReview(oldReview, "### Summary")));
    calls.put("delete", List.of(() -> github.delete(oldComment)));
    return calls;
  }

  private static Remark remark(int first, int last) {
    ReviewFinding finding =
        new ReviewFinding(
            "R",
            ReviewFinding.Level.WARNING,
            "It leaks.",
            "A.java",
            last,
            new Baseline.Entry("a".repeat(16) + ":1", "R", "A.java", "A#m"),
            List.of(),
            List.of());
    return new Remark("0".repeat(32), "A.java", "A.java", first, last, "It leaks.", finding);
  }

  private static Posted posted(String address) {
    return new Posted(address, "", "", false, false);
  }
}
