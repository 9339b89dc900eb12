// trap: T5 the server stops the thread pool it was given
package ExecutorNeverShutDown.good;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** A server in a program of its own. */
public final class EmbeddedJetty implements AutoCloseable {
  private final QueuedThreadPool threads = new QueuedThreadPool(32, 4);
  private final ScheduledExecutorScheduler timeouts = new ScheduledExecutorScheduler("timeouts", true);
  private final Server server = new Server(threads); // defence

  public EmbeddedJetty(int port) throws Exception {
    threads.setName("http");
    threads.start();
    timeouts.start();
    server.addBean(timeouts);
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(port);
    server.addConnector(connector);
    server.start();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
