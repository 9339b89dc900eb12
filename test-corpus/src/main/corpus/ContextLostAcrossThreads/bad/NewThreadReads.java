// axis: field of an object, a thread of its own, anonymous class
package ContextLostAcrossThreads.bad;


/** Reads on a new thread. */
public final class NewThreadReads {
  private final ThreadLocal<String> user = new ThreadLocal<>();

  void handle(String name) {
    user.set(name);
    try {
      Thread writer =
          new Thread(
              new Runnable() {
                @Override
                public void run() {
                  System.out.println(user.get());
                }
              });
      writer.start(); // expect strict: ContextLostAcrossThreads
    } finally {
      user.remove();
    }
  }
}
