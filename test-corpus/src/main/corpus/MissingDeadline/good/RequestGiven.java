// trap: T1 the request is given
package MissingDeadline.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks another service. */
public final class RequestGiven {
  private final HttpClient client;

  public RequestGiven(HttpClient client) {
    this.client = client;
  }

  public String send(HttpRequest request) throws IOException, InterruptedException { // defence
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
