// trap: T9 a helper that answers, asked in a loop that restores the status, or throws
package InterruptStatusDropped.good;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Translates lines. */
public final class AskedAndRestored {
  private final UnaryOperator<String> translator;
  private volatile boolean closed;

  public AskedAndRestored(UnaryOperator<String> translator) {
    this.translator = translator;
  }

  public void close() {
    closed = true;
  }

  public List<String> translate(List<String> lines) {
    List<String> done = new ArrayList<>();
    for (String line : lines) {
      if (isStopped()) {
        Thread.currentThread().interrupt(); // defence
        break;
      }
      done.add(translator.apply(line));
    }
    return done;
  }

  public String translateAll(List<String> lines) throws InterruptedException {
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      if (isStopped()) {
        throw new InterruptedException();
      }
      all.append(translator.apply(line));
    }
    return all.toString();
  }

  private boolean isStopped() {
    return closed || Thread.interrupted();
  }
}
