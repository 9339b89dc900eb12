package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client makes of answers that no host should give. */
class ApiClientTest {
  private static final String TOKEN = "ghs_secret";

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private int status = 200;
  private String answer = "";
  private boolean stalls;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, stalls ? bytes.length + 1L : bytes.length);
          OutputStream body = exchange.getResponseBody();
          body.write(bytes);
          body.flush();
          if (stalls) {
            await();
          }
          exchange.close();
        });
    server.start();
  }

  private void await() throws IOException {
    try {
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    over.countDown();
    server.stop(0);
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }

  private ApiClient client(Duration timeout) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new ApiClient(url, TOKEN, "Authorization", "Bearer ", Map.of(), timeout);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertFails(Kind kind) {
    return assertThatThrownBy(() -> client(Duration.ofSeconds(20)).list("/things"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  @Timeout(15)
  void anAnswerThatNeverEndsIsNotWaitedFor() {
    stalls = true;
    answer = "[";
    assertThatThrownBy(() -> client(Duration.ofMillis(500)).list("/things"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LATER))
        .hasMessage("GET /things: no answer in time");
  }

  @Test
  void anAnswerThatIsTooLongIsNone() {
    answer = "[" + " ".repeat((16 << 20) + 1) + "]";
    assertFails(Kind.LATER).hasMessageContaining("more than 16777216 bytes");
  }

  @Test
  void aPageIsNoAnswer() {
    answer = "<html>Sign in</html>";
    assertFails(Kind.LATER).hasMessage("GET /things: no JSON in the answer");
    answer = "{}";
    assertFails(Kind.FAILED).hasMessage("GET /things: no list in the answer");
    answer = "";
    assertFails(Kind.FAILED).hasMessage("GET /things: no list in the answer");
  }

  @Test
  void aListWithoutEndIsNotHeldForWhole() {
    answer = "[" + "0,".repeat(99) + "0]";
    assertFails(Kind.FAILED).hasMessage("GET /things: there are too many to look at all");
  }

  @Test
  void noPartOfTheTokenIsInAMessage() {
    status = 500;
    answer = "{\"message\":\"" + "x".repeat(295) + TOKEN + "\"}";
    assertFails(Kind.LATER).hasMessageContaining("500 (xxx").hasMessageNotContaining("ghs");
  }

  @Test
  void whatAHostSaysIsToldOnOneLine() {
    status = 409;
    answer = "{\"message\":{\"base\":[\"is\\nlocked\"]}}";
    assertFails(Kind.FAILED).hasMessage("GET /things: 409 ({\"base\":[\"is\\nlocked\"]})");
    answer = "{\"error\":\"is\\n::locked\"}";
    assertFails(Kind.FAILED).hasMessage("GET /things: 409 (is ::locked)");
  }

  @Test
  void redirectsAreNotFollowed() {
    status = 302;
    assertFails(Kind.FAILED).hasMessage("GET /things: 302");
  }
}
