// trap: T3 a shutdown hook stops it
package ServerNeverStopped.good;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import java.io.IOException;

/** Serves until the process is asked to end. */
public final class HookStops {
  private final Server server;

  public HookStops(BindableService service) {
    server = ServerBuilder.forPort(0).addService(service).build();
    Thread hook = new Thread(server::shutdown, "stop-server");
    Runtime.getRuntime().addShutdownHook(hook); // expect strict: ShutdownHookPerCall // defence
  }

  public int serve() throws IOException {
    server.start();
    return server.getPort();
  }
}
