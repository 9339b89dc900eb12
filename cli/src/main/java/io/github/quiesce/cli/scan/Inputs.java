package io.github.quiesce.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything there is to scan, in a fixed order. Jars stay open until it is closed.
 *
 * @param sources source files, by name
 * @param others sources in other languages: they say what the class files of these are named by
 * @param classes class files, by path
 * @param classRoots the folders and jars the class files are in
 * @param problems what could not be taken in
 * @param jars file systems of the jars the inputs live in
 */
public record Inputs(
    List<SourceInput> sources,
    List<SourceInput> others,
    List<ClassInput> classes,
    List<Path> classRoots,
    List<Problem> problems,
    List<FileSystem> jars)
    implements Closeable {
  public Inputs {
    sources = List.copyOf(sources);
    others = List.copyOf(others);
    classes = List.copyOf(classes);
    classRoots = List.copyOf(classRoots);
    problems = List.copyOf(problems);
    jars = List.copyOf(jars);
  }

  /** Sources in any language: files that findings may be in. */
  public List<SourceInput> allSources() {
    return Stream.concat(sources.stream(), others.stream()).toList();
  }

  @Override
  public void close() throws IOException {
    for (FileSystem jar : jars) {
      jar.close();
    }
  }
}
