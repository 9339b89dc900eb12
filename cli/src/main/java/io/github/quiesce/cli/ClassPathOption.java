package io.github.quiesce.cli;

import io.github.quiesce.cli.scan.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a class path as javac does: {@code DIR/*} means all jars of the folder. */
final class ClassPathOption {
  private static final String CURE = "correct --classpath; verdicts that need it stay unknown";

  private ClassPathOption() {}

  static List<Path> parse(String classPath, List<Problem> problems) {
    List<Path> entries = new ArrayList<>();
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      if (entry.isEmpty()) {
        continue;
      }
      if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
        addJars(entry, problems, entries);
      } else if (Files.exists(Path.of(entry))) {
        entries.add(Path.of(entry));
      } else {
        problems.add(Problem.badInput(entry, "no such class path entry", CURE));
      }
    }
    return entries;
  }

  private static void addJars(String entry, List<Problem> problems, List<Path> entries) {
    Path folder = Path.of(entry.substring(0, entry.length() - 1));
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
      stream.forEach(jars::add);
    } catch (IOException e) {
      problems.add(Problem.badInput(entry, "no such folder on the class path", CURE));
    }
    jars.stream().sorted().forEach(entries::add);
  }
}
