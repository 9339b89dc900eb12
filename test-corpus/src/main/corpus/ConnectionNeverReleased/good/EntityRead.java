// trap: T2 reading the entity to its end gives the connection back
package ConnectionNeverReleased.good;

import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Asks another service. */
public final class EntityRead {
  private final CloseableHttpClient client;

  public EntityRead(CloseableHttpClient client) {
    this.client = client;
  }

  public String get(String address) throws IOException {
    HttpResponse response = client.execute(new HttpGet(address));
    try {
      int status = response.getStatusLine().getStatusCode();
      return status == 200 ? EntityUtils.toString(response.getEntity()) : null;
    } finally {
      EntityUtils.consumeQuietly(response.getEntity()); // defence
    }
  }
}
