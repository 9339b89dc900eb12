package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.quiesce.cli.review.Patch;
import io.github.quiesce.cli.review.ReviewException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One pull request on a server that knows its diff, and answers as GitHub does. What it is asked,
 * and what it answers, is held against GitHub's description of its API.
 */
final class FakeGitHub implements AutoCloseable {
  static final String TOKEN = "ghs_secret";
  private static final String VERSION = "2022-11-28";
  private static final GitHubContract CONTRACT = GitHubContract.TRIMMED;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PULL = "/repos/o/r/pulls/7";

  final Map<Long, ObjectNode> comments = new TreeMap<>();
  final Map<Long, ObjectNode> reviews = new TreeMap<>();
  final List<String> requests = new ArrayList<>();
  final Map<String, String> patches = new TreeMap<>();

  /** What requests and answers had that GitHub does not describe: nothing, or the test fails. */
  final List<String> faults = new ArrayList<>();

  /** Described operations that were asked for. */
  final Set<String> operations = new TreeSet<>();

  /** What the next requests that write are answered with, before or after they are carried out. */
  final Deque<Failure> failures = new ArrayDeque<>();

  /** A path that a proxy answers with a page of its own. */
  String behindProxy = "none";

  String head = "abc";
  String user = "bot";
  boolean hidesPatches;
  private final HttpServer server;
  private long lastId = 100;

  /** A failure to come. */
  record Failure(int status, String header, String value, String message, boolean carriedOut) {}

  private record Answer(int status, JsonNode body) {}

  FakeGitHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Requests that change something. */
  List<String> writes() {
    return requests.stream().filter(each -> !each.startsWith("GET ")).toList();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String method = exchange.getRequestMethod();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    requests.add(method + " " + path.replace(PULL, ""));
    URI uri = exchange.getRequestURI();
    CONTRACT.operation(method, uri).ifPresent(operations::add);
    faults.addAll(CONTRACT.faults(method, uri, exchange.getRequestHeaders(), sent));
    Answer answer;
    Failure failure = method.equals("GET") ? null : failures.poll();
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer = new Answer(401, message("Bad credentials"));
    } else if (!VERSION.equals(exchange.getRequestHeaders().getFirst("X-GitHub-Api-Version"))) {
      answer = new Answer(400, message("This version is not supported"));
    } else if (!exchange.getRequestHeaders().containsKey("User-Agent")) {
      answer = new Answer(403, message("Request forbidden by administrative rules"));
    } else if (failure != null && !failure.carriedOut) {
      answer = new Answer(failure.status, message(failure.message));
    } else {
      answer = answer(method, path, query, JSON.readTree(sent));
      if (answer.status / 100 == 2) {
        faults.addAll(CONTRACT.faults(method, uri, answer.status, answer.body));
      }
    }
    if (failure != null) {
      answer = new Answer(failure.status, message(failure.message));
      if (!failure.header.isEmpty()) {
        exchange.getResponseHeaders().set(failure.header, failure.value);
        boolean spent = failure.header.equals("X-RateLimit-Reset");
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", spent ? "0" : "4999");
      }
    }
    String text = path.endsWith(behindProxy) ? "<html>Sign in</html>" : answer.body.toString();
    byte[] body = answer.status == 204 ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, answer.status == 204 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static ObjectNode message(String text) {
    return JSON.createObjectNode().put("message", text);
  }

  private Answer answer(String method, String path, String query, JsonNode sent) {
    String rest = path.startsWith(PULL) ? path.substring(PULL.length()) : path;
    return switch (method + " " + rest.replaceAll("/\\d+$", "/N")) {
      case "GET /user" -> new Answer(200, JSON.createObjectNode().put("login", user));
      case "GET " -> {
        ObjectNode pull = JSON.createObjectNode();
        pull.putObject("head").put("sha", head);
        yield new Answer(200, pull);
      }
      case "GET /comments" -> new Answer(200, page(comments.values(), query));
      case "GET /reviews" -> new Answer(200, page(reviews.values(), query));
      case "GET /files" -> new Answer(200, page(files(), query));
      case "POST /reviews" -> postReview(sent);
      case "PUT /reviews/N" -> change(reviews, rest, sent);
      case "POST /comments" -> postComment(sent);
      case "PATCH /repos/o/r/pulls/comments/N" -> change(comments, rest, sent);
      case "DELETE /repos/o/r/pulls/comments/N" -> {
        boolean there = comments.remove(id(rest)) != null;
        yield new Answer(there ? 204 : 404, message("Not Found"));
      }
      default -> new Answer(404, message("Not Found"));
    };
  }

