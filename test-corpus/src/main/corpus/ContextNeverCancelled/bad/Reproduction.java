// axis: program that runs, the server's context keeps those of its calls
package ContextNeverCancelled.bad;

import io.grpc.Context.CancellableContext;
import io.grpc.Context;

/** Calls of a server, each with a context that its own calls listen to. */
public final class Reproduction {
  private static final CancellableContext SERVER = Context.ROOT.withCancellation();

  private Reproduction() {}

  public static void stop() {
    SERVER.cancel(null);
  }

  public static void answer(byte[] request) {
    CancellableContext call = Context.current().withCancellation(); // expect: ContextNeverCancelled
    call.addListener(context -> System.out.println("stop " + request.length), Runnable::run);
    call.run(() -> System.out.println(request.length + " bytes"));
  }

  public static void run() throws Exception {
    SERVER.run(() -> answer(new byte[2 << 20]));
  }
}
