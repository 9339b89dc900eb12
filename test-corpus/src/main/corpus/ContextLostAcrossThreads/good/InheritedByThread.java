// trap: a new thread inherits it
package ContextLostAcrossThreads.good;


/** Starts a thread that inherits the user. */
public final class InheritedByThread {
  private static final ThreadLocal<String> USER = new InheritableThreadLocal<>(); // defence

  private InheritedByThread() {}

  static void handle(String user) {
    USER.set(user);
    try {
      Thread writer = new Thread(() -> System.out.println(USER.get()));
      writer.start();
    } finally {
      USER.remove();
    }
  }
}
