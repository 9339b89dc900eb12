package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * JSON over HTTP. The token goes to the one address it is for: redirects are not followed, and
 * nothing but loopback is spoken to without encryption.
 */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MOST_BYTES = 16 << 20;
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 30;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final String token;
  private final Map<String, String> headers;

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
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** All elements of a list that comes in pages. */
  List<JsonNode> list(String path) throws ApiException {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      String join = path.contains("?") ? "&" : "?";
      JsonNode answer = send("GET", path + join + "per_page=" + PAGE + "&page=" + page, null);
      answer.forEach(all::add);
      if (answer.size() < PAGE) {
        break;
      }
    }
    return all;
  }

  /**
   * Sends a request.
   *
   * @param body what to send; null for nothing
   */
  JsonNode send(String method, String path, JsonNode body) throws ApiException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(body.toString()));
    }
    String what = method + " " + path.split("\\?", 2)[0];
    HttpResponse<InputStream> response;
    String text;
    try {
      response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new ApiException(Kind.LATER, what + ": no answer (" + e + ")", Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(Kind.MISSING, what + ": interrupted", Duration.ZERO);
    }
    JsonNode answer = parse(text);
    if (response.statusCode() / 100 == 2) {
      return answer;
    }
    throw failure(what, response, answer);
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private ApiException failure(String what, HttpResponse<InputStream> response, JsonNode answer) {
    int status = response.statusCode();
    String said = answer.path("message").asText(answer.path("error").asText());
    String message = what + ": " + status + (said.isEmpty() ? "" : " (" + oneLine(said) + ")");
    message = message.replace(token, "***");
    Optional<Duration> delay = delay(response);
    boolean limited =
        status == 429
            || (status == 403
                && (delay.isPresent() || said.toLowerCase(Locale.ROOT).contains("rate limit")));
    if (limited || status >= 500) {
      return new ApiException(Kind.LATER, message, delay.orElse(Duration.ZERO));
    }
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.DENIED;
          case 400, 422 -> Kind.INVALID;
          default -> Kind.MISSING;
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
