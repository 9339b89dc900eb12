// trap: T14 the first thread of a list is started before the others
package LatchSelfDeadlock.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A choir, of which the first singer gives the tone. */
public final class FirstOfListStarted {
  private static final int SINGERS = 4;

  private final CountDownLatch tone = new CountDownLatch(1);
  private final List<Thread> singers = new ArrayList<>();
  private final Runnable song;

  public FirstOfListStarted(Runnable song) {
    this.song = song;
    for (int i = 0; i < SINGERS; i++) {
      Thread singer = new Thread(new Singer());
      singer.setDaemon(true);
      singers.add(singer);
    }
  }

  public int sing() throws InterruptedException {
    Thread first = singers.remove(0);
    first.start(); // defence
    tone.await(); // expect strict: UnboundedWait
    singers.forEach(Thread::start);
    return singers.size();
  }

  private final class Singer implements Runnable {
    @Override
    public void run() {
      tone.countDown();
      song.run();
    }
  }
}
