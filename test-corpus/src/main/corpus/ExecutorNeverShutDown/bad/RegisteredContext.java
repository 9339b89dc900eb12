// axis: record that a method makes and a list of the object keeps
package ExecutorNeverShutDown.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Feeds, each with a thread of its own. */
public final class RegisteredContext {
  private record Feed(String topic, ExecutorService reader) {}

  private final List<Feed> feeds = new ArrayList<>();

  public synchronized void open(String topic, Runnable loop) {
    Feed feed = new Feed(topic, Executors.newSingleThreadExecutor()); // expect: ExecutorNeverShutDown
    feed.reader().execute(loop);
    feeds.add(feed);
  }

  public synchronized List<String> topics() {
    return feeds.stream().map(Feed::topic).toList();
  }
}
