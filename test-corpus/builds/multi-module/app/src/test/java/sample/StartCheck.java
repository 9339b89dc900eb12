package sample;

import java.util.List;

/** Test code, which the rules look at too where they say so. */
final class StartCheck {
  void starts() throws InterruptedException {
    new Start().start(List.of(() -> {}));
  }
}
