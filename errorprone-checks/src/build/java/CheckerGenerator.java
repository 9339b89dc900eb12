import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one BugChecker a rule of the catalog, and the service file that lists them. Run by the
 * build before this module is compiled, from source: {@code java CheckerGenerator.java SOURCES
 * RESOURCES}.
 */
public final class CheckerGenerator {
  private static final String PACKAGE = "io.github.quiesce.errorprone.checks";

  private CheckerGenerator() {}

  public static void main(String[] args) throws IOException {
    Catalog catalog = Catalogs.builtIn();
    Path sources = Path.of(args[0], PACKAGE.split("\\."));
    Files.createDirectories(sources);
    List<String> names = new ArrayList<>();
    for (RuleInfo rule : catalog.rules()) {
      if (rule.engines().contains(RuleInfo.Engine.JAVAC)) {
        writeIfChanged(sources.resolve(rule.name() + ".java"), checker(rule));
        names.add(PACKAGE + "." + rule.name());
      }
    }
    writeIfChanged(
        sources.resolve("package-info.java"),
        "/** One BugChecker a rule, generated from the catalog. */\npackage " + PACKAGE + ";\n");
    Path services = Path.of(args[1], "META-INF", "services");
    Files.createDirectories(services);
    writeIfChanged(
        services.resolve("com.google.errorprone.bugpatterns.BugChecker"),
        String.join("\n", names) + "\n");
  }

  private static String checker(RuleInfo rule) {
    return """
        package %s;

        import com.google.errorprone.BugPattern;
        import com.google.errorprone.BugPattern.LinkType;
        import com.google.errorprone.BugPattern.SeverityLevel;
        import com.google.errorprone.ErrorProneFlags;
        import io.github.quiesce.errorprone.QuiesceChecker;
        import javax.annotation.processing.Generated;

        /** %s */
        @Generated("CheckerGenerator")
        @BugPattern(
            summary = "%s",
            severity = SeverityLevel.%s,
            linkType = LinkType.CUSTOM,
            link = "%s")
        public final class %s extends QuiesceChecker {
          private static final long serialVersionUID = 1L;

          /** For loading as a service, without options. */
          public %s() {
            this(ErrorProneFlags.empty());
          }

          public %s(ErrorProneFlags flags) {
            super(flags);
          }
        }
        """
        .formatted(
            PACKAGE,
            rule.summary().replace("*/", "* /"),
            rule.summary().replace("\\", "\\\\").replace("\"", "\\\""),
            severity(rule),
            rule.link(),
            rule.name(),
            rule.name(),
            rule.name());
  }

  private static String severity(RuleInfo rule) {
    return switch (rule.severity()) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO -> "SUGGESTION";
    };
  }

  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
