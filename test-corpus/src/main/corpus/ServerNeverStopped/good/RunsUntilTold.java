// trap: T13 a main loop that blocks on it
package ServerNeverStopped.good;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import java.io.IOException;

/** The main loop of a service. */
public final class RunsUntilTold {
  public void run(int port, BindableService service) throws IOException, InterruptedException {
    Server server = ServerBuilder.forPort(port).addService(service).build();
    server.start();
    server.awaitTermination(); // defence
  }
}
