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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One merge request on a server that takes places on the first lines of one file. */
final class FakeGitLab implements AutoCloseable {
  static final String TOKEN = "glpat";
  static final String USER = "bot";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUEST = "/projects/5/merge_requests/9";

  final Map<String, ArrayNode> discussions = new TreeMap<>();
  final List<String> writes = new ArrayList<>();

  /** Statuses that the next requests that write are answered with, after they are carried out. */
  final Deque<Integer> failures = new ArrayDeque<>();

  private final HttpServer server;
  private final String file;
  private final int lines;
  private int lastId = 1000;

  FakeGitLab(String file, int lines) throws IOException {
    this.file = file;
    this.lines = lines;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The first note of each discussion. */
  List<String> bodies() {
    return discussions.values().stream().map(each -> each.at("/0/body").asText()).toList();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath().replace(REQUEST, "");
    JsonNode sent = JSON.readTree(exchange.getRequestBody().readAllBytes());
    boolean allowed = TOKEN.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"));
    Integer failure = method.equals("GET") ? null : failures.poll();
    JsonNode answer =
        allowed ? answer(method, path, String.valueOf(exchange.getRequestURI()), sent) : null;
    byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
    int status = failure != null ? failure : answer == null ? 400 : 200;
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private JsonNode answer(String method, String path, String uri, JsonNode sent) {
    if (!method.equals("GET")) {
      writes.add(method);
    }
    String[] parts = path.split("/", -1);
    return switch (method + " " + (parts.length > 1 ? parts[1] : "")) {
      case "GET user" -> JSON.createObjectNode().put("username", USER);
      case "GET " -> {
        ObjectNode request = JSON.createObjectNode();
        request
            .putObject("diff_refs")
            .put("base_sha", "b")
            .put("start_sha", "s")
            .put("head_sha", "h");
        yield request;
      }
      case "GET discussions" -> page(Integer.parseInt(uri.replaceAll(".*\\bpage=(\\d+)$", "$1")));
      case "POST discussions" -> isTaken(sent.path("position")) ? add(USER, sent) : null;
      case "PUT discussions" -> {
        ObjectNode note = (ObjectNode) discussions.get(parts[2]).get(0);
        yield note.put("body", sent.path("body").asText());
      }
      case "DELETE discussions" -> discussions.remove(parts[2]);
      default -> null;
    };
  }

  private ArrayNode page(int page) {
    ArrayNode all = JSON.createArrayNode();
    discussions.entrySet().stream()
        .skip((page - 1) * 100L)
        .limit(100)
        .forEach(each -> all.addObject().put("id", each.getKey()).set("notes", each.getValue()));
    return all;
  }

  private boolean isTaken(JsonNode position) {
    return position.isMissingNode()
        || (position.path("new_line").asInt() <= lines
            && position.path("head_sha").asText().equals("h")
            && position.path("new_path").asText().equals(file));
  }

  /** Someone begins a discussion. */
  ObjectNode add(String user, JsonNode sent) {
    ObjectNode note = sent.deepCopy();
    note.put("id", ++lastId).putObject("author").put("username", user);
    discussions.put("d" + lastId, JSON.createArrayNode().add(note));
    return note;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
