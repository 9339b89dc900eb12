// trap: T5 who takes the stream closes it
package ConnectionNeverReleased.good;

import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** Downloads. */
public final class EntityStream {
  private final CloseableHttpClient client;

  public EntityStream(CloseableHttpClient client) {
    this.client = client;
  }

  public InputStream open(String address) throws IOException {
    HttpResponse response = client.execute(new HttpGet(address));
    return response.getEntity().getContent(); // defence
  }
}
