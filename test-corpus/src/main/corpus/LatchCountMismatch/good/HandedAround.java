// trap: T14 an object with a latch that others are given as well
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Two answers to one question, one of them from elsewhere. */
public final class HandedAround {
  private final Consumer<Runnable> elsewhere;

  public HandedAround(Consumer<Runnable> elsewhere) {
    this.elsewhere = elsewhere;
  }

  public void ask(Runnable here) throws InterruptedException {
    Question question = new Question();
    elsewhere.accept(question); // defence
    new Thread(
            () -> {
              here.run();
              question.run();
            })
        .start();
    question.join();
  }

  private static final class Question implements Runnable {
    private final CountDownLatch open = new CountDownLatch(2);

    @Override
    public void run() {
      open.countDown();
    }

    void join() throws InterruptedException {
      open.await(); // expect strict: UnboundedWait
    }
  }
}
