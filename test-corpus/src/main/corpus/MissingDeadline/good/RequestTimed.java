// trap: T2 the request has a timeout
package MissingDeadline.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks another service. */
public final class RequestTimed {
  private final HttpClient client = HttpClient.newHttpClient();

  public String get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(); // defence
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
