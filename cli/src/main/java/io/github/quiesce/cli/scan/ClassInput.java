package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A class file to scan.
 *
 * @param path where it is; inside of a jar, a path of the jar's file system
 * @param display its name in messages
 */
public record ClassInput(Path path, String display) {
  public byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }
}
