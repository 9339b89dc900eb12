// axis: field, sent in a loop
package MissingDeadline.bad;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** Asks for work. */
public final class RequestInField {
  private final HttpClient client;
  private final HttpRequest next;

  public RequestInField(HttpClient client, URI queue) {
    this.client = client;
    this.next = HttpRequest.newBuilder(queue).GET().build();
  }

  public void drain(Consumer<String> worker) throws IOException, InterruptedException {
    String job;
    do {
      job = client.send(next, HttpResponse.BodyHandlers.ofString()).body(); // expect: MissingDeadline
      worker.accept(job);
    } while (!job.isEmpty());
  }
}
