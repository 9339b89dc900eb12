// axis: what a close in the finally block declares to throw
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts on one address with several threads. */
final class SocketClosedFirst {
  private static final int ACCEPTORS = 4;

  void serve(ServerSocket socket) throws IOException, InterruptedException {
    ExecutorService acceptors = Executors.newFixedThreadPool(ACCEPTORS); // expect: ExecutorLeakedOnException
    CountDownLatch ended = new CountDownLatch(ACCEPTORS);
    try {
      for (int i = 0; i < ACCEPTORS; i++) {
        acceptors.execute(() -> accept(socket, ended));
      }
      ended.await(); // expect strict: UnboundedWait
    } finally {
      socket.close();
      acceptors.shutdown();
    }
  }

  private static void accept(ServerSocket socket, CountDownLatch ended) {
    try {
      while (!socket.isClosed()) {
        socket.accept().close();
      }
    } catch (IOException e) {
      System.err.println("ends: " + e.getMessage());
    } finally {
      ended.countDown();
    }
  }
}
