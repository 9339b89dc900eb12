import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one Checkstyle check a rule of the catalog, their messages, and the file by which
 * Checkstyle finds them by short name. Run by the build before this module is compiled, from
 * source: {@code java CheckGenerator.java SOURCES RESOURCES}.
 */
public final class CheckGenerator {
  private static final String PACKAGE = "io.github.quiesce.checkstyle.checks";

  private CheckGenerator() {}

  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]).resolve(PACKAGE.replace('.', '/'));
    Path resources = Path.of(args[1]);
    Path messages = resources.resolve(PACKAGE.replace('.', '/'));
    Files.createDirectories(sources);
    Files.createDirectories(messages);
    for (RuleInfo rule : Catalogs.builtIn().rules()) {
      if (rule.engines().contains(RuleInfo.Engine.SOURCE)) {
        writeIfChanged(sources.resolve(rule.name() + "Check.java"), check(rule));
      }
    }
    writeIfChanged(
        sources.resolve("package-info.java"),
        "/** One Checkstyle check a rule, generated from the catalog. */\npackage "
            + PACKAGE
            + ";\n");
    writeIfChanged(messages.resolve("messages.properties"), "quiesce.finding={0}\n");
    writeIfChanged(resources.resolve("checkstyle_packages.xml"), packages());
  }

  private static String check(RuleInfo rule) {
    return """
        package %s;

        import io.github.quiesce.checkstyle.QuiesceCheck;
        import javax.annotation.processing.Generated;

        /** %s */
        @Generated("CheckGenerator")
        public final class %sCheck extends QuiesceCheck {
          /** Made by Checkstyle, by name. */
          public %sCheck() {
            super("%s");
          }
        }
        """
        .formatted(
            PACKAGE, rule.summary().replace("*/", "* /"), rule.name(), rule.name(), rule.name());
  }

  private static String packages() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE checkstyle-packages PUBLIC
            "-//Checkstyle//DTD Package Names Configuration 1.0//EN"
            "https://checkstyle.org/dtds/packages_1_0.dtd">
        <checkstyle-packages>
          <package name="%s"/>
        </checkstyle-packages>
        """
        .formatted(PACKAGE);
  }

  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
