package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers sources and class files below a folder. Hidden folders are passed over, and so are a
 * jar's classes for newer JDKs, which repeat those for all.
 */
final class InputWalk extends SimpleFileVisitor<Path> {
  private final Path start;
  private final List<Path> sources = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();
  private final List<Path> classes = new ArrayList<>();
  private final Map<Path, IOException> failures = new TreeMap<>();

  InputWalk(Path start) {
    this.start = start;
  }

  List<Path> sources() {
    return sources;
  }

  /** Sources in other languages than Java. */
  List<Path> others() {
    return others;
  }

  List<Path> classes() {
    return classes;
  }

  /** What could not be looked into, and why. */
  Map<Path, IOException> failures() {
    return failures;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped = !folder.equals(start) && (isHidden(folder) || holdsVersions(folder));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path folder) {
    return folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
  }

  private static boolean holdsVersions(Path folder) {
    return folder.endsWith("META-INF/versions");
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (name.endsWith(".java")) {
      sources.add(file);
    } else if (name.endsWith(".class")) {
      classes.add(file);
    } else if (OtherLanguages.isSource(file)) {
      others.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    failures.put(file, e);
    return FileVisitResult.CONTINUE;
  }
}
