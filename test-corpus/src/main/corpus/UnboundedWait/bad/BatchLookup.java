// axis: method reference in a stream
package UnboundedWait.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Looks many keys up at once. */
public final class BatchLookup {
  private final Function<String, CompletableFuture<String>> source;

  public BatchLookup(Function<String, CompletableFuture<String>> source) {
    this.source = source;
  }

  public List<String> values(List<String> keys) {
    List<CompletableFuture<String>> pending = keys.stream().map(source).toList();
    return pending.stream().map(CompletableFuture::join).toList(); // expect strict: UnboundedWait
  }
}
