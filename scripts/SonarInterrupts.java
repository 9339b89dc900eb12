import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sonar.java.checks.InterruptedExceptionCheck;
import org.sonar.java.checks.verifier.CheckVerifier;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Runs SonarJava's S2142 on each file below a folder, and prints "path line" for each issue.
 * Arguments: the folder, and the class path its files were compiled against.
 */
public final class SonarInterrupts extends InterruptedExceptionCheck {
  private final String path;

  private SonarInterrupts(String path) {
    this.path = path;
  }

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    List<File> classPath =
        Arrays.stream(arguments[1].split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(File::new)
            .toList();
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(SonarInterrupts::isClass).sorted().toList();
    }
    for (Path file : files) {
      check(root.relativize(file).toString(), file, classPath);
    }
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.endsWith("-info.java");
  }

  /** The verifier's own verdict is about expectations in comments, and of no interest. */
  private static void check(String path, Path file, List<File> classPath) {
    try {
      CheckVerifier.newVerifier()
          .onFile(file.toString())
          .withCheck(new SonarInterrupts(path))
          .withClassPath(classPath)
          .verifyNoIssues();
    } catch (AssertionError | IllegalStateException verdict) {
      // Issues were printed as they came; a comment may look like an expectation, but is none.
    }
  }

  @Override
  public void reportIssue(Tree tree, String message) {
    System.out.println(path + "\t" + tree.firstToken().range().start().line());
  }

  @Override
  public void reportIssue(
      Tree tree,
      String message,
      List<JavaFileScannerContext.Location> secondary,
      Integer cost) {
    reportIssue(tree, message);
  }
}
