package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.review.Review;
import io.github.quiesce.cli.review.ReviewPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** Discussions in a merge request, on a server that takes places on lines 1 to 3 of A.java. */
class GitLabReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;
  private final List<Duration> pauses = new ArrayList<>();
  private FakeGitLab gitlab;

  @BeforeEach
  void start() throws IOException {
    gitlab = new FakeGitLab("A.java", 3);
  }

  @AfterEach
  void stop() {
    gitlab.close();
  }

  private ReviewPlan plan(int... lines) throws Exception {
    return plan("", lines);
  }

  private ReviewPlan plan(String more, int... lines) throws Exception {
    StringBuilder results = new StringBuilder();
    for (int line : lines) {
      results.append(results.isEmpty() ? "" : ",");
      results.append(
          String.format(
              "{'ruleId':'R','message':{'text':'at %d%s'},'partialFingerprints':"
                  + "{'primaryLocationLineHash':'%016x:1'},'locations':[{'physicalLocation':"
                  + "{'artifactLocation':{'uri':'A.java'},'region':{'startLine':%d}}}]}",
              line, more, line, line));
    }
    String sarif = ("{'runs':[{'results':[" + results + "]}]}").replace('\'', '"');
    Path report = Files.writeString(temp.resolve("report.sarif"), sarif);
    String patch = "--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,5 @@\n+a\n+b\n+c\n+d\n+e\n";
    Review.Request request =
        new Review.Request(temp, List.of(report), List.of(), Optional.empty(), "");
    return Review.of(request, patch, Catalogs.builtIn()).plan();
  }

  private void publish(ReviewPlan plan) throws ApiException {
    new GitLabReview(gitlab.url(), FakeGitLab.TOKEN, "5", 9, pauses::add).publish(plan);
  }

  private ArrayNode discussionThatSays(String text) {
    return gitlab.discussions.values().stream()
        .filter(each -> each.at("/0/body").asText().contains(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachFindingIsADiscussionAndASecondRunPostsNothing() throws Exception {
    publish(plan(1, 2));
    assertThat(gitlab.bodies()).hasSize(3).anyMatch(each -> each.contains("2 new findings"));
    gitlab.writes.clear();
    publish(plan(1, 2));
    assertThat(gitlab.writes).isEmpty();
  }

  @Test
  void nothingNewIsSilence() throws Exception {
    publish(plan());
    assertThat(gitlab.writes).isEmpty();
  }

  @Test
  void whatSaysSomethingElseNowIsChangedWhereItStands() throws Exception {
    publish(plan(1, 2));
    gitlab.writes.clear();
    publish(plan(" still", 1, 2));
    assertThat(gitlab.writes).containsExactly("PUT", "PUT");
    assertThat(gitlab.bodies()).hasSize(3).anyMatch(each -> each.contains("at 2 still"));
  }

  @Test
  void aPlaceThatIsNotTakenIsInTheSummary() throws Exception {
    publish(plan(1, 5));
    assertThat(gitlab.bodies()).hasSize(2).anyMatch(each -> each.contains("`A.java:5`"));
    gitlab.writes.clear();
    publish(plan(1, 5));
    // It is tried again; what is there stays as it is.
    assertThat(gitlab.writes).containsExactly("POST");
    assertThat(gitlab.bodies()).hasSize(2);
  }

  @Test
  void whatIsGoneIsDeletedUnlessSomeoneReplied() throws Exception {
    publish(plan(1, 2));
    ArrayNode answered = discussionThatSays("at 1");
    answered.addObject().put("body", "On purpose.");
    publish(plan());
    assertThat(gitlab.discussions.values()).contains(answered).hasSize(2);
    assertThat(gitlab.bodies())
        .noneMatch(each -> each.contains("at 2"))
        .anyMatch(each -> each.contains("no new findings"));
  }

  @Test
  void othersNotesAreNoneOfOurs() throws Exception {
    publish(plan(1));
    String body = discussionThatSays("at 1").at("/0/body").asText();
    var forged = gitlab.add("mallory", JSON.createObjectNode().put("body", body));
    publish(plan());
    assertThat(gitlab.discussions.values())
        .extracting(each -> each.get(0))
        .contains(forged)
        .hasSize(2);
  }

  @Test
  void allPagesAreLookedAt() throws Exception {
    publish(plan(1));
    for (int i = 0; i < 250; i++) {
      // Before and after ours, however the server sorts them.
      var talk = gitlab.add("alice", JSON.createObjectNode().put("body", "talk"));
      gitlab.discussions.put("a" + i, JSON.createArrayNode().add(talk));
    }
    gitlab.writes.clear();
    publish(plan(1));
    assertThat(gitlab.writes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void aServerThatFailsAfterTheDeedDoesNotMakeUsDoItTwice(int status) throws Exception {
    gitlab.failures.add(status);
    gitlab.failures.add(status);
    publish(plan(1, 2));
    assertThat(gitlab.bodies()).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  /** Findings come, go and change, people answer: what a run leaves, the next leaves as it is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappenedASecondRunWritesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    for (int push = 0; push < 10; push++) {
      int[] lines = IntStream.rangeClosed(1, 3).filter(line -> random.nextInt(3) > 0).toArray();
      ReviewPlan plan = plan(random.nextBoolean() ? " still" : "", lines);
      publish(plan);
      assertThat(gitlab.bodies()).doesNotHaveDuplicates();
      gitlab.writes.clear();
      publish(plan);
      assertThat(gitlab.writes).isEmpty();
      List<ArrayNode> there = List.copyOf(gitlab.discussions.values());
      if (!there.isEmpty() && random.nextInt(3) == 0) {
        there.get(random.nextInt(there.size())).addObject().put("body", "Why?");
      }
    }
  }
}
