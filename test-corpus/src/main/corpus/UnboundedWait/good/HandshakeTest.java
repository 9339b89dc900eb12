// trap: T13 T18 a test with a timeout
package UnboundedWait.good;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks the handshake. */
class HandshakeTest {
  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS) // defence
  void answers() throws Exception {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> "ready");
    assertEquals("ready", answer.get());
  }
}
