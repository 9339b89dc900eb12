// axis: inheritance, a base class keeps it and its close() has other things to do
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads a topic. */
public final class KafkaSource {
  private final TopicPoller poller;

  public KafkaSource(Runnable poll, Consumer<String> log) {
    this.poller = new TopicPoller(poll, log);
  }

  public void read() {
    poller.start();
  }

  public void stop() {
    poller.close();
  }

  private abstract static class Poller implements AutoCloseable {
    private final ExecutorService thread = Executors.newFixedThreadPool(1); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue

    void start() {
      thread.execute(this::poll);
    }

    abstract void poll();

    @Override
    public void close() {
      release();
    }

    abstract void release();
  }

  private static final class TopicPoller extends Poller {
    private final Runnable poll;
    private final Consumer<String> log;

    TopicPoller(Runnable poll, Consumer<String> log) {
      this.poll = poll;
      this.log = log;
    }

    @Override
    void poll() {
      poll.run();
    }

    @Override
    void release() {
      log.accept("poller closed");
    }
  }
}
