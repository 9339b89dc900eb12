// trap: T5 the client closes it after the handler
package ConnectionNeverReleased.good;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Asks another service. */
public final class Handler {
  private final CloseableHttpClient client;

  public Handler(CloseableHttpClient client) {
    this.client = client;
  }

  public String get(String address) throws IOException {
    return client.execute( // defence
        new HttpGet(address), response -> EntityUtils.toString(response.getEntity()));
  }
}
