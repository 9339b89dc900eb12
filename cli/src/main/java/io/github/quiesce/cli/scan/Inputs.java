package io.github.quiesce.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything there is to scan, in a fixed order. Jars stay open until it is closed.
 *
 * @param sources source files, by name
 * @param classes class files, by path
 * @param classRoots the folders and jars the class files are in
 * @param problems what could not be taken in
 * @param jars file systems of the jars the inputs live in
 */
public record Inputs(
    List<SourceInput> sources,
    List<ClassInput> classes,
    List<Path> classRoots,
    List<Problem> problems,
    List<FileSystem> jars)
    implements Closeable {
  public Inputs {
    sources = List.copyOf(sources);
    classes = List.copyOf(classes);
    classRoots = List.copyOf(classRoots);
    problems = List.copyOf(problems);
    jars = List.copyOf(jars);
  }

  @Override
  public void close() throws IOException {
    for (FileSystem jar : jars) {
      jar.close();
    }
  }
}
