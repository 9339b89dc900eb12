package io.github.quiesce.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.objectweb.asm.Opcodes;

/** Finds class files in folders and jars. Of multi-release jars the base entries are read. */
final class Containers {
  private static final String SUFFIX = ".class";
  private static final int MAGIC = 0xCAFEBABE;

  private final Sink sink;
  private final Consumer<Problem> problems;

  /** Takes a class file's bytes. */
  interface Sink {
    void add(String origin, byte[] bytes);
  }

  Containers(Sink sink, Consumer<Problem> problems) {
    this.sink = sink;
    this.problems = problems;
  }

  /** Reads a folder, a jar or a class file. */
  void read(Path path) {
    try {
      if (!Files.exists(path)) {
        problem(path, "no such file or folder; check the path");
      } else if (Files.isDirectory(path)) {
        readFolder(path);
      } else if (path.toString().endsWith(SUFFIX)) {
        readFile(path);
      } else {
        readJar(path);
      }
    } catch (ZipException e) {
      problem(path, "not a jar (no zip file); check that it was downloaded whole");
    } catch (IOException e) {
      problem(path, "cannot be read (" + e.getMessage() + "); check its permissions");
    }
  }

  private void problem(Path path, String message) {
    problems.accept(new Problem(path.toString(), message));
  }

  private void readFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith(SUFFIX))
              .filter(file -> !isVersioned(folder.relativize(file).toString().replace('\\', '/')))
              .sorted()
              .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      readFile(file);
    }
    if (files.isEmpty()) {
      problem(folder, "no class files in this folder; compile first, or name another folder");
    }
  }

  private void readFile(Path file) {
    try {
      sink.add(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      problem(file, "cannot be read (" + e.getMessage() + "); check its permissions");
    }
  }

  private static boolean isVersioned(String entry) {
    return entry.startsWith("META-INF/");
  }

  private void readJar(Path path) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(SUFFIX) && !isVersioned(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        readEntry(path, jar, entry);
      }
      if (entries.isEmpty()) {
        problem(path, "no class files in this jar; is it a sources or documentation jar?");
      }
    }
  }

  private void readEntry(Path path, ZipFile jar, ZipEntry entry) {
    String origin = path + "!" + entry.getName();
    try (InputStream in = jar.getInputStream(entry)) {
      sink.add(origin, in.readAllBytes());
    } catch (IOException e) {
      problems.accept(
          new Problem(origin, "damaged jar entry (" + e.getMessage() + "); fetch the jar again"));
    }
  }

  /** One line that says why a class file could not be read, and what to do. */
  static String explain(byte[] bytes, RuntimeException cause) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < 8 || buffer.getInt(0) != MAGIC) {
      return "not a class file; remove it or compile again";
    }
    int version = buffer.getShort(6) & 0xFFFF;
    if (version > (Opcodes.V26 & 0xFFFF)) {
      return "class file version "
          + version
          + " is newer than this version of Quiesce reads; compile for an older release or update";
    }
    return "damaged class file (" + cause.getClass().getSimpleName() + "); compile it again";
  }
}
