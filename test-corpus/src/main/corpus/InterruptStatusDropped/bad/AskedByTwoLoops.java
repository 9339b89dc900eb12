// axis: helper that answers, and two loops that ask one after the other: the second is told nothing
package InterruptStatusDropped.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for words in books. */
public final class AskedByTwoLoops {
  public record Book(String title, List<String> words) {}

  private final List<Book> books;
  private volatile boolean closed;

  public AskedByTwoLoops(List<Book> books) {
    this.books = List.copyOf(books);
  }

  public void close() {
    closed = true;
  }

  public List<String> find(Predicate<String> wanted) {
    List<String> found = new ArrayList<>();
    for (Book book : books) {
      if (isStopped()) {
        break;
      }
      addFrom(book, wanted, found);
    }
    return found;
  }

  private void addFrom(Book book, Predicate<String> wanted, List<String> found) {
    for (String word : book.words()) {
      if (isStopped()) {
        return;
      }
      if (wanted.test(word)) {
        found.add(book.title() + ": " + word);
      }
    }
  }

  private boolean isStopped() {
    return closed || Thread.interrupted(); // expect: InterruptStatusDropped
  }
}
