package io.github.quiesce.cli.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that a user names, as long as it is of a size that memory can hold. */
public final class InputFile {
  static final int MOST_BYTES = 64 << 20;
  static final String LIMIT = (MOST_BYTES >> 20) + " MB";

  private InputFile() {}

  /** The text, whatever its bytes are. */
  public static String read(Path file) throws ReviewException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ReviewException("is larger than " + LIMIT);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ReviewException("cannot be read (" + e + ")", e);
    }
  }
}
