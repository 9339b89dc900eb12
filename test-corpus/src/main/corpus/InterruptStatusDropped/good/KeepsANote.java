// trap: T10 noted, and restored at the end
package InterruptStatusDropped.good;

import java.util.List;

/** Closes files, all of them. */
public final class KeepsANote {
  public void closeAll(List<Runnable> closers) {
    boolean interrupted = false;
    for (int i = 0; i < closers.size(); i++) {
      System.out.println("closing " + i);
      if (Thread.interrupted()) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt(); // defence
    }
  }
}
