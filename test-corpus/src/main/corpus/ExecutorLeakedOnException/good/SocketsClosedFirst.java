// trap: T2 closing a socket fails as it declares, which is caught, and in no other way
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts on several addresses until all of them fail. */
final class SocketsClosedFirst {
  private final List<ServerSocket> sockets;

  SocketsClosedFirst(List<ServerSocket> sockets) {
    this.sockets = sockets;
  }

  void serve() throws InterruptedException {
    ExecutorService acceptors = Executors.newFixedThreadPool(sockets.size()); // expect strict: UnboundedTaskQueue
    CountDownLatch ended = new CountDownLatch(sockets.size());
    try {
      sockets.forEach(socket -> acceptors.execute(() -> accept(socket, ended)));
      ended.await(); // expect strict: UnboundedWait
    } finally {
      closeSockets();
      acceptors.shutdown();
    }
  }

  private void closeSockets() {
    for (ServerSocket socket : sockets) {
      if (!socket.isClosed()) {
        try {
          socket.close();
        } catch (IOException e) { // defence
          System.err.println("does not close: " + socket);
        }
      }
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
