// trap: T13 a method of the same name that no framework calls
package BlockingReconciler.good;

import java.util.concurrent.CompletableFuture;

/** Reconciles accounts, in a batch. */
public final class NotACallback {
  public String reconcile(CompletableFuture<String> left, CompletableFuture<String> right) { // defence
    return left.join() + right.join(); // expect strict: UnboundedWait
  }
}
