// trap: the end of the input ends the loop
package ThreadNeverStops.good;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Copies the output of a child process. */
public final class EndOfInput {
  private EndOfInput() {}

  public static void copy(BufferedReader from, Consumer<String> to) {
    new Thread(
            () -> {
              try {
                while (true) {
                  String line = from.readLine();
                  if (line == null) { // defence
                    break;
                  }
                  to.accept(line);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .start();
  }
}
