// axis: URL connection, a timeout of 0 is none
package MissingDeadline.bad;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Downloads. */
public final class UrlZero {
  private static final int FOREVER = 0;

  private UrlZero() {}

  public static byte[] load(URL page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.openConnection();
    connection.setReadTimeout(FOREVER);
    try (InputStream in = connection.getInputStream()) { // expect: MissingDeadline
      return in.readAllBytes();
    }
  }
}