  private List<ObjectNode> files() {
    List<ObjectNode> files = new ArrayList<>();
    patches.forEach(
        (name, patch) -> {
          ObjectNode file = JSON.createObjectNode().put("filename", name);
          if (!hidesPatches) {
            file.put("patch", patch);
          }
          files.add(file);
        });
    return files;
  }

  private static ArrayNode page(Iterable<ObjectNode> all, String query) {
    int page = Integer.parseInt(query.replaceAll(".*\\bpage=(\\d+)$", "$1"));
    ArrayNode array = JSON.createArrayNode();
    int index = 0;
    for (ObjectNode each : all) {
      if (index / 100 == page - 1) {
        array.add(each);
      }
      index++;
    }
    return array;
  }

  private static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  /** All comments of a review, or none of them. */
  private Answer postReview(JsonNode sent) {
    boolean whole =
        sent.path("event").asText().equals("COMMENT")
            && sent.path("commit_id").asText().equals(head)
            && !sent.path("body").asText().isEmpty()
            && sent.path("body").asText().length() <= 65_536;
    if (!whole) {
      return new Answer(422, message("Unprocessable Entity"));
    }
    for (JsonNode each : sent.path("comments")) {
      if (!isInDiff(each)) {
        return new Answer(422, message("Pull request review thread line must be part of the diff"));
      }
    }
    sent.path("comments").forEach(each -> add(comments, each));
    return new Answer(200, add(reviews, sent));
  }

  private Answer postComment(JsonNode sent) {
    boolean ofFile = sent.path("subject_type").asText().equals("file");
    boolean known = patches.containsKey(sent.path("path").asText());
    if (!sent.path("commit_id").asText().equals(head) || (ofFile ? !known : !isInDiff(sent))) {
      return new Answer(422, message("Validation Failed"));
    }
    return new Answer(201, add(comments, sent));
  }

  private boolean isInDiff(JsonNode comment) {
    String patch = patches.get(comment.path("path").asText());
    boolean order =
        !comment.has("start_line")
            || comment.path("start_line").asInt() < comment.path("line").asInt();
    if (patch == null || !order || !comment.path("side").asText().equals("RIGHT")) {
      return false;
    }
    try {
      int line = comment.path("line").asInt();
      Patch.FilePatch file = Patch.parseHunks(patch);
      return file.shows(comment.path("start_line").asInt(line), line)
          && comment.path("body").asText().length() <= 65_536;
    } catch (ReviewException e) {
      return false;
    }
  }

  private ObjectNode add(Map<Long, ObjectNode> to, JsonNode sent) {
    ObjectNode made = sent.deepCopy();
    made.remove(List.of("comments", "event"));
    made.put("id", ++lastId);
    made.putObject("user").put("login", user);
    // GitHub gives text back with other line ends than it was sent.
    made.put("body", sent.path("body").asText().replace("\n", "\r\n"));
    to.put(lastId, made);
    return made;
  }

  /** Someone answers a comment, or says something of their own. */
  ObjectNode say(String login, String body, long inReplyTo) {
    ObjectNode sent = JSON.createObjectNode().put("body", body);
    if (inReplyTo > 0) {
      sent.put("in_reply_to_id", inReplyTo);
    }
    ObjectNode made = add(comments, sent);
    made.putObject("user").put("login", login);
    return made;
  }

  private static Answer change(Map<Long, ObjectNode> things, String path, JsonNode sent) {
    ObjectNode thing = things.get(id(path));
    if (thing == null) {
      return new Answer(404, message("Not Found"));
    }
    thing.put("body", sent.path("body").asText());
    return new Answer(200, thing);
  }

  @Override
  public void close() {
    server.stop(0);
    if (!faults.isEmpty()) {
      throw new AssertionError("not as GitHub describes it: " + faults);
    }
  }
}
