// axis: URL connection, only the connect timeout is set
package MissingDeadline.bad;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Looks whether a page is there. */
public final class UrlStatus {
  private UrlStatus() {}

  public static boolean exists(URL page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.openConnection();
    connection.setConnectTimeout(2000);
    connection.setRequestMethod("HEAD");
    return connection.getResponseCode() == 200; // expect: MissingDeadline
  }
}
