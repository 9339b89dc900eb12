package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.review.Review;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.FakeGitLab.Discussion;
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
  private String fix = "";
  private String oldPath = "A.java";

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
                  + "{'artifactLocation':{'uri':'A.java'},'region':{'startLine':%d}}}]%s}",
              line, more, line, line, fix));
    }
    String sarif = ("{'runs':[{'results':[" + results + "]}]}").replace('\'', '"');
    Path report = Files.writeString(temp.resolve("report.sarif"), sarif);
    String hunk = "@@ -0,0 +1,16 @@\n" + "+x\n".repeat(16);
    String patch = "--- a/" + oldPath + "\n+++ b/A.java\n" + hunk;
    Review.Request request =
        new Review.Request(temp, List.of(report), List.of(), Optional.empty(), "");
    return Review.of(request, patch, Catalogs.builtIn()).plan();
  }

  private Outcome publish(ReviewPlan plan) throws ApiException {
    return publish(plan, "");
  }

  private Outcome publish(ReviewPlan plan, String commit) throws ApiException {
    return new GitLabReview(gitlab.url(), FakeGitLab.TOKEN, "5", 9, commit, pauses::add)
        .publish(plan);
  }

  private Discussion discussionThatSays(String text) {
    return gitlab.discussions.values().stream()
        .filter(each -> each.body().contains(text))
        .findFirst()
        .orElseThrow();
  }

  /** What stands where. */
  private List<String> positions() {
    return gitlab.discussions.values().stream()
        .map(each -> each.notes().at("/0/position"))
        .map(each -> each.path("position_type").asText() + each.path("new_line").asText())
        .toList();
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
    assertThat(gitlab.writes)
        .containsExactly("PUT /discussions/D/notes/N", "PUT /discussions/D/notes/N");
    assertThat(gitlab.bodies()).hasSize(3).anyMatch(each -> each.contains("at 2 still"));
  }

  @Test
  void aPlaceThatIsNotTakenBecomesACommentOnTheFile() throws Exception {
    publish(plan(1, 5));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "file", "");
    assertThat(discussionThatSays("at 5").body()).startsWith("`A.java:5`");
    gitlab.writes.clear();
    publish(plan(1, 5));
    assertThat(gitlab.writes).isEmpty();
    publish(plan(" still", 1, 5));
    assertThat(gitlab.writes).hasSize(2).allMatch(each -> each.startsWith("PUT "));
    publish(plan(1));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "");
  }

  @Test
  void anOlderServerHasItInTheSummaryAndIsNotAskedAgainForTheSameCommit() throws Exception {
    gitlab.takesFiles = false;
    publish(plan(1, 5));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "");
    assertThat(discussionThatSays("2 new findings").body()).contains("`A.java:5`");
    gitlab.writes.clear();
    publish(plan(1, 5));
    assertThat(gitlab.writes).isEmpty();
    publish(plan(1, 2, 5));
    assertThat(gitlab.writes).containsExactly("POST /discussions", "PUT /notes/N");
  }

  @Test
  void whatWasRefusedIsAskedForAgainWithAnotherCommit() throws Exception {
    gitlab.takesFiles = false;
    publish(plan(1, 5));
    gitlab.head = "h2";
    gitlab.takesFiles = true;
    publish(plan(1, 5));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "file", "");
    assertThat(discussionThatSays("2 new findings").body()).doesNotContain("A.java:5", "refused");
    gitlab.writes.clear();
    publish(plan(1, 5));
    assertThat(gitlab.writes).isEmpty();
  }

  @Test
  void whatWasRefusedAndIsGoneIsForgotten() throws Exception {
    gitlab.takesFiles = false;
    publish(plan(1, 4, 5));
    publish(plan(1, 4));
    gitlab.writes.clear();
    publish(plan(1, 4));
    assertThat(gitlab.writes).isEmpty();
    String summary = discussionThatSays("2 new findings").body();
    assertThat(summary).containsPattern("<!-- quiesce:refused:h:[0-9a-f]{32} -->");
  }

  @Test
  void commentsOnFilesAreTenAtMost() throws Exception {
    int[] lines = IntStream.rangeClosed(1, 16).filter(line -> line != 2 && line != 3).toArray();
    publish(plan(lines));
    assertThat(positions()).filteredOn("file"::equals).hasSize(10);
    gitlab.writes.clear();
    publish(plan(lines));
    assertThat(gitlab.writes).isEmpty();
  }

  @Test
  void aSuggestionReachesFromTheLineOfTheFinding() throws Exception {
    // Line 2 is new, and the fix takes lines 1 to 4 away, of which 4 is not in the change.
    gitlab.unchanged.add(4);
    Files.writeString(temp.resolve("A.java"), "a\nb\nc\nd\ne\n");
    fix =
        ",'fixes':[{'description':{'text':'Drop'},'artifactChanges':[{'artifactLocation':"
            + "{'uri':'A.java'},'replacements':[{'deletedRegion':{'startLine':1,'startColumn':1,"
            + "'endLine':4,'endColumn':2},'insertedContent':{'text':'x'}}]}]}]";
    publish(plan(2));
    assertThat(positions()).containsExactlyInAnyOrder("text2", "");
    assertThat(discussionThatSays("at 2").body()).contains("```suggestion:-1+2\nx\n```");
    gitlab.writes.clear();
    publish(plan(2));
    assertThat(gitlab.writes).isEmpty();
    publish(plan(" still", 2));
    assertThat(discussionThatSays("at 2 still").body()).contains("```suggestion:-1+2\nx\n```");
  }

  @Test
  void aFileThatWasRenamedHasItsOldNameToo() throws Exception {
    gitlab.oldPath = "B.java";
    oldPath = "B.java";
    publish(plan(1));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "");
  }

  @Test
  void theSummaryIsANoteThatNobodyHasToResolve() throws Exception {
    publish(plan(1));
    assertThat(discussionThatSays("1 new finding").individual()).isTrue();
    assertThat(discussionThatSays("at 1").individual()).isFalse();
  }

  @Test
  void whatGitLabItselfNotesIsNoReply() throws Exception {
    publish(plan(1, 2));
    discussionThatSays("at 1").reply(FakeGitLab.USER, "changed this line in version 2", true);
    publish(plan(2));
    assertThat(gitlab.bodies()).noneMatch(each -> each.contains("at 1"));
  }

  @Test
  void aDiffThatIsNotReadyIsWaitedFor() throws Exception {
    gitlab.notReady = 2;
    publish(plan(1));
    assertThat(positions()).containsExactlyInAnyOrder("text1", "");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void anOlderCommitIsNotReviewed() throws Exception {
    assertThat(publish(plan(1), "old")).isEqualTo(Outcome.OUTDATED);
    assertThat(gitlab.writes).isEmpty();
    assertThat(publish(plan(1), "h")).isEqualTo(Outcome.DONE);
    assertThat(gitlab.writes).hasSize(2);
  }

  @Test
  void whatIsGoneIsDeletedUnlessSomeoneReplied() throws Exception {
    publish(plan(1, 2));
    Discussion answered = discussionThatSays("at 1");
    answered.reply("alice", "On purpose.", false);
    publish(plan());
    assertThat(gitlab.discussions.values()).contains(answered).hasSize(2);
    assertThat(gitlab.bodies())
        .noneMatch(each -> each.contains("at 2"))
        .anyMatch(each -> each.contains("no new findings"));
  }

  @Test
  void whatSomeoneElseDeletedMeanwhileIsGone() throws Exception {
    publish(plan(1, 2));
    gitlab.failures.add(404);
    publish(plan(2));
    assertThat(gitlab.bodies()).hasSize(2);
  }

  @Test
  void othersNotesAreNoneOfOurs() throws Exception {
    publish(plan(1));
    String body = discussionThatSays("at 1").body();
    ObjectNode forged = gitlab.add("mallory", false, JSON.createObjectNode().put("body", body));
    publish(plan());
    assertThat(gitlab.discussions.values())
        .extracting(each -> each.notes().get(0))
        .contains(forged)
        .hasSize(2);
  }

  @Test
  void allPagesAreLookedAt() throws Exception {
    publish(plan(1));
    for (int i = 0; i < 250; i++) {
      // Before and after ours, however the server sorts them.
      ObjectNode talk = gitlab.add("alice", true, JSON.createObjectNode().put("body", "talk"));
      gitlab.discussions.put("a" + i, new Discussion(true, JSON.createArrayNode().add(talk)));
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
    boolean limited = status == 429;
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(limited ? 60 : 1), Duration.ofSeconds(limited ? 60 : 3));
  }

  /** Findings come, go and change, people answer: what a run leaves, the next leaves as it is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappenedASecondRunWritesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    for (int push = 0; push < 10; push++) {
      int[] lines = IntStream.rangeClosed(1, 5).filter(line -> random.nextInt(3) > 0).toArray();
      ReviewPlan plan = plan(random.nextBoolean() ? " still" : "", lines);
      publish(plan);
      assertThat(gitlab.bodies()).doesNotHaveDuplicates();
      gitlab.writes.clear();
      publish(plan);
      assertThat(gitlab.writes).isEmpty();
      List<Discussion> there = List.copyOf(gitlab.discussions.values());
      if (!there.isEmpty() && random.nextInt(3) == 0) {
        there.get(random.nextInt(there.size())).reply("alice", "Why?", false);
      }
      gitlab.head = random.nextInt(3) == 0 ? "h" + push : gitlab.head;
      gitlab.takesFiles = random.nextBoolean();
    }
  }
}
