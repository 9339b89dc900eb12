package sample;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses what both processors write, and leaves its threads behind. */
public final class Post {
  public void send(List<Letter> letters) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (Letter letter : letters) {
      pool.execute(() -> System.out.println(Cards.CARDS.card(letter).getTo() + letter.getText()));
    }
  }
}
