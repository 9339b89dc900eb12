// trap: a URL that is no HTTP reads a file
package MissingDeadline.good;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/** Reads a resource. */
public final class LocalUrl {
  private LocalUrl() {}

  public static byte[] load(String name) throws IOException {
    URL resource = LocalUrl.class.getResource(name);
    URLConnection connection = resource.openConnection(); // defence
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
