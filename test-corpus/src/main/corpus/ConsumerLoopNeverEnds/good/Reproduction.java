// trap: T8 program that runs: an end mark
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends mails on a thread of its own. */
public final class Reproduction implements AutoCloseable {
  private static final String END = "end of mails";
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

  public void start() {
    new Thread(this::sendAll, "mailer").start();
  }

  public void send(String mail) {
    mails.add(mail);
  }

  private void sendAll() {
    while (true) {
      try {
        String mail = mails.take();
        if (mail.equals(END)) {
          return; // defence
        }
        System.out.println(mail);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    mails.add(END);
  }

  public static void run() throws Exception {
    try (Reproduction mailer = new Reproduction()) {
      mailer.start();
      mailer.send("hello");
    }
  }
}
