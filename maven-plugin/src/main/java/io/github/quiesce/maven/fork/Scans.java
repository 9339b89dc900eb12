package io.github.quiesce.maven.fork;

import io.github.quiesce.cli.Main;
import io.github.quiesce.cli.terminal.Terminal;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the command once for each file of arguments named. Beside that file it leaves what the
 * command printed ({@code .out}, {@code .err}) and, last, its exit status ({@code .status}); on
 * standard output it names the file it is at.
 */
public final class Scans {
  private Scans() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      System.out.println(file);
      Path out = Path.of(file + ".out");
      Path err = Path.of(file + ".err");
      int status;
      try (Writer to = Files.newBufferedWriter(out);
          Writer problems = Files.newBufferedWriter(err)) {
        status = Main.run(Terminal.plain(to, problems), "scan", "@" + file);
      }
      Files.writeString(Path.of(file + ".status"), Integer.toString(status));
    }
  }
}
