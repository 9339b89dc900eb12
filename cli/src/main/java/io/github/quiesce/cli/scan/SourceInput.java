package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java source file to scan.
 *
 * @param path where it is; inside of a jar, a path of the jar's file system
 * @param name its name in reports: relative to the scanned root, with {@code /}
 * @param display its name in text for people: what they typed, and the rest of the way
 */
public record SourceInput(Path path, String name, String display) {

  /** The text. Files that are not UTF-8 are read as Latin-1, which never fails. */
  public String read() throws IOException {
    return content().text();
  }

  /** The text, and how it is encoded. */
  public SourceContent content() throws IOException {
    return SourceContent.of(Files.readAllBytes(path));
  }
}
