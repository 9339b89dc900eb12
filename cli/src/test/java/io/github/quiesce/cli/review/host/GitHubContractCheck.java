package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewFinding;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every request to GitHub against its own description of its API: {@code
 * scripts/check-github-contract} starts a server that knows it, and answers with its examples. Not
 * part of the ordinary tests, which have no such server.
 */
class GitHubContractCheck {
  private static final String COMMIT = "6dcb09b5b57875f334f61aebed695e2e4193db5e";

  private final ApiClient client =
      GitHub.client(System.getProperty("quiesce.contract.url"), "ghs_token");
  private final GitHub github = new GitHub(client, "octocat/Hello-World", 1347);

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
    return new Remark("0".repeat(32), "A.java", first, last, "It leaks.", finding);
  }

  private static Posted posted(String address) {
    return new Posted(address, "", "", false, false);
  }

  @Test
  void whatIsAskedIsAnsweredInTheShapeWeRead() throws ApiException {
    assertThat(github.login()).isNotEmpty();
    assertThat(github.head()).matches("[0-9a-f]{40}");
    assertThat(github.comments("octocat")).isEmpty();
    assertThat(github.reviews("octocat")).isNotEmpty();
    assertThat(github.shown()).isNotEmpty();
  }

  @Test
  void aReviewIsAsDescribed() throws ApiException {
    github.review(COMMIT, "### Summary", List.of(remark(3, 3), remark(4, 6)));
    github.review(COMMIT, "### Summary", List.of());
  }

  @Test
  void commentsAreAsDescribed() throws ApiException {
    github.comment(COMMIT, remark(3, 3));
    github.comment(COMMIT, remark(3, 5));
    github.comment(COMMIT, remark(0, 0));
  }

  @Test
  void changesAreAsDescribed() throws ApiException {
    String repository = "/repos/octocat/Hello-World/pulls";
    github.updateComment(posted(repository + "/comments/42"), "It leaks still.");
    github.updateReview(posted(repository + "/1347/reviews/80"), "### Summary");
    github.delete(posted(repository + "/comments/42"));
  }

  @Test
  void theDescriptionIsReallyAsked() throws Exception {
    String path = "/repos/octocat/Hello-World/pulls/1347/reviews";
    for (String wrong : List.of("{\"event\":\"SHOUT\"}", "{\"comments\":[{\"line\":\"x\"}]}")) {
      assertThatThrownBy(() -> client.send("POST", path, new ObjectMapper().readTree(wrong)))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
    }
  }
}
