// axis: condition, done on one path only
package UnboundedWait.bad;

import java.util.concurrent.CompletableFuture;

/** A value with a default. */
public final class CheckedOnOnePath {
  private final CompletableFuture<String> value;

  public CheckedOnOnePath(CompletableFuture<String> value) {
    this.value = value;
  }

  public String value(boolean patient, String other) {
    if (patient || value.isDone()) {
      return value.join(); // expect strict: UnboundedWait
    }
    return other;
  }
}
