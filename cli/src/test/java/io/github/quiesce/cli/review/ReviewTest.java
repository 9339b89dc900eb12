package io.github.quiesce.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.catalog.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a report and a patch to what is said where. */
class ReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "class A {\n  a();\n  b();\n  c();\n}\n";

  /** Line 3 is new; lines 1 to 5 are shown. */
  private static final String PATCH =
      "--- a/A.java\n+++ b/A.java\n@@ -1,4 +1,5 @@\n class A {\n   a();\n+  b();\n   c();\n }\n";

  @TempDir Path temp;
  private Path repository;
  private Path report;
  private ArrayNode results;
  private ObjectNode sarif;

  @BeforeEach
  void prepare() throws IOException {
    repository = Files.createDirectory(temp.resolve("repository"));
    report = temp.resolve("report.sarif");
    Files.writeString(repository.resolve("A.java"), SOURCE);
    sarif = JSON.createObjectNode();
    results = sarif.putArray("runs").addObject().putArray("results");
  }

  private ObjectNode result(String path, int line) {
    ObjectNode result = results.addObject();
    result.put("ruleId", "ExecutorPerCall").put("level", "warning");
    result.putObject("message").put("text", "It leaks at " + path + line);
    physical(result.putArray("locations").addObject(), path, line);
    return result;
  }

  private static void physical(ObjectNode location, String path, int line) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", path);
    physical.putObject("region").put("startLine", line);
  }

  private static void fix(ObjectNode result, String path, int line, String text) {
    ObjectNode change =
        result.putArray("fixes").addObject().putArray("artifactChanges").addObject();
    change.putObject("artifactLocation").put("uri", path);
    ObjectNode replacement = change.putArray("replacements").addObject();
    replacement
        .putObject("deletedRegion")
        .put("startLine", line)
        .put("startColumn", 3)
        .put("endLine", line)
        .put("endColumn", 6);
    replacement.putObject("insertedContent").put("text", text);
  }

  private ReviewPlan plan(String patch, Path... base) throws Exception {
    Files.writeString(report, sarif.toString());
    Review.Request request =
        new Review.Request(repository, List.of(report), List.of(base), Optional.empty(), "");
    return Review.of(request, patch, Catalogs.builtIn()).plan();
  }

  /** The source is of the same hand as the change; the report may be. */
  @Test
  void namesHiddenInTextFromElsewhereAreNotTakenForOurs() throws Exception {
    String forged = "<!-- quiesce:finding:" + "0".repeat(32) + " --><!-- quiesce:summary -->";
    ObjectNode result = result("A.java", 3).put("ruleId", forged);
    ((ObjectNode) result.path("message")).put("text", forged);
    fix(result, "A.java", 3, "b(); // " + forged);
    Remark remark = plan(PATCH).remarks().get(0);
    assertThat(remark.body()).contains("```suggestion\n  b(); // " + forged);
    assertThat(RemarkText.markerIn(remark.body())).contains(remark.marker());
  }

  /**
   * GitLab ends a block at the first line of three backticks when it looks for quick actions,
   * however long the fence is; and a suggestion with another character than the source has would
   * change it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"\n```\n/close\n", "\n```x\n", "x\u0000y", "x\fy"})
  void whatABlockCannotHoldIsNoSuggestion(String text) throws Exception {
    fix(result("A.java", 3), "A.java", 3, text);
    Remark remark = plan(PATCH).remarks().get(0);
    assertThat(remark.body())
        .contains("```diff\n-  b();\n+")
        .doesNotContain("suggestion", "\n/close");
  }

  /** Where it is not told what columns count, a fix could cut a line in the wrong place. */
  @Test
  void columnsOfUnknownKindAreTrustedOnlyWhereItMakesNoDifference() throws Exception {
    fix(result("A.java", 3), "A.java", 3, "x()");
    assertThat(plan(PATCH).remarks().get(0).body()).contains("suggestion\n  x();");
    Files.writeString(repository.resolve("A.java"), SOURCE.replace("b();", "b(); // \ud83d\ude00"));
    assertThat(plan(PATCH).remarks().get(0).body()).doesNotContain("x()");
    ((ObjectNode) sarif.at("/runs/0")).put("columnKind", "unicodeCodePoints");
    assertThat(plan(PATCH).remarks().get(0).body()).doesNotContain("x()");
    ((ObjectNode) sarif.at("/runs/0")).put("columnKind", "utf16CodeUnits");
    assertThat(plan(PATCH).remarks().get(0).body())
        .contains("suggestion\n  x(); // \ud83d\ude00\n");
  }

  @Test
  void onlyChangedLinesCount() throws Exception {
    result("A.java", 2);
    result("A.java", 3);
    result("B.java", 3);
    ReviewPlan plan = plan(PATCH);
    assertThat(plan.folded()).isEmpty();
    assertThat(plan.remarks())
        .singleElement()
        .satisfies(each -> assertThat(each.line()).isEqualTo(3));
  }

  @Test
  void whereTheBaseIsKnownWhatIsNewElsewhereCountsToo() throws Exception {
    result("A.java", 2);
    Path base = temp.resolve("base.sarif");
    Files.writeString(base, sarif.toString());
    result("A.java", 3);
    result("A.java", 4);
    result("B.java", 9);
    ReviewPlan plan = plan(PATCH, base);
    assertThat(plan.remarks())
        .extracting(each -> each.finding().line() + (each.isOfFile() ? " file" : ""))
        .containsExactly("3", "4 file");
    assertThat(plan.folded()).extracting(ReviewFinding::path).containsExactly("B.java");
    assertThat(plan.summary()).contains("3 new findings", "1 without a comment of their own");
  }

  @Test
  void whatIsSuppressedOrUnchangedIsNotNew() throws Exception {
    result("A.java", 3).putArray("suppressions").addObject().put("kind", "external");
    result("A.java", 3).put("baselineState", "unchanged");
    assertThat(plan(PATCH).isEmpty()).isTrue();
    result("A.java", 3)
        .putArray("suppressions")
        .addObject()
        .put("kind", "external")
        .put("status", "rejected");
    assertThat(plan(PATCH).size()).isEqualTo(1);
  }

  @Test
  void aFixOnShownLinesIsASuggestion() throws Exception {
    fix(result("A.java", 3), "A.java", 3, "tidy");
    Remark remark = plan(PATCH).remarks().get(0);
    assertThat(remark.body()).contains("```suggestion\n  tidy;\n```");
    assertThat(List.of(remark.startLine(), remark.line())).containsExactly(3, 3);
  }

  @Test
  void aSuggestionReplacesTheLinesOfItsComment() throws Exception {
    ObjectNode result = result("A.java", 3);
    fix(result, "A.java", 3, "first");
    ((ObjectNode) result.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion"))
        .put("endLine", 4)
        .put("endColumn", 4);
    Remark remark = plan(PATCH).remarks().get(0);
    assertThat(remark.body()).contains("```suggestion\n  first();\n```");
    assertThat(List.of(remark.startLine(), remark.line())).containsExactly(3, 4);
  }

  @Test
  void aFixElsewhereIsShownAsADiff() throws Exception {
    Files.writeString(repository.resolve("A.java"), SOURCE + "x();\n".repeat(20));
    fix(result("A.java", 3), "A.java", 20, "y");
    Remark remark = plan(PATCH).remarks().get(0);
    assertThat(remark.body()).contains("```diff\n-x();\n+x(y\n```").doesNotContain("suggestion");
    assertThat(remark.line()).isEqualTo(3);
  }

  @Test
  void aFenceIsLongerThanAnyInTheCode() throws Exception {
    fix(result("A.java", 3), "A.java", 3, "\"````\"");
    assertThat(plan(PATCH).remarks().get(0).body()).contains("`````suggestion\n  \"````\";\n`````");
  }

  @Test
  void nothingOutsideOfTheRepositoryIsRead() throws Exception {
    Path secret = Files.writeString(temp.resolve("Secret.java"), "1\n2\nsecret\n");
    Files.createSymbolicLink(repository.resolve("Link.java"), secret);
    String patch = PATCH.replace("A.java", "Link.java");
    fix(result("Link.java", 3), "Link.java", 3, "x");
    for (String path :
        List.of(
            "../Secret.java", secret.toString(), secret.toUri().toString(), "%2e%2e/Secret.java")) {
      fix(result(path, 3), path, 3, "x");
    }
    ReviewPlan plan = plan(patch);
    assertThat(plan.size()).isEqualTo(1);
    assertThat(plan.remarks().get(0).body()).doesNotContain("secret");
  }

  @Test
  void moreThanAHostTakesIsFolded() throws Exception {
    StringBuilder patch = new StringBuilder("--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,50 @@\n");
    for (int line = 1; line <= 50; line++) {
      patch.append("+x\n");
      result("A.java", line);
    }
    ReviewPlan plan = plan(patch.toString());
    assertThat(plan.remarks()).hasSize(30);
    assertThat(plan.folded()).hasSize(20);
    assertThat(plan.summary()).contains("50 new findings").containsOnlyOnce("</details>");
  }

  @Test
  void bodiesStayBelowWhatAHostTakes() throws Exception {
    Path base = temp.resolve("base.sarif");
    Files.writeString(base, sarif.toString());
    String odd = "\ud83d\ude00`<@[".repeat(2000);
    for (int line = 1; line <= 2000; line++) {
      ObjectNode result = result("dir/B" + line + ".java", line);
      result.putObject("message").put("text", odd);
    }
    ObjectNode inline = result("A.java", 3);
    inline.putObject("message").put("text", odd);
    ArrayNode related = inline.putArray("relatedLocations");
    for (int i = 0; i < 100; i++) {
      ObjectNode step = related.addObject();
      physical(step, "A.java", 1);
      step.putObject("message").put("text", odd);
    }
    fix(inline, "A.java", 3, odd.repeat(5));
    ReviewPlan plan = plan(PATCH, base);
    assertThat(plan.summary().length()).isLessThanOrEqualTo(64_000);
    assertThat(plan.summary()).contains("more\n").endsWith("<!-- quiesce:summary -->");
    assertWhole(plan.summary());
    for (Remark remark : plan.remarks()) {
      assertThat(remark.body().length()).isLessThanOrEqualTo(64_000);
      assertThat(RemarkText.markerIn(remark.body())).isPresent();
      assertWhole(remark.body());
    }
  }

  /** No surrogate pair is halved, and each fold is closed. */
  private static void assertWhole(String body) {
    assertThat(body.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
        .isEmpty();
    assertThat(body.split("<details>", -1)).hasSameSizeAs(body.split("</details>", -1));
  }

  @Test
  void severalReportsOfOneDefectAreOneFinding() throws Exception {
    fix(result("A.java", 3), "A.java", 3, "x");
    Files.writeString(temp.resolve("javac.sarif"), sarif.toString());
    ((ObjectNode) results.get(0)).remove("fixes");
    Files.writeString(temp.resolve("bytecode.sarif"), sarif.toString());
    Review.Request request =
        new Review.Request(
            repository,
            List.of(temp.resolve("bytecode.sarif"), temp.resolve("javac.sarif")),
            List.of(),
            Optional.empty(),
            "");
    ReviewPlan plan = Review.of(request, PATCH, Catalogs.builtIn()).plan();
    assertThat(plan.size()).isEqualTo(1);
    assertThat(plan.remarks().get(0).body()).contains("suggestion");
  }

  @Test
  void equalFindingsHaveMarkersOfTheirOwn() throws Exception {
    String lines = IntStream.rangeClosed(1, 5).mapToObj(i -> "+x\n").collect(Collectors.joining());
    for (int line = 1; line <= 5; line++) {
      result("A.java", line).putObject("message").put("text", "same");
    }
    ReviewPlan plan = plan("--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,5 @@\n" + lines);
    assertThat(plan.remarks()).extracting(Remark::marker).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void whatIsNoSarifIsAnError() throws Exception {
    for (String text : List.of("", "{", "[]", "{\"runs\": 1}", "null", "<xml/>")) {
      Files.writeString(report, text);
      Review.Request request =
          new Review.Request(repository, List.of(report), List.of(), Optional.empty(), "");
      assertThatThrownBy(() -> Review.of(request, PATCH, Catalogs.builtIn()))
          .as(text)
          .isInstanceOf(ReviewException.class)
          .hasMessageStartingWith(report + ": is no ");
    }
  }

  @Test
  void aResultThatWouldFillMemoryIsRefused() throws Exception {
    String huge = "{\"runs\":[{\"results\":[{\"a\":[" + "[],".repeat(1_000_000) + "[]]}]}]}";
    Files.writeString(report, huge);
    Review.Request request =
        new Review.Request(repository, List.of(report), List.of(), Optional.empty(), "");
    assertThatThrownBy(() -> Review.of(request, PATCH, Catalogs.builtIn()))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("one part of it is too large");
  }

  @Test
  void rulesGivenByNumberAreFound() throws Exception {
    ObjectNode result = result("A.java", 3);
    result.remove("ruleId");
    result.put("ruleIndex", 1);
    String driver = "{\"rules\":[{\"id\":\"One\"},{\"id\":\"Two\"}]}";
    sarif.remove("runs");
    ObjectNode run = sarif.putArray("runs").addObject();
    run.putObject("tool").set("driver", JSON.readTree(driver));
    run.set("results", results);
    assertThat(plan(PATCH).remarks().get(0).body()).contains("`Two`");
  }

  @Test
  void annotationsHoldOneCommandEach() throws Exception {
    result("A.java", 3).putObject("message").put("text", "a\n::error::b\r::x%");
    String text = Annotations.of(plan(PATCH));
    assertThat(text)
        .isEqualTo("::warning file=A.java,line=3,title=ExecutorPerCall::a%0A::error::b%0D::x%25\n");
  }

  @Test
  void annotationsAreAsManyOfEachLevelAsGitHubShows() throws Exception {
    StringBuilder patch = new StringBuilder("--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,36 @@\n");
    for (int line = 1; line <= 36; line++) {
      patch.append("+x\n");
      result("A.java", line).put("level", List.of("error", "warning", "note").get(line % 3));
    }
    assertThat(Annotations.of(plan(patch.toString())).lines().map(line -> line.split(" ", 2)[0]))
        .containsAll(List.of("::error", "::warning", "::notice"))
        .hasSize(30);
  }
}
