// axis: counted attempts
// shape: retry helper that gives up after some attempts
package CatchAllSwallowsInterrupt.bad;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Uploads a document, and tries again when that fails. */
public final class UploadRetries {
  private final HttpClient client;

  public UploadRetries(HttpClient client) {
    this.client = client;
  }

  public int upload(URI target, String document) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(document))
            .build();
    Exception last = null;
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        last = e;
      }
    }
    throw new IOException("five attempts failed", last);
  }
}
