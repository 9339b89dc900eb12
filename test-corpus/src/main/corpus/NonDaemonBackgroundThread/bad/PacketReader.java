// axis: thread, a class that is its own task and has a stop()
// shape: the reader thread of a network client, stopped by flag and interrupt
package NonDaemonBackgroundThread.bad;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Reads packets from a connection. */
public final class PacketReader implements Runnable {
  private final InputStream in;
  private final IntConsumer handler;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Thread thread;

  public PacketReader(InputStream in, IntConsumer handler) {
    this.in = in;
    this.handler = handler;
    this.thread = new Thread(this, "packet-reader");
  }

  public void start() {
    thread.start(); // expect: NonDaemonBackgroundThread
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted() && !stopped.get()) {
      try {
        handler.accept(in.read());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public void stop() {
    stopped.set(true);
    thread.interrupt();
  }
}
