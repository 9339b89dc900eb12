// axis: several threads, one submission a call, and nothing bounds the calls
package NestedSubmitDeadlock.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders pages on request; a page has a header of its own task. */
public final class CallsPileUp implements AutoCloseable {
  private final ExecutorService workers = Executors.newFixedThreadPool(8); // expect strict: UnboundedTaskQueue

  public Future<String> page(String user) {
    return workers.submit(() -> header(user) + "welcome"); // expect: NestedSubmitDeadlock
  }

  private String header(String user) throws InterruptedException, ExecutionException {
    Future<String> header = workers.submit(() -> "<h1>" + user + "</h1>");
    return header.get(); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
