// axis: program that runs, mailers that come and go
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends mails on a thread of its own. */
public final class Reproduction {
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

  public void start() {
    new Thread(this::sendAll, "mailer").start(); // expect: NonDaemonBackgroundThread
  }

  public void send(String mail) {
    mails.add(mail);
  }

  private void sendAll() {
    while (true) {
      try {
        System.out.println(mails.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public static void run() throws Exception {
    Reproduction mailer = new Reproduction();
    mailer.start();
    mailer.send("hello");
  }
}
