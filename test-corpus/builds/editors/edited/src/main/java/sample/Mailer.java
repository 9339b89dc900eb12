package sample;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends letters, and leaves its threads behind. */
public final class Mailer {
  public void sendAll(List<Runnable> letters) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (Runnable letter : letters) {
      pool.execute(letter);
    }
  }
}
