// axis: HTTP response, thrown before it is closed
package ConnectionNeverReleased.bad;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Asks another service. */
public final class ResponseStatus {
  private final CloseableHttpClient client;

  public ResponseStatus(CloseableHttpClient client) {
    this.client = client;
  }

  public String get(String address) throws IOException, ParseException {
    ClassicHttpResponse response = client.executeOpen(null, new HttpGet(address), null); // expect: ConnectionNeverReleased
    if (response.getCode() != 200) {
      throw new IOException("status " + response.getCode());
    }
    String body = EntityUtils.toString(response.getEntity());
    response.close();
    return body;
  }
}
