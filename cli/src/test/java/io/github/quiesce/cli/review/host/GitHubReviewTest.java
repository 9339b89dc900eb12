package io.github.quiesce.cli.review.host;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.review.Review;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import io.github.quiesce.cli.review.host.FakeGitHub.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a pull request after reviews, on a server that answers as GitHub does. */
class GitHubReviewTest {
  private static final String PULL = "/pulls/7";
  private static final String HUNK = "@@ -0,0 +1,5 @@\n+a\n+b\n+c\n+d\n+e";

  @TempDir Path temp;
  private final List<Duration> pauses = new ArrayList<>();
  private FakeGitHub github;
  private String hunk = HUNK;

  /** Rule and line of each finding; their messages. */
  private record Said(String path, int line, String message) {}

  @BeforeEach
  void start() throws IOException {
    github = new FakeGitHub();
    github.patches.put("A.java", HUNK);
  }

  @AfterEach
  void stop() {
    github.close();
  }

  private static Said at(int line) {
    return new Said("A.java", line, "It leaks in " + line);
  }

  private ReviewPlan plan(Said... findings) throws Exception {
    return plan(false, findings);
  }

  private ReviewPlan plan(boolean baseKnown, Said... findings) throws Exception {
    StringBuilder results = new StringBuilder();
    for (Said each : findings) {
      results.append(results.isEmpty() ? "" : ",");
      results.append(
          String.format(
              "{'ruleId':'R','message':{'text':'%s'},'partialFingerprints':"
                  + "{'primaryLocationLineHash':'%016x:1'},'locations':[{'physicalLocation':"
                  + "{'artifactLocation':{'uri':'%s'},'region':{'startLine':%d}}}]}",
              each.message,
              each.path.hashCode() * 1000L + each.line & 0xffffff,
              each.path,
              each.line));
    }
    String sarif = ("{'runs':[{'results':[" + results + "]}]}").replace('\'', '"');
    Path report = Files.writeString(temp.resolve("report.sarif"), sarif);
    Path base = Files.writeString(temp.resolve("base.sarif"), "{\"runs\":[]}");
    Review.Request request =
        new Review.Request(
            temp, List.of(report), baseKnown ? List.of(base) : List.of(), Optional.empty(), "");
    String patch = "--- a/A.java\n+++ b/A.java\n" + hunk + "\n";
    return Review.of(request, patch, Catalogs.builtIn()).plan();
  }

  private Outcome publish(ReviewPlan plan) throws ApiException {
    return new GitHubReview(github.url(), FakeGitHub.TOKEN, "o/r", 7, "", "", pauses::add)
        .publish(plan);
  }

  private List<String> bodies() {
    return github.comments.values().stream().map(each -> each.path("body").asText()).toList();
  }

