// trap: T13 join of the elements that a filter has found done
package UnboundedWait.good;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Postcards that came in time. */
public final class PostcardsThatCame {
  private PostcardsThatCame() {}

  public static List<String> read(List<CompletableFuture<String>> cards) {
    return cards.stream()
        .filter(card -> card.isDone() && !card.isCancelled()) // defence
        .map(CompletableFuture::join)
        .filter(Predicate.not(String::isBlank))
        .toList();
  }

  public static long letters(List<CompletableFuture<String>> cards) {
    return cards.stream()
        .filter(CompletableFuture::isDone)
        .limit(10)
        .mapToInt(card -> card.join().length())
        .sum();
  }

  public static List<String> fromFriends(List<CompletableFuture<String>> cards, String friend) {
    return cards.stream()
        .filter(card -> isHere(card))
        .map(card -> card.join())
        .filter(text -> text.endsWith(friend))
        .toList();
  }

  public static String ofToday(CompletableFuture<String> card) {
    return Optional.of(card).filter(each -> each.isDone()).map(CompletableFuture::join).orElse("");
  }

  private static boolean isHere(CompletableFuture<String> card) {
    return card.isDone();
  }
}
