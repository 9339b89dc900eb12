package io.github.quiesce.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.util.List;

/**
 * Everything there is to scan, in a fixed order. Jars stay open until it is closed.
 *
 * @param sources source files, by name
 * @param classes class files, by path
 * @param problems what could not be taken in
 * @param jars file systems of the jars the inputs live in
 */
public record Inputs(
    List<SourceInput> sources,
    List<ClassInput> classes,
    List<Problem> problems,
    List<FileSystem> jars)
    implements Closeable {
  public Inputs {
    sources = List.copyOf(sources);
    classes = List.copyOf(classes);
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
