// trap: T2 a base class's close() shuts it down
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Polls a topic. */
public final class BaseClassCloses {
  private final Component poller;

  public BaseClassCloses(Runnable poll) {
    this.poller = new TopicPoller(poll);
  }

  public void stop() {
    poller.close();
  }

  private abstract static class Component implements AutoCloseable {
    private final ExecutorService thread;

    Component(ExecutorService thread) {
      this.thread = thread;
    }

    final void start(Runnable work) {
      thread.execute(work);
    }

    @Override
    public void close() {
      thread.shutdownNow(); // defence
    }
  }

  private static final class TopicPoller extends Component {
    TopicPoller(Runnable poll) {
      super(Executors.newFixedThreadPool(1)); // expect strict: UnboundedTaskQueue
      start(poll);
    }
  }
}
