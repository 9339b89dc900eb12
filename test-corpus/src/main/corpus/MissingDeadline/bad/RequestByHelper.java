// axis: helper that builds the request
package MissingDeadline.bad;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tells another service. */
public final class RequestByHelper {
  private final HttpClient client;

  public RequestByHelper(HttpClient client) {
    this.client = client;
  }

  private static HttpRequest post(URI address, String body) {
    HttpRequest.Builder builder = HttpRequest.newBuilder().uri(address);
    if (!body.isEmpty()) {
      builder.header("Content-Type", "application/json");
    }
    builder.POST(HttpRequest.BodyPublishers.ofString(body));
    return builder.build();
  }

  public int tell(URI address, String what) throws IOException, InterruptedException {
    return client.send(post(address, what), HttpResponse.BodyHandlers.discarding()).statusCode(); // expect: MissingDeadline
  }
}
