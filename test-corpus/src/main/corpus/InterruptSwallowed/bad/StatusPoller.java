// axis: an unnamed exception variable, in a case of a pattern switch
// release: 25
package InterruptSwallowed.bad;

import module java.base;

/** Waits between two looks at a remote job, as long as its last status asks for. */
public final class StatusPoller {
  public sealed interface Status {}

  public record Busy(Duration retryAfter) implements Status {}

  public record Done(String result) implements Status {}

  private final Supplier<Status> remote;

  public StatusPoller(Supplier<Status> remote) {
    this.remote = remote;
  }

  public Optional<String> look() {
    return switch (remote.get()) {
      case Busy(var pause) when pause.isPositive() -> {
        try {
          Thread.sleep(pause.toMillis());
        } catch (InterruptedException _) { // expect: InterruptSwallowed
          System.err.println("woken early");
        }
        yield Optional.empty();
      }
      case Busy _ -> Optional.empty();
      case Done(var result) -> Optional.of(result);
    };
  }
}
