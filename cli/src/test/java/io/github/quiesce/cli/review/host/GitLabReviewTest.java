package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.review.Review;
import io.github.quiesce.cli.review.ReviewPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discussions in a merge request, on a server that takes places on lines 1 to 3 of A.java. */
class GitLabReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUEST = "/projects/5/merge_requests/9";

  @TempDir Path temp;
  private final Map<String, ArrayNode> discussions = new TreeMap<>();
  private final List<String> writes = new ArrayList<>();
  private HttpServer server;
  private int lastId;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath().replace(REQUEST, "");
    JsonNode sent = JSON.readTree(exchange.getRequestBody().readAllBytes());
    boolean allowed = "glpat".equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
    JsonNode answer = allowed ? answer(method, path, sent) : null;
    byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer == null ? 400 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private JsonNode answer(String method, String path, JsonNode sent) {
    if (!method.equals("GET")) {
      writes.add(method);
    }
    String[] parts = path.split("/", -1);
    switch (method + " " + (parts.length > 1 ? parts[1] : "")) {
      case "GET user" -> {
        return JSON.createObjectNode().put("username", "bot");
      }
      case "GET " -> {
        ObjectNode request = JSON.createObjectNode();
        request
            .putObject("diff_refs")
            .put("base_sha", "b")
            .put("start_sha", "s")
            .put("head_sha", "h");
        return request;
      }
      case "GET discussions" -> {
        ArrayNode all = JSON.createArrayNode();
        discussions.forEach((id, notes) -> all.addObject().put("id", id).set("notes", notes));
        return all;
      }
      case "POST discussions" -> {
        JsonNode position = sent.path("position");
        boolean placed =
            position.isMissingNode()
                || (position.path("new_line").asInt() <= 3
                    && position.path("head_sha").asText().equals("h")
                    && position.path("new_path").asText().equals("A.java"));
        return placed ? add("bot", sent) : null;
      }
      case "PUT discussions" -> {
        return ((ObjectNode) discussions.get(parts[2]).get(0))
            .put("body", sent.path("body").asText());
      }
      case "DELETE discussions" -> {
        return discussions.remove(parts[2]);
      }
      default -> {
        return null;
      }
    }
  }

  private ObjectNode add(String user, JsonNode sent) {
    ObjectNode note = sent.deepCopy();
    note.put("id", ++lastId).putObject("author").put("username", user);
    discussions.put("d" + lastId, JSON.createArrayNode().add(note));
    return note;
  }

  private ReviewPlan plan(int... lines) throws Exception {
    StringBuilder results = new StringBuilder();
    for (int line : lines) {
      results.append(results.isEmpty() ? "" : ",");
      results.append(
          String.format(
              "{'ruleId':'R','message':{'text':'at %d'},'locations':[{'physicalLocation':"
                  + "{'artifactLocation':{'uri':'A.java'},'region':{'startLine':%d}}}]}",
              line, line));
    }
    String sarif = ("{'runs':[{'results':[" + results + "]}]}").replace('\'', '"');
    Path report = Files.writeString(temp.resolve("report.sarif"), sarif);
    String patch = "--- a/A.java\n+++ b/A.java\n@@ -0,0 +1,5 @@\n+a\n+b\n+c\n+d\n+e\n";
    Review.Request request =
        new Review.Request(temp, List.of(report), List.of(), Optional.empty(), "");
    return Review.of(request, patch, Catalogs.builtIn()).plan();
  }

  private void publish(ReviewPlan plan) throws ApiException {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    new GitLabReview(url, "glpat", "5", 9, time -> {}).publish(plan);
  }

  private List<String> bodies() {
    return discussions.values().stream().map(each -> each.at("/0/body").asText()).toList();
  }

  @Test
  void eachFindingIsADiscussionAndASecondRunPostsNothing() throws Exception {
    publish(plan(1, 2));
    assertThat(bodies()).hasSize(3).anyMatch(each -> each.contains("2 new findings"));
    writes.clear();
    publish(plan(1, 2));
    assertThat(writes).isEmpty();
  }

  @Test
  void aPlaceThatIsNotTakenIsInTheSummary() throws Exception {
    publish(plan(1, 5));
    assertThat(bodies()).hasSize(2).anyMatch(each -> each.contains("`A.java:5`"));
    writes.clear();
    publish(plan(1, 5));
    // It is tried again; what is there stays as it is.
    assertThat(writes).containsExactly("POST");
  }

  @Test
  void whatIsGoneIsDeletedUnlessSomeoneReplied() throws Exception {
    publish(plan(1, 2));
    discussions.get("d1").addObject().put("body", "On purpose.");
    publish(plan());
    assertThat(discussions).containsKey("d1").doesNotContainKey("d2");
    assertThat(bodies()).anyMatch(each -> each.contains("no new findings"));
  }

  @Test
  void othersNotesAreNoneOfOurs() throws Exception {
    publish(plan(1));
    add("mallory", JSON.createObjectNode().put("body", bodies().get(0)));
    publish(plan());
    assertThat(discussions).containsKey("d3").doesNotContainKey("d1");
  }
}
