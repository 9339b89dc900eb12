// trap: T2 read timeout
package MissingDeadline.good;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Downloads. */
public final class UrlTimed {
  private UrlTimed() {}

  public static byte[] load(URL page, int millis) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.openConnection();
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis); // defence
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
