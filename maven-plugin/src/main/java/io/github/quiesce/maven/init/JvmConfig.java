package io.github.quiesce.maven.init;

import io.github.quiesce.maven.JavacPackages;
import java.util.List;

/** The options of Maven's JVM in {@code .mvn/jvm.config}. */
public final class JvmConfig {
  private JvmConfig() {}

  /** The text with the options that open javac; what is there stays as it is. */
  public static String opened(String text) {
    List<String> missing =
        JavacPackages.jvmConfigLines().stream().filter(line -> !holds(text, line)).toList();
    if (missing.isEmpty()) {
      return text;
    }
    String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return text + separator + String.join("\n", missing) + "\n";
  }

  /** An option's name and value may stand with a blank or an equals sign between them. */
  private static boolean holds(String text, String line) {
    return text.contains(line) || text.contains(line.replace(' ', '='));
  }
}
