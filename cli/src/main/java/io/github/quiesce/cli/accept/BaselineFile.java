package io.github.quiesce.cli.accept;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.cli.UserException;
import io.github.quiesce.cli.files.OutputFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A baseline, and where it is.
 *
 * @param path the file, as the user named it
 * @param baseline what it holds
 */
public record BaselineFile(Path path, Baseline baseline) {
  /** No baseline: nothing is known. */
  public static final BaselineFile NONE = new BaselineFile(Path.of(""), new Baseline(List.of()));

  private static final long MOST_BYTES = 256L << 20;

  /**
   * Reads a file.
   *
   * @throws UserException if it cannot be used: to go on without would tell all findings as new
   */
  public static BaselineFile read(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw unusable(path, "is larger than " + (MOST_BYTES >> 20) + " MB", null);
      }
      return new BaselineFile(path, Baseline.parse(Files.readString(path)));
    } catch (BaselineException e) {
      throw unusable(path, e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw unusable(path, "is not UTF-8 text", e);
    } catch (IOException e) {
      throw unusable(path, "cannot be read (" + e + ")", e);
    }
  }

  private static UserException unusable(Path path, String what, Exception cause) {
    return new UserException(
        "baseline " + path + ": " + what + "; 'quiesce baseline create' writes a new one", cause);
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
