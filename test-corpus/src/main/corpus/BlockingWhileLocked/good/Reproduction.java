// trap: T16 program that runs: the wait is outside of the lock
package BlockingWhileLocked.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A mail box that counts its readers and mails. */
public final class Reproduction {
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private int readers;
  private int written;

  public String read() throws InterruptedException {
    synchronized (this) {
      readers++;
    } // defence
    reading.countDown();
    return mails.take(); // expect strict: UnboundedWait
  }

  public synchronized void write(String mail) {
    written++;
    mails.add(mail);
  }

  private void readOne() {
    try {
      System.out.println(read());
    } catch (InterruptedException e) {
      System.out.println("stopped");
    }
  }

  public static void run() throws Exception {
    Reproduction box = new Reproduction();
    Thread reader = new Thread(box::readOne, "reader");
    reader.start();
    box.reading.await(); // expect strict: UnboundedWait
    box.write("hello");
    reader.join(); // expect strict: UnboundedWait
  }
}
