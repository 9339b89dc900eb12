// axis: anonymous class, started as a thread
package CatchAllSwallowsInterrupt.bad;

import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Prints the files that change. */
public final class AnonymousPoller {
  private final WatchService watch;

  public AnonymousPoller(WatchService watch) {
    this.watch = watch;
  }

  public Thread start() {
    Thread poller =
        new Thread("poller") {
          @Override
          public void run() {
            for (; ; ) {
              try {
                WatchKey key = watch.take(); // expect: ConsumerLoopNeverEnds
                key.pollEvents().forEach(event -> System.out.println((Path) event.context()));
                key.reset();
              } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
                e.printStackTrace();
              }
            }
          }
        };
    poller.setDaemon(true);
    poller.start();
    return poller;
  }
}
