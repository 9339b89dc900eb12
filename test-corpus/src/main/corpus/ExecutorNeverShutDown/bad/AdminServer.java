// axis: two pools of a library, one belongs to the server and one to nobody
package ExecutorNeverShutDown.bad;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves pages for administrators, and makes reports for them. */
public final class AdminServer {
  private final Server server = new Server(new QueuedThreadPool(8));
  private final QueuedThreadPool reports = new QueuedThreadPool(2); // expect strict: UnboundedTaskQueue

  public AdminServer(int port) {
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(port);
    server.addConnector(connector);
  }

  public void start() throws Exception {
    reports.setName("reports");
    reports.start(); // expect: ExecutorNeverShutDown
    server.start();
  }

  public void report(Runnable work) {
    reports.execute(work);
  }

  public void stop() throws Exception {
    server.stop();
  }
}
