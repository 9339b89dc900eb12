package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import io.github.quiesce.cli.review.host.GitHubRequests.Call;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every request to GitHub, sent to a mock server from npm that knows GitHub's description of its
 * API: a second opinion to {@link GitHubContractTest}, and answers that are GitHub's own examples.
 * It needs node, npm and a network, so that its name is none of an ordinary test: {@code
 * scripts/check-github-contract} runs it.
 */
class GitHubMockServerCheck {
  private static final String COMMIT = "6dcb09b5b57875f334f61aebed695e2e4193db5e";

  private static MockServer server;
  private final ApiClient client = GitHub.client(server.url(), "ghs_token");
  private final GitHub github = new GitHub(client, "octocat/Hello-World", 1347);

  @BeforeAll
  static void start() throws Exception {
    server = MockServer.start(Path.of("target", "contract").toAbsolutePath());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
      assertThat(server.isRunning()).isFalse();
    }
  }

  @Test
  void everyRequestIsAsDescribed() throws Exception {
    GitHubRequests requests = new GitHubRequests(client, "octocat/Hello-World", 1347, COMMIT);
    for (List<Call> calls : requests.all(42, 80).values()) {
      for (Call call : calls) {
        call.send();
      }
    }
  }

  @Test
  void whatIsAskedIsAnsweredInTheShapeWeRead() throws Exception {
    assertThat(github.login()).isNotEmpty();
    assertThat(github.head()).matches("[0-9a-f]{40}");
    assertThat(github.comments("octocat")).isEmpty();
    assertThat(github.reviews("octocat")).isNotEmpty();
    assertThat(github.shown()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"event\":\"SHOUT\"}", "{\"comments\":[{\"line\":\"x\"}]}"})
  void theDescriptionIsReallyAsked(String wrong) {
    String path = "/repos/octocat/Hello-World/pulls/1347/reviews";
    assertThatThrownBy(() -> client.send("POST", path, new ObjectMapper().readTree(wrong)))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
  }
}
