package io.github.quiesce.classfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Folders and jars in which classes are looked up by name. */
final class ClassPath implements ClassLookup, Closeable {
  private final List<Path> folders = new ArrayList<>();
  private final List<ZipFile> jars = new ArrayList<>();

  /** Adds a folder or jar; returns what is wrong with it, if something is. */
  Optional<Problem> add(Path path) {
    if (Files.isDirectory(path)) {
      folders.add(path);
      return Optional.empty();
    }
    try {
      jars.add(new ZipFile(path.toFile()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new Problem(
              path.toString(),
              "class path entry is neither a folder nor a jar; its classes are unknown"));
    }
  }

  @Override
  public Optional<byte[]> find(String binaryName) {
    String entry = binaryName.replace('.', '/') + ".class";
    try {
      for (Path folder : folders) {
        Path file = folder.resolve(entry);
        if (Files.isRegularFile(file)) {
          return Optional.of(Files.readAllBytes(file));
        }
      }
      for (ZipFile jar : jars) {
        ZipEntry found = jar.getEntry(entry);
        if (found != null) {
          try (InputStream in = jar.getInputStream(found)) {
            return Optional.of(in.readAllBytes());
          }
        }
      }
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars) {
      jar.close();
    }
  }
}