  @Test
  void newFindingsComeInOneReview() throws Exception {
    publish(plan(at(1), at(2)));
    assertThat(github.writes()).containsExactly("POST /reviews");
    assertThat(github.comments.values()).hasSize(2);
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("body").asText()).contains("2 new findings"));
  }

  @Test
  void aSecondRunPostsNothing() throws Exception {
    publish(plan(true, at(1), at(2), new Said("Elsewhere.java", 3, "x")));
    List<String> before = bodies();
    github.requests.clear();
    publish(plan(true, at(1), at(2), new Said("Elsewhere.java", 3, "x")));
    assertThat(github.writes()).isEmpty();
    assertThat(bodies()).isEqualTo(before);
  }

  @Test
  void nothingNewIsSilence() throws Exception {
    publish(plan());
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void whatChangedIsChangedAndWhatIsGoneIsDeleted() throws Exception {
    publish(plan(at(1), at(2)));
    github.requests.clear();
    publish(plan(new Said("A.java", 1, "It leaks still")));
    assertThat(bodies())
        .singleElement()
        .satisfies(each -> assertThat(each).contains("It leaks still"));
    assertThat(github.writes()).noneMatch(each -> each.startsWith("POST"));
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("body").asText()).contains("1 new finding\n"));
    publish(plan());
    assertThat(github.comments).isEmpty();
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("body").asText()).contains("no new findings"));
  }

  @Test
  void whatWasAnsweredStays() throws Exception {
    publish(plan(at(1), at(2)));
    long first = github.comments.keySet().iterator().next();
    github.say("alice", "On purpose.", first);
    publish(plan());
    assertThat(github.comments).hasSize(2).containsKey(first);
  }

  @Test
  void whatWasAnsweredAndIsStillThereIsLeftAlone() throws Exception {
    publish(plan(at(1), at(2)));
    long first = github.comments.keySet().iterator().next();
    github.say("alice", "Why?", first);
    github.requests.clear();
    publish(plan(at(1), at(2)));
    assertThat(github.writes()).isEmpty();
    publish(plan(new Said("A.java", 1, "It leaks still"), at(2)));
    assertThat(github.writes()).containsExactly("PATCH /repos/o/r/pulls/comments/" + first);
  }

  /** Findings come, go and change, people answer: what a run leaves, the next leaves as it is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappenedASecondRunWritesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    github.patches.put("A.java", "@@ -0,0 +1,4 @@\n+a\n+b\n+c\n+d"); // the fifth is not shown
    for (int push = 0; push < 10; push++) {
      List<Said> said = new ArrayList<>();
      for (int line = 1; line <= 5; line++) {
        if (random.nextInt(3) > 0) {
          said.add(random.nextBoolean() ? at(line) : new Said("A.java", line, "It leaks still"));
        }
      }
      if (random.nextBoolean()) {
        said.add(new Said("Elsewhere.java", 3, "x"));
      }
      ReviewPlan plan = plan(true, said.toArray(Said[]::new));
      publish(plan);
      assertThat(bodies()).doesNotHaveDuplicates();
      github.requests.clear();
      publish(plan);
      assertThat(github.writes()).isEmpty();
      List<Long> there = List.copyOf(github.comments.keySet());
      if (!there.isEmpty() && random.nextInt(3) == 0) {
        long answered = there.get(random.nextInt(there.size()));
        github.say("alice", "Why? " + push, answered);
      }
    }
  }

  @Test
  void othersCommentsAreNoneOfOurs() throws Exception {
    publish(plan(at(1)));
    String body = bodies().get(0);
    ObjectNode forged = github.say("mallory", body, 0);
    publish(plan());
    assertThat(github.comments.values()).containsExactly(forged);
    publish(plan(at(1)));
    assertThat(github.comments).hasSize(2);
  }

  @Test
  void linesThatGitHubDoesNotShowBecomeCommentsOnTheFile() throws Exception {
    github.patches.put("A.java", "@@ -0,0 +1,2 @@\n+a\n+b");
    publish(plan(at(1), at(4)));
    assertThat(github.comments.values())
        .extracting(each -> each.path("subject_type").asText() + each.path("line").asText())
        .containsExactlyInAnyOrder("1", "file");
    github.requests.clear();
    publish(plan(at(1), at(4)));
    assertThat(github.writes().stream().filter(each -> each.startsWith("POST"))).isEmpty();
    assertThat(github.comments).hasSize(2);
  }

  @Test
  void whatHadNoRoomAmongCommentsOnFilesHasNoneInASecondRun() throws Exception {
    github.hidesPatches = true;
    Said[] said = IntStream.rangeClosed(1, 12).mapToObj(GitHubReviewTest::at).toArray(Said[]::new);
    String lines = IntStream.rangeClosed(1, 12).mapToObj(i -> "\n+x").collect(joining());
    hunk = "@@ -0,0 +1,12 @@" + lines;
    publish(plan(said));
    assertThat(github.comments).hasSize(10);
    github.requests.clear();
    publish(plan(said));
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void filesThatGitHubDoesNotListGoIntoTheSummary() throws Exception {
    github.patches.clear();
    publish(plan(at(1)));
    assertThat(github.comments).isEmpty();
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("body").asText()).contains("A.java:1"));
  }

  @Test
  void patchesThatAreTooLargeLeaveCommentsOnTheFile() throws Exception {
    github.hidesPatches = true;
    publish(plan(at(1)));
    assertThat(github.comments.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("subject_type").asText()).isEqualTo("file"));
  }

  @Test
  void aRefusedReviewIsPostedCommentByComment() throws Exception {
    github.failures.add(new Failure(422, "", "", "Validation Failed", false));
    publish(plan(at(1), at(2)));
    assertThat(github.comments).hasSize(2);
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(each -> assertThat(each.path("body").asText()).contains("2 new findings"));
  }

  @Test
  void aCommentThatIsRefusedTooIsOneOfTheFile() throws Exception {
    github.failures.add(new Failure(422, "", "", "Validation Failed", false));
    github.failures.add(new Failure(422, "", "", "Validation Failed", false));
    publish(plan(at(1), at(2)));
    assertThat(github.comments.values())
        .extracting(each -> each.path("subject_type").asText())
        .containsExactly("file", "");
  }

  @Test
  void whatIsRefusedEverywhereIsInTheSummary() throws Exception {
    for (int i = 0; i < 3; i++) {
      github.failures.add(new Failure(422, "", "", "Validation Failed", false));
    }
    publish(plan(at(1), at(2)));
    assertThat(github.comments).hasSize(1);
    assertThat(github.reviews.values())
        .singleElement()
        .satisfies(
            each -> assertThat(each.path("body").asText()).contains("1 without", "A.java:1"));
    github.requests.clear();
    publish(plan(at(1), at(2)));
    assertThat(github.writes()).isEmpty();
    github.head = "def";
    publish(plan(at(1), at(2)));
    assertThat(github.comments).as("another commit is asked for anew").hasSize(2);
    assertThat(github.reviews.values()).last().asString().doesNotContain("A.java:1", "refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServerThatFailsAfterTheDeedDoesNotMakeUsDoItTwice(int status) throws Exception {
    github.failures.add(new Failure(status, "", "", "Server Error", true));
    publish(plan(at(1), at(2)));
    assertThat(github.comments).hasSize(2);
    assertThat(github.reviews).hasSize(1);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void aServerThatFailsBeforeItIsAskedAgain() throws Exception {
    github.failures.add(new Failure(502, "", "", "Bad Gateway", false));
    github.failures.add(new Failure(502, "", "", "Bad Gateway", false));
    publish(plan(at(1)));
    assertThat(github.comments).hasSize(1);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void aServerThatKeepsFailingIsGivenUp() throws Exception {
    for (int i = 0; i < 9; i++) {
      github.failures.add(new Failure(503, "", "", "Unavailable", false));
    }
    ReviewPlan plan = plan(at(1));
    assertThatThrownBy(() -> publish(plan))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LATER))
        .hasMessageContaining("503 (Unavailable)");
    assertThat(pauses).hasSize(4);
  }

  /** What is not known to be there would be posted again. */
  @Test
  void anAnswerThatIsNoListIsNoEmptyList() throws Exception {
    publish(plan(at(1)));
    github.requests.clear();
    ReviewPlan plan = plan(at(1));
    for (String path : List.of("/comments", "/reviews", "/user", PULL)) {
      github.behindProxy = path;
      assertThatThrownBy(() -> publish(plan))
          .as(path)
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("no JSON");
    }
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void whatSomeoneElseDeletedMeanwhileIsGone() throws Exception {
    publish(plan(at(1), at(2), at(3)));
    github.failures.add(new Failure(200, "", "", "The summary is changed first", true));
    github.failures.add(new Failure(404, "", "", "Not Found", false));
    github.failures.add(new Failure(404, "", "", "Not Found", true));
    publish(plan(new Said("A.java", 1, "It leaks still"), at(2)));
    assertThat(github.comments).hasSize(2);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aPullRequestThatIsNotThereIsAnError() throws Exception {
    ReviewPlan plan = plan(at(1));
    GitHubReview review =
        new GitHubReview(github.url(), FakeGitHub.TOKEN, "o/other", 7, "", "", pauses::add);
    assertThatThrownBy(() -> review.publish(plan)).hasMessageContaining("404 (Not Found)");
  }

  @Test
  void limitsAreWaitedFor() throws Exception {
    github.failures.add(new Failure(429, "Retry-After", "17", "Too many", false));
    github.failures.add(
        new Failure(403, "", "", "You have exceeded a secondary rate limit", false));
    publish(plan(at(1)));
    assertThat(github.comments).hasSize(1);
    // GitHub asks for a minute where it does not say how long.
    assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(60));
  }

  @Test
  void aSpentLimitIsWaitedForUntilItBeginsAnew() throws Exception {
    String reset = Long.toString(Instant.now().getEpochSecond() + 40);
    github.failures.add(new Failure(403, "X-RateLimit-Reset", reset, "Forbidden", false));
    publish(plan(at(1)));
    assertThat(github.comments).hasSize(1);
    assertThat(pauses)
        .singleElement()
        .satisfies(each -> assertThat(each).isBetween(ofSeconds(20), ofSeconds(40)));
  }

  @Test
  void aLimitThatEndsLaterThanARunLastsIsAnError() throws Exception {
    String reset = Long.toString(Instant.now().getEpochSecond() + 3000);
    github.failures.add(new Failure(429, "Retry-After", "3000", "Too many " + reset, false));
    ReviewPlan plan = plan(at(1));
    assertThatThrownBy(() -> publish(plan)).isInstanceOf(ApiException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aTokenThatMayNotWriteIsTold() throws Exception {
    github.failures.add(new Failure(403, "", "", "Resource not accessible by integration", false));
    ReviewPlan plan = plan(at(1));
    assertThatThrownBy(() -> publish(plan))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DENIED));
    assertThat(pauses).isEmpty();
  }

  @Test
  void anOlderCommitIsNotReviewed() throws Exception {
    GitHubReview review =
        new GitHubReview(github.url(), FakeGitHub.TOKEN, "o/r", 7, "", "old", pauses::add);
    assertThat(review.publish(plan(at(1)))).isEqualTo(Outcome.OUTDATED);
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void allPagesAreLookedAt() throws Exception {
    for (int i = 0; i < 250; i++) {
      github.say("alice", "talk", 0);
    }
    publish(plan(at(1)));
    github.requests.clear();
    publish(plan(at(1)));
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void aTokenGoesNowhereElse() {
    for (String url :
        List.of("http://evil.example", "ftp://127.0.0.1", "file:///etc/passwd", "x")) {
      assertThatThrownBy(
              () -> new GitHubReview(url, FakeGitHub.TOKEN, "o/r", 7, "", "", pauses::add))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("must begin with https://");
    }
  }
}
