// axis: HTTP request, the client's connectTimeout is none
package MissingDeadline.bad;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks another service. */
public final class RequestUnbounded {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  public String get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).GET().build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString()); // expect: MissingDeadline
    return response.body();
  }
}
