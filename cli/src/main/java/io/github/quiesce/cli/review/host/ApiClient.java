package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JSON over HTTP. The token goes to the one address it is for: redirects are not followed, and
 * nothing but loopback is spoken to without encryption.
 */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For a whole answer: a request's own time limit ends with the head of its answer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MOST_BYTES = 16 << 20;
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 100;

  /** What GitHub asks to wait where it limits us and does not say how long. */
  private static final Duration LIMITED = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final String token;
  private final Map<String, String> headers;
  private final Duration timeout;

  /**
   * A client.
   *
   * @param base the address of the API, without a slash at its end
   * @param header the name of the header that takes the token
   * @param scheme what stands before the token in it
   * @param more other headers
   * @throws IllegalArgumentException if it is no address that a token may be sent to
   */
  public ApiClient(
      String base, String token, String header, String scheme, Map<String, String> more) {
    this(base, token, header, scheme, more, TIMEOUT);
  }

  ApiClient(
      String base,
      String token,
      String header,
      String scheme,
      Map<String, String> more,
      Duration timeout) {
    URI uri = URI.create(base);
    boolean safe =
        "https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    if (!safe || uri.getHost() == null) {
      throw new IllegalArgumentException("must begin with https://");
    }
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.token = token;
    headers = new HashMap<>(more);
    headers.put(header, scheme + token);
    this.timeout = timeout;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** All elements of a list that comes in pages. None may be missed: it would be posted again. */
  List<JsonNode> list(String path) throws ApiException {
    List<JsonNode> all = list(path, MOST_PAGES);
    if (all.size() == MOST_PAGES * PAGE) {
      throw failed("GET " + path + ": there are too many to look at all");
    }
    return all;
  }

  /** What the first pages of a list have. */
  List<JsonNode> list(String path, int pages) throws ApiException {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      JsonNode answer = send("GET", path + "?per_page=" + PAGE + "&page=" + page, null);
      if (!answer.isArray()) {
        throw failed("GET " + path + ": no list in the answer");
      }
      answer.forEach(all::add);
      if (answer.size() < PAGE) {
        break;
      }
    }
    return all;
  }

  private static ApiException failed(String message) {
    return new ApiException(Kind.FAILED, message, Duration.ZERO);
  }

  /** A text that must be there, such as {@code /head/sha} in an answer. */
  String text(String path, String pointer) throws ApiException {
    String text = send("GET", path, null).at(pointer).asText();
    if (text.isEmpty()) {
      throw failed("GET " + path + ": no " + pointer + " in the answer");
    }
    return text;
  }

  /**
   * Sends a request.
   *
   * @param body what to send; null for nothing
   */
  JsonNode send(String method, String path, JsonNode body) throws ApiException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(body.toString()));
    }
    String what = method + " " + path.split("\\?", 2)[0];
    HttpResponse<byte[]> response = exchange(what, request.build());
    Optional<JsonNode> answer = parse(new String(response.body(), StandardCharsets.UTF_8));
    if (response.statusCode() / 100 != 2) {
      throw failure(what, response, answer.orElse(MissingNode.getInstance()));
    }
    // A page of a proxy, or one that was cut off, is not an answer that there is nothing.
    return answer.orElseThrow(
        () -> new ApiException(Kind.LATER, what + ": no JSON in the answer", Duration.ZERO));
  }

  private HttpResponse<byte[]> exchange(String what, HttpRequest request) throws ApiException {
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      response.cancel(true);
      String why = e instanceof TimeoutException ? "in time" : "(" + e.getCause() + ")";
      throw new ApiException(Kind.LATER, what + ": no answer " + why, Duration.ZERO);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(what + ": interrupted");
    }
  }

  /** Nothing where it is none; a node that is missing where there is nothing. */
  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private ApiException failure(String what, HttpResponse<?> response, JsonNode answer) {
    int status = response.statusCode();
    JsonNode cause = answer.path(answer.has("message") ? "message" : "error");
    // The token goes out before the end is cut off, which could leave a part of it.
    String said =
        (cause.isContainerNode() ? cause.toString() : cause.asText()).replace(token, "***");
    String message = what + ": " + status + (said.isEmpty() ? "" : " (" + oneLine(said) + ")");
    Optional<Duration> delay = delay(response);
    boolean limited =
        status == 429
            || (status == 403
                && (delay.isPresent() || said.toLowerCase(Locale.ROOT).contains("rate limit")));
    if (limited || status >= 500) {
      return new ApiException(Kind.LATER, message, delay.orElse(limited ? LIMITED : Duration.ZERO));
    }
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.DENIED;
          case 400, 422 -> Kind.INVALID;
          case 404, 410 -> Kind.MISSING;
          default -> Kind.FAILED;
        };
    return new ApiException(kind, message, Duration.ZERO);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > 300 ? line.substring(0, 300) : line;
  }

  /** What a host says of when to come again. */
  private static Optional<Duration> delay(HttpResponse<?> response) {
    Optional<Long> after = number(response, "retry-after");
    if (after.isPresent()) {
      return after.map(Duration::ofSeconds);
    }
    boolean spent = number(response, "x-ratelimit-remaining").filter(left -> left == 0).isPresent();
    return number(response, "x-ratelimit-reset")
        .filter(reset -> spent)
        .map(reset -> Duration.ofSeconds(Math.max(1, reset - Instant.now().getEpochSecond())));
  }

  private static Optional<Long> number(HttpResponse<?> response, String header) {
    return response
        .headers()
        .firstValue(header)
        .filter(value -> value.matches("\\d{1,12}"))
        .map(Long::valueOf);
  }
}
