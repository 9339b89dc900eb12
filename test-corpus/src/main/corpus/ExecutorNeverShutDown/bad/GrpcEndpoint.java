// axis: argument of a builder that does not own it
// shape: servers of remote procedures that are given a pool inline
package ExecutorNeverShutDown.bad;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The service's door to the network. */
public final class GrpcEndpoint {
  private final ExecutorService calls;
  private final Server server;

  public GrpcEndpoint(int port, BindableService service) throws IOException {
    calls = Executors.newFixedThreadPool(16); // expect: ExecutorNeverShutDown
    server =
        NettyServerBuilder.forPort(port)
            .maxConcurrentCallsPerConnection(100)
            .executor(calls)
            .addService(service)
            .build()
            .start();
  }

  public boolean stop() throws InterruptedException {
    return server.shutdown().awaitTermination(10, TimeUnit.SECONDS);
  }
}
