package io.github.quiesce.cli.accept;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.cli.UserException;
import io.github.quiesce.cli.files.OutputFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A baseline, and where it is.
 *
 * @param path the file, as the user named it
 * @param baseline what it holds
 */
public record BaselineFile(Path path, Baseline baseline) {
  /** No baseline: nothing is known. */
  public static final BaselineFile NONE = new BaselineFile(Path.of(""), Baseline.EMPTY);

  /**
   * Reads a file.
   *
   * @throws UserException if it cannot be used
   */
  public static BaselineFile read(Path path) {
    try {
      return new BaselineFile(path, Baseline.read(path));
    } catch (BaselineException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  /** Writes it, whole or not at all. */
  public void write() {
    try {
      OutputFile.write(path, out -> out.write(baseline.text()));
    } catch (IOException e) {
      throw new UserException(
          "baseline " + path + ": cannot be written (" + e + "); name another file", e);
    }
  }
}
