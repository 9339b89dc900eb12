package io.github.quiesce.maven.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * The code of one module.
 *
 * @param name how the log names it
 * @param folder where its POM is
 * @param reports where its reports go
 * @param sources folders of Java sources that people wrote, main ones first
 * @param others folders of sources in other languages, which class files come from too
 * @param classes folders of class files, main ones first
 * @param classPath what it is compiled against, its own classes included
 * @param release the Java release it is compiled for, where its POM says so
 */
public record ModuleCode(
    String name,
    Path folder,
    Path reports,
    List<Path> sources,
    List<Path> others,
    List<Path> classes,
    List<Path> classPath,
    OptionalInt release) {
  public ModuleCode {
    sources = List.copyOf(sources);
    others = List.copyOf(others);
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
  }

  /** Whether there is nothing to look at. */
  boolean isEmpty() {
    return sources.isEmpty() && classes.isEmpty();
  }
}
