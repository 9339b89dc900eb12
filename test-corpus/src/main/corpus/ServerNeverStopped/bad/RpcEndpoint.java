// axis: chain of calls, a server of remote procedures
package ServerNeverStopped.bad;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import java.io.IOException;

/** Serves one service. */
public final class RpcEndpoint {
  private Server server;

  public void start(int port, BindableService service) throws IOException {
    server = ServerBuilder.forPort(port).addService(service).build().start(); // expect: ServerNeverStopped
  }

  public int port() {
    return server.getPort();
  }
}
