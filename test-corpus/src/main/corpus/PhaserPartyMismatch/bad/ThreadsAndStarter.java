// axis: a thread for each, and the starter arrives too, symbolic count
package PhaserPartyMismatch.bad;

import java.util.concurrent.Phaser;

/** Runs the same work on many threads. */
final class ThreadsAndStarter {
  void run(int n, Runnable work) {
    Phaser phaser = new Phaser(n); // expect: PhaserPartyMismatch
    for (int i = 0; i < n; i++) {
      new Thread(() -> {
        try {
          work.run();
        } finally {
          phaser.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
        }
      }).start();
    }
    phaser.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
