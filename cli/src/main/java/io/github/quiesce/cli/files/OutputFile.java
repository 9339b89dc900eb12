package io.github.quiesce.cli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Writes a file whole or not at all: readers see the old one until the new one is complete. */
public final class OutputFile {
  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private OutputFile() {}

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  @FunctionalInterface
  private interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes text in UTF-8. */
  public static void write(Path file, Content content) throws IOException {
    replace(
        file,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          content.writeTo(out);
          out.flush();
        });
  }

  /** Writes bytes; the permissions of a file that is there stay. */
  public static void write(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content));
  }

  /** Whether a file says that nobody may write it; whoever may do all (root) heeds that too. */
  public static boolean isReadOnly(Path file) throws IOException {
    PosixFileAttributeView posix = posix(file);
    return !Files.isWritable(file)
        || (posix != null && Collections.disjoint(posix.readAttributes().permissions(), WRITE));
  }

  private static void replace(Path file, Bytes content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or pipe, such as /dev/stdout, is written to; it cannot be replaced.
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      return;
    }
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path half = target.resolveSibling(name);
    try {
      try (OutputStream out = Files.newOutputStream(half)) {
        content.writeTo(out);
      }
      keepPermissions(target, half);
      moveOver(half, target);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void keepPermissions(Path old, Path replacement) throws IOException {
    PosixFileAttributeView to = posix(replacement);
    if (to != null && Files.exists(old)) {
      to.setPermissions(posix(old).readAttributes().permissions());
    }
  }

  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  private static void moveOver(Path half, Path target) throws IOException {
    try {
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
