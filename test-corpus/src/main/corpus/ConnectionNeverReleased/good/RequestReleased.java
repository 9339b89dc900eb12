// trap: T2 the request gives the connection back
package ConnectionNeverReleased.good;

import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;

/** Tells another service. */
public final class RequestReleased {
  private final CloseableHttpClient client;

  public RequestReleased(CloseableHttpClient client) {
    this.client = client;
  }

  public int ping(String address) throws IOException {
    HttpPost post = new HttpPost(address);
    try {
      HttpResponse response = client.execute(post);
      return response.getStatusLine().getStatusCode();
    } finally {
      post.releaseConnection(); // defence
    }
  }
}
