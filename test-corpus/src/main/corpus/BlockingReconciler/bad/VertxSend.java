// axis: Vert.x, a request with no timeout
package BlockingReconciler.bad;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks another service. */
public final class VertxSend {
  private final HttpClient client;

  public VertxSend(HttpClient client) {
    this.client = client;
  }

  public HttpServer serve(Vertx vertx, URI other) {
    return vertx
        .createHttpServer()
        .requestHandler(
            request -> {
              HttpRequest question = HttpRequest.newBuilder(other).build();
              try {
                String answer = client.send(question, HttpResponse.BodyHandlers.ofString()).body(); // expect: BlockingReconciler, MissingDeadline
                request.response().end(answer);
              } catch (IOException e) {
                request.response().setStatusCode(502).end();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
