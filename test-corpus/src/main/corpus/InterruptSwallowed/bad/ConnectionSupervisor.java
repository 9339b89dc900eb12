// axis: anonymous class in an endless loop
package InterruptSwallowed.bad;

/** Makes a task that keeps a connection open. */
public final class ConnectionSupervisor {
  private ConnectionSupervisor() {}

  public static Runnable keepOpen(Runnable reconnect) {
    return new Runnable() {
      @Override
      public void run() {
        while (true) {
          reconnect.run();
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) { // expect: InterruptSwallowed
            continue;
          }
        }
      }
    };
  }
}
