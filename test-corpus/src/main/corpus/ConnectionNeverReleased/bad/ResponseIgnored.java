// axis: HTTP client 4, only the status is looked at
package ConnectionNeverReleased.bad;

import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;

/** Tells another service. */
public final class ResponseIgnored {
  private final CloseableHttpClient client;

  public ResponseIgnored(CloseableHttpClient client) {
    this.client = client;
  }

  public boolean ping(String address) throws IOException {
    HttpPost post = new HttpPost(address);
    HttpResponse response = client.execute(post); // expect: ConnectionNeverReleased
    return response.getStatusLine().getStatusCode() == 204;
  }
}
