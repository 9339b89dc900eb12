package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.host.GitHubRequests.Call;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every request to GitHub against its own description of its API. {@link GitHubMockServerCheck}
 * asks another reader of the description; {@link FakeGitHub} holds against it all that other tests
 * send, too.
 */
class GitHubContractTest {
  private static final GitHubContract CONTRACT = GitHubContract.TRIMMED;
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept", List.of("application/vnd.github+json, application/json;q=0.9"),
          "Content-Type", List.of("application/json"));

  private FakeGitHub server;
  private ApiClient client;
  private Map<String, List<Call>> requests;

  @BeforeEach
  void start() throws Exception {
    server = new FakeGitHub();
    server.patches.put("A.java", "@@ -0,0 +1,3 @@\n+a\n+b\n+c");
    long comment = server.say("bot", "It leaks.", 0).path("id").asLong();
    client = GitHub.client(server.url(), FakeGitHub.TOKEN);
    new GitHub(client, "o/r", 7).review(server.head, "### Summary", List.of());
    long review = server.reviews.keySet().iterator().next();
    requests = new GitHubRequests(client, "o/r", 7, server.head).all(comment, review);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyRequestIsAsDescribedAndEverythingDescribedIsRequested() throws Exception {
    for (List<Call> calls : requests.values()) {
      for (Call call : calls) {
        call.send();
      }
    }
    assertThat(server.faults).isEmpty();
    assertThat(server.operations).isEqualTo(CONTRACT.operations()).hasSizeGreaterThan(9);
  }

  @Test
  void everyMethodOfTheClientThatSendsIsAmongThem() {
    Set<String> senders =
        Arrays.stream(GitHub.class.getDeclaredMethods())
            .filter(each -> !Modifier.isPrivate(each.getModifiers()) && !each.isSynthetic())
            .filter(each -> Arrays.asList(each.getExceptionTypes()).contains(ApiException.class))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(requests.keySet()).isEqualTo(senders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /user                                     |                                    | ",
        "GET    | /users                                    |                                    | path.missing",
        "DELETE | /user                                     |                                    | operation.notAllowed",
        "GET    | /repos/o/r/pulls/x                        |                                    | parameter.schema.type",
        "GET    | /repos/o/r/pulls/7/files?per_page=9&page=2|                                    | ",
        "GET    | /repos/o/r/pulls/7/files?per_page=many    |                                    | parameter.schema.type",
        "GET    | /repos/o/r/pulls/7/files?size=9           |                                    | parameter.query.unexpected",
        "PATCH  | /repos/o/r/pulls/comments/1               | {\"body\": \"x\"}                  | ",
        "PATCH  | /repos/o/r/pulls/comments/1               | {}                                 | body.schema.required",
        "PATCH  | /repos/o/r/pulls/comments/1               | {\"body\": 1}                      | body.schema.type",
        "PATCH  | /repos/o/r/pulls/comments/1               |                                    | body.missing",
        "PATCH  | /repos/o/r/pulls/comments/1               | body                               | body.schema.invalidJson",
        "PUT    | /repos/o/r/pulls/7/reviews/1              | {\"body\": \"x\", \"bode\": \"x\"} | body.schema.additionalProperties",
        "POST   | /repos/o/r/pulls/7/reviews                | {\"event\": \"SHOUT\"}             | body.schema.enum",
        "POST   | /repos/o/r/pulls/7/reviews                | {\"comments\": [{\"body\": \"x\"}]}| body.schema.required",
      })
  void whatIsNotDescribedIsRefused(String method, String path, String body, String fault) {
    byte[] sent = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    List<String> faults = CONTRACT.faults(method, URI.create(path.strip()), HEADERS, sent);
    if (fault == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults)
          .singleElement()
          .satisfies(each -> assertThat(each).startsWith("validation.request." + fault + ": "));
    }
  }

  @Test
  void headersAreHeldAgainstItToo() {
    for (String header : HEADERS.keySet()) {
      Map<String, List<String>> wrong = new HashMap<>(HEADERS);
      wrong.put(header, List.of("text/plain"));
      assertThat(
              CONTRACT.faults(
                  "PATCH",
                  URI.create("/repos/o/r/pulls/comments/1"),
                  wrong,
                  "{\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
          .singleElement()
          .satisfies(each -> assertThat(each).contains("notAllowed: "));
    }
  }

  @Test
  void aFaultInARequestFailsTheTestThatSentIt() throws Exception {
    ObjectNode wrong = ApiClient.object().put("event", "COMMENT").put("commit_id", server.head);
    client.send("POST", "/repos/o/r/pulls/7/reviews", wrong.put("body", "x").put("lines", 3));
    assertThatThrownBy(server::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("validation.request.body.schema.additionalProperties")
        .hasMessageContaining("[\"lines\"]");
    server.faults.clear();
  }

  @Test
  void anAnswerThatGitHubWouldNotGiveIsAFaultOfTheServer() throws Exception {
    assertThat(
            CONTRACT.faults(
                "GET",
                URI.create("/repos/o/r/pulls/7/comments"),
                200,
                new ObjectMapper().readTree("[{\"id\":\"7\"}]")))
        .singleElement()
        .satisfies(each -> assertThat(each).contains("response.body.schema.type"));
  }
}
