// axis: stream, filters that let pass what is not done
package UnboundedWait.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Postcards that are on their way. */
public final class PostcardsToCome {
  private PostcardsToCome() {}

  public static List<String> rest(List<CompletableFuture<String>> cards) {
    return cards.stream().filter(card -> !card.isDone()).map(card -> read(card)).toList();
  }

  public static List<String> some(List<CompletableFuture<String>> cards, boolean patient) {
    return cards.stream()
        .filter(card -> card.isDone() || patient)
        .map(
            card ->
                card.join()) // expect strict: UnboundedWait
        .toList();
  }

  public static List<String> later(List<CompletableFuture<String>> cards) {
    return cards.stream()
        .dropWhile(CompletableFuture::isDone)
        .map(
            card -> {
              return card.join(); // expect strict: UnboundedWait
            })
        .toList();
  }

  private static String read(CompletableFuture<String> card) {
    return card.join(); // expect strict: UnboundedWait
  }
}
