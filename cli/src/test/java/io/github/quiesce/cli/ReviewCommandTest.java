package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code review} from the user's side: what is said, and what never is. */
class ReviewCommandTest {
  private static final String TOKEN = "ghs_very_secret_token";
  private static final String PATCH = "--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,2 @@\n+a\n+b\n";

  private final FakeTools tools = new FakeTools();
  @TempDir Path folder;
  private Path report;
  private Path patch;

  @BeforeEach
  void writeInputs() throws IOException {
    report = folder.resolve("report.sarif");
    patch = Files.writeString(folder.resolve("change.patch"), PATCH);
    writeReport("It leaks.");
  }

  private void writeReport(String message) throws IOException {
    Files.writeString(
        report,
        "{\"runs\":[{\"results\":[{\"ruleId\":\"AlphaRule\",\"message\":{\"text\":\""
            + message
            + "\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"A.java\"},"
            + "\"region\":{\"startLine\":2}}}]}]}]}");
  }

  private CommandRun review(Object... more) {
    List<Object> args = new ArrayList<>(List.of("review", "--repo", folder, "--patch", patch));
    args.addAll(List.of(more));
    args.add(report);
    return CommandRun.of(tools, args.toArray());
  }

  @Test
  void printsWhatItWouldPost() {
    CommandRun run = review();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("### Quiesce: 1 new finding\n")
        .contains("#### `A.java:2`", "[`AlphaRule`](https://quiesce.github.io/rules/AlphaRule)");
  }

  @Test
  void nothingNewIsStatusZero() throws IOException {
    Files.writeString(patch, PATCH.replace("A.java", "B.java"));
    assertThat(review().status()).isZero();
  }

  @Test
  void whatIsPrintedInAWorkflowIsNoCommand() throws IOException {
    writeReport("x\\n::add-mask::y");
    tools.environment.put("GITHUB_ACTIONS", "true");
    List<String> lines = review().out().lines().toList();
    String stop = lines.get(0);
    assertThat(stop).startsWith("::stop-commands::");
    assertThat(lines.get(lines.size() - 1)).isEqualTo(stop.replace("stop-commands::", "") + "::");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "patch", "baseline"})
  void inputThatCannotBeUsedIsOneLine(String which) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "@@ -1 +1 @@\n");
    CommandRun run =
        switch (which) {
          case "report" -> CommandRun.of(tools, "review", "--repo", folder, "--patch", patch, bad);
          case "patch" -> CommandRun.of(tools, "review", "--repo", folder, "--patch", bad, report);
          default -> review("--baseline", bad);
        };
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("quiesce: error: ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GITHUB_TOKEN=|GITHUB_TOKEN",
        "GITHUB_TOKEN=a\nb|GITHUB_TOKEN",
        "GITHUB_REPOSITORY=../x|owner/name",
        "GITHUB_REF=refs/heads/main|--number",
        "GITHUB_API_URL=http://evil.example|https://"
      })
  void settingsThatCannotBeUsedAreOneLineWithoutTheToken(String setting) {
    tools.environment.put("GITHUB_TOKEN", TOKEN);
    tools.environment.put("GITHUB_REPOSITORY", "o/r");
    tools.environment.put("GITHUB_REF", "refs/pull/7/merge");
    tools.environment.put("GITHUB_API_URL", "http://127.0.0.1:9");
    String[] parts = setting.split("[=|]", 3);
    tools.environment.put(parts[0], parts[1]);
    CommandRun run = review("--post", "github");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(parts[2]).doesNotContain(TOKEN);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aReadOnlyTokenLeavesAnnotationsAndIsNeverShown() throws IOException {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    tools.environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    CommandRun run = withServer(403, "Resource not accessible by integration " + TOKEN, "true");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("::warning file=A.java,line=2,title=AlphaRule::It leaks.\n");
    assertThat(run.err())
        .startsWith("quiesce: warning: the token may not write")
        .doesNotContain(TOKEN);
    assertThat(folder.resolve("summary.md"))
        .content()
        .startsWith("before\n### Quiesce: 1 new finding\n")
        .contains("`A.java:2`: It leaks.")
        .doesNotContain(TOKEN);
  }

  @Test
  void aJobSummaryThatCannotBeWrittenIsAWarning() throws IOException {
    tools.environment.put("GITHUB_STEP_SUMMARY", folder.resolve("no/such/file").toString());
    CommandRun run = withServer(403, "Resource not accessible by integration", "true");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("warning: the job's summary cannot be written");
  }

  @Test
  void aServerThatStaysBusyIsAnError() throws IOException {
    CommandRun run = withServer(503, "Unavailable", "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("not posted, or not all of it").doesNotContain(TOKEN);
    assertThat(tools.pauses).hasSize(4);
  }

  /** Runs against a server that answers everything alike. */
  private CommandRun withServer(int status, String message, String actions) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      tools.environment.put("GITHUB_TOKEN", TOKEN);
      tools.environment.put("GITHUB_REPOSITORY", "o/r");
      tools.environment.put("GITHUB_REF", "refs/pull/7/merge");
      tools.environment.put("GITHUB_ACTIONS", actions);
      tools.environment.put("GITHUB_API_URL", "http://127.0.0.1:" + server.getAddress().getPort());
      return review("--post", "github");
    } finally {
      server.stop(0);
    }
  }
}
