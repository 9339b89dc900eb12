package sample;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Uses the other module, and waits for one arrival more than there are. */
public final class Start {
  private final Mailer mailer = new Mailer();

  public void start(List<Runnable> letters) throws InterruptedException {
    mailer.sendAll(letters);
    CountDownLatch done = new CountDownLatch(letters.size() + 1);
    for (Runnable letter : letters) {
      new Thread(
              () -> {
                try {
                  letter.run();
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    done.await();
  }
}
