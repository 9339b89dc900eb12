// trap: T10
package ThreadLocalNotRemoved.good;

/** Lets no thread in twice. */
public final class FlagOfObject {
  private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

  void enter(Runnable work) {
    if (busy.get() != null) {
      return;
    }
    busy.set(true);
    try {
      work.run();
    } finally {
      busy.remove(); // defence
    }
  }
}
