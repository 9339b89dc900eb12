// trap: T5 code out of view may set it on the builder
package MissingDeadline.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** Asks another service. */
public final class RequestCustomized {
  private final HttpClient client;
  private final Consumer<HttpRequest.Builder> settings;

  public RequestCustomized(HttpClient client, Consumer<HttpRequest.Builder> settings) {
    this.client = client;
    this.settings = settings;
  }

  public String get(URI address) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address);
    settings.accept(builder); // defence
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
