package io.github.quiesce.maven.scan;

import io.github.quiesce.maven.JavacPackages;
import io.github.quiesce.maven.fork.Scans;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The JVM that analyses. It is not Maven's: javac's packages are open in it, and what a scan takes
 * of memory is not taken from the build.
 */
public final class AnalysisJvm {
  /** From the end of its output to its own. */
  private static final long LONGEST_END_SECONDS = 60;

  private static final int OLDEST_JAVA = 17;

  private final Path java;
  private final List<Path> classPath;
  private final List<String> options;

  private AnalysisJvm(Path java, List<Path> classPath, List<String> options) {
    this.java = java;
    this.classPath = classPath;
    this.options = options;
  }

  /**
   * A JVM of a JDK.
   *
   * @param jdk its home
   * @param classPath the command and what it needs
   * @param options more options for it
   */
  public static AnalysisJvm of(Path jdk, List<Path> classPath, List<String> options)
      throws ScanFailure {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    Path java = jdk.resolve("bin").resolve(windows ? "java.exe" : "java");
    if (!Files.isExecutable(java)) {
      throw new ScanFailure(jdk + " is no JDK: it has no bin/java; " + cure());
    }
    int version = version(jdk);
    if (version != 0 && version < OLDEST_JAVA) {
      throw new ScanFailure(jdk + " is a JDK " + version + ", which is too old; " + cure());
    }
    if (!Files.isRegularFile(jdk.resolve("lib/modules")) || !hasJavac(jdk, windows)) {
      throw new ScanFailure(jdk + " is a Java runtime without javac; " + cure());
    }
    return new AnalysisJvm(java, List.copyOf(classPath), List.copyOf(options));
  }

  private static boolean hasJavac(Path jdk, boolean windows) {
    return Files.exists(jdk.resolve("bin").resolve(windows ? "javac.exe" : "javac"));
  }

  private static String cure() {
    return "set JAVA_HOME or -Dquiesce.jdk to the home of a JDK, " + OLDEST_JAVA + " or later";
  }

  /** The feature release in the file that each JDK has in its home; 0 where it cannot be told. */
  private static int version(Path jdk) {
    Properties release = new Properties();
    try (BufferedReader in = Files.newBufferedReader(jdk.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    String feature = version.replaceFirst("^1\\.", "").replaceFirst("\\D.*", "");
    return feature.isEmpty() ? 0 : Integer.parseInt(feature);
  }

  /**
   * Runs the command once a file of arguments.
   *
   * @param root the folder it runs in
   * @param work where its own files may go
   * @param started is told each file as its turn comes
   */
  void run(Path root, Path work, List<Path> argumentFiles, Consumer<Path> started)
      throws ScanFailure {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    Path log = work.resolve("jvm.log");
    try {
      command.add("@" + Files.write(work.resolve("jvm.options"), jvmOptions()));
      argumentFiles.forEach(each -> command.add(each.toString()));
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectError(log.toFile())
              .start();
      process.getOutputStream().close();
      await(process, started);
      if (process.exitValue() != 0) {
        throw new ScanFailure(
            "the JVM that analyses ended with status " + process.exitValue() + saying(log));
      }
    } catch (IOException e) {
      throw new ScanFailure(java + " cannot be run (" + e + "); " + cure(), e);
    }
  }

  private static void await(Process process, Consumer<Path> started) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().map(Path::of).forEach(started);
      if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("it has written all, and does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  private static String saying(Path log) throws IOException {
    String first =
        Files.readString(log).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return (first.isEmpty() ? "" : ": " + first)
        + "; give it other options with -Dquiesce.jvmArgs, such as -Xmx4g";
  }

  private List<String> jvmOptions() {
    List<String> all = new ArrayList<>(JavacPackages.jvmOptions());
    // As the launcher does: the second compiler costs a scan more than it gives back.
    all.add("-XX:TieredStopAtLevel=1");
    all.add("-XX:+UseParallelGC");
    all.add("-Dpicocli.useSimplifiedAtFiles=true");
    all.addAll(options);
    all.add("-cp");
    all.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    all.add(Scans.class.getName());
    return all.stream().map(AnalysisJvm::quoted).toList();
  }

  /** As the java launcher reads it in a file of options. */
  private static String quoted(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
