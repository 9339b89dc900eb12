package io.github.quiesce.maven;

import java.util.List;
import java.util.stream.Stream;

/** The packages of javac that Error Prone and the javac engine need, and the JVM keeps closed. */
public final class JavacPackages {
  private static final String PREFIX = "com.sun.tools.javac.";

  /** Packages whose public classes are used. */
  public static final List<String> EXPORTED =
      Stream.of(
              "api",
              "code",
              "comp",
              "file",
              "main",
              "model",
              "parser",
              "processing",
              "tree",
              "util")
          .map(PREFIX::concat)
          .toList();

  /** Packages that are looked into by reflection. */
  public static final List<String> OPENED = Stream.of("code", "comp").map(PREFIX::concat).toList();

  private JavacPackages() {}

  /** The options for a JVM, in the form {@code --add-exports=...}. */
  public static List<String> jvmOptions() {
    return Stream.concat(
            EXPORTED.stream().map(each -> option("--add-exports", '=', each)),
            OPENED.stream().map(each -> option("--add-opens", '=', each)))
        .toList();
  }

  /** The same as lines of {@code .mvn/jvm.config}. */
  public static List<String> jvmConfigLines() {
    return Stream.concat(
            EXPORTED.stream().map(each -> option("--add-exports", ' ', each)),
            OPENED.stream().map(each -> option("--add-opens", ' ', each)))
        .toList();
  }

  private static String option(String name, char separator, String javacPackage) {
    return name + separator + "jdk.compiler/" + javacPackage + "=ALL-UNNAMED";
  }
}
