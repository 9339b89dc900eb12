// trap: T2 a helper that all requests pass through sets it
package MissingDeadline.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks another service. */
public final class RequestTimedInHelper {
  private final HttpClient client;
  private final Duration limit;

  public RequestTimedInHelper(HttpClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  private HttpRequest.Builder limited(HttpRequest.Builder builder) {
    return limit.isZero() ? builder : builder.timeout(limit); // defence
  }

  public String get(URI address) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address);
    limited(builder).header("Accept", "text/plain");
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
