// axis: field, a method starts the tasks and waits
package PhaserPartyMismatch.bad;

import java.util.concurrent.Phaser;

/** Starts reader and writer. */
final class RoleLauncher {
  private final Phaser phaser = new Phaser(3); // expect: PhaserPartyMismatch
  private volatile String state = "";

  void open() {
    launch("reader");
    launch("writer");
    phaser.awaitAdvance(0); // expect strict: UnboundedWait
  }

  private void launch(String role) {
    new Thread(() -> {
      state = role;
      phaser.arriveAndDeregister();
    }).start();
  }
}
