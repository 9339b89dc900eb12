package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One merge request that adds the first lines of one file, on a server that answers as GitLab does:
 * unchanged lines are asked for by both their numbers, and comments on files come with 16.4.
 */
final class FakeGitLab implements AutoCloseable {
  static final String TOKEN = "glpat";
  static final String USER = "bot";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUEST = "/projects/5/merge_requests/9";

  final Map<String, Discussion> discussions = new TreeMap<>();
  final List<String> writes = new ArrayList<>();

  /** Statuses that the next requests that write are answered with, after they are carried out. */
  final Deque<Integer> failures = new ArrayDeque<>();

  /** Lines that are not changed, but shown around those that are. */
  final Set<Integer> unchanged = new HashSet<>();

  /** Whether it is 16.4 or later. */
  boolean takesFiles = true;

  /** How often it has no diff yet when it is asked. */
  int notReady;

  String head = "h";
  String oldPath;
  private final HttpServer server;
  private final String file;
  private final Set<Integer> added;
  private int lastId = 1000;

  /** Notes that belong together; or a single one, which nobody can resolve. */
  record Discussion(boolean individual, ArrayNode notes) {
    String body() {
      return notes.at("/0/body").asText();
    }

    void reply(String user, String body, boolean system) {
      notes
          .addObject()
          .put("body", body)
          .put("system", system)
          .putObject("author")
          .put("username", user);
    }
  }

  private record Answer(int status, JsonNode body) {}

  FakeGitLab(String file, int lines) throws IOException {
    this.file = file;
    oldPath = file;
    added = IntStream.rangeClosed(1, lines).boxed().collect(Collectors.toSet());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The first note of each discussion. */
  List<String> bodies() {
    return discussions.values().stream().map(Discussion::body).toList();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    JsonNode sent = JSON.readTree(exchange.getRequestBody().readAllBytes());
    boolean allowed = TOKEN.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
    Integer failure = method.equals("GET") ? null : failures.poll();
    Answer answer =
        allowed
            ? answer(
                method,
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().toString(),
                sent)
            : error(401, "401 Unauthorized");
    int status = failure != null ? failure : answer.status;
    byte[] body =
        status == 204 ? new byte[0] : answer.body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Answer error(int status, String message) {
    return new Answer(status, JSON.createObjectNode().put("message", message));
  }

  private Answer answer(String method, String path, String uri, JsonNode sent) {
    String rest = path.startsWith(REQUEST) ? path.substring(REQUEST.length()) : path;
    if (!method.equals("GET")) {
      writes.add(method + " " + rest.replaceAll("\\d{4,}", "N").replaceAll("dN", "D"));
    }
    String[] parts = rest.split("/", -1);
    return switch (method + " " + (parts.length > 1 ? parts[1] : "")) {
      case "GET user" -> new Answer(200, JSON.createObjectNode().put("username", USER));
      case "GET " -> new Answer(200, request());
      case "GET discussions" ->
          new Answer(200, page(Integer.parseInt(uri.replaceAll(".*\\bpage=(\\d+)$", "$1"))));
      case "POST discussions" -> discuss(sent);
      case "POST notes" -> new Answer(201, add(USER, true, sent));
      case "PUT notes", "PUT discussions" -> change(id(parts), sent);
      case "DELETE notes", "DELETE discussions" -> delete(id(parts));
      default -> error(404, "404 Not Found");
    };
  }

  private ObjectNode request() {
    ObjectNode request = JSON.createObjectNode();
    if (notReady-- > 0) {
      return request.putNull("diff_refs");
    }
    request.putObject("diff_refs").put("base_sha", "b").put("start_sha", "s").put("head_sha", head);
    return request;
  }

  /** The discussion of an address: of one note, or of one in a thread. */
  private String id(String[] parts) {
    String id = parts[1].equals("notes") ? "d" + parts[2] : parts[2];
    Discussion there = discussions.get(id);
    boolean right = there != null && there.individual == parts[1].equals("notes");
    return right ? id : "";
  }

  private Answer discuss(JsonNode sent) {
    JsonNode position = sent.path("position");
    boolean ofFile = position.path("position_type").asText().equals("file");
    if (ofFile && !takesFiles) {
      return new Answer(
          400,
          JSON.createObjectNode()
              .put("error", "position[position_type] does not have a valid value"));
    }
    boolean here =
        position.path("head_sha").asText().equals(head)
            && position.path("base_sha").asText().equals("b")
            && position.path("start_sha").asText().equals("s")
            && position.path("new_path").asText().equals(file)
            && position.path("old_path").asText().equals(oldPath);
    int line = position.path("new_line").asInt();
    boolean known = position.has("old_line") ? unchanged.contains(line) : added.contains(line);
    return here && (ofFile ? !position.has("new_line") : known)
        ? new Answer(201, add(USER, false, sent))
        : error(
            400,
            "400 Bad request - Note {:line_code=>[\"can't be blank\", \"must be a valid line code\"]}");
  }

  private Answer change(String id, JsonNode sent) {
    return discussions.containsKey(id)
        ? new Answer(
            200,
            ((ObjectNode) discussions.get(id).notes.get(0)).put("body", sent.path("body").asText()))
        : error(404, "404 Not found");
  }

  private Answer delete(String id) {
    return discussions.remove(id) != null
        ? new Answer(204, JSON.nullNode())
        : error(404, "404 Not found");
  }

  private ArrayNode page(int page) {
    ArrayNode all = JSON.createArrayNode();
    discussions.entrySet().stream()
        .skip((page - 1) * 100L)
        .limit(100)
        .forEach(
            each ->
                all.addObject()
                    .put("id", each.getKey())
                    .put("individual_note", each.getValue().individual)
                    .set("notes", each.getValue().notes));
    return all;
  }

  /** Someone says something. */
  ObjectNode add(String user, boolean individual, JsonNode sent) {
    ObjectNode note = sent.deepCopy();
    note.put("id", ++lastId).put("system", false).putObject("author").put("username", user);
    discussions.put("d" + lastId, new Discussion(individual, JSON.createArrayNode().add(note)));
    return note;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
