import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes findbugs.xml, messages.xml and bugrank.txt from the catalog. Run by the build before this module is
 * compiled, from source: {@code java MetadataGenerator.java FOLDER VERSION}.
 */
public final class MetadataGenerator {
  private static final String DETECTOR = "io.github.quiesce.spotbugs.QuiesceDetector";
  private static final String SITE = "https://quiesce.github.io";
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** What tests read in the examples is no use to readers. */
  private static final Pattern EXPECTATION = Pattern.compile("[ ]*// expect( strict)?:.*");

  private MetadataGenerator() {}

  public static void main(String[] args) throws IOException {
    List<RuleInfo> rules =
        Catalogs.builtIn().rules().stream()
            .filter(rule -> rule.engines().contains(RuleInfo.Engine.BYTECODE))
            .toList();
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    write(folder.resolve("findbugs.xml"), descriptor(rules, args[1]));
    write(folder.resolve("messages.xml"), messages(rules));
    write(folder.resolve("bugrank.txt"), ranks(rules));
  }

  /**
   * Ranks run from 1, scariest, to 20; 10 is the first that SpotBugs calls troubling. Without ranks
   * of their own, patterns get those of their category twice over, and are never shown.
   */
  private static String ranks(List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    for (RuleInfo rule : rules) {
      int rank =
          switch (rule.severity()) {
            case ERROR -> 6;
            case WARNING -> 10;
            case INFO -> 16;
          };
      out.append(rank + " BugPattern " + rule.spotBugsType() + "\n");
    }
    return out.toString();
  }

  private static String descriptor(List<RuleInfo> rules, String version) {
    String types = rules.stream().map(RuleInfo::spotBugsType).collect(Collectors.joining(","));
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<FindbugsPlugin pluginid=\"io.github.quiesce\" provider=\"Quiesce\"")
        .append(" website=\"" + SITE + "\" version=\"" + escape(version) + "\">\n")
        .append("  <Detector class=\"" + DETECTOR + "\" speed=\"moderate\"")
        .append(" reports=\"" + types + "\"/>\n");
    for (RuleInfo rule : rules) {
      out.append("  <BugPattern abbrev=\"QSC\" type=\"" + rule.spotBugsType() + "\"")
          .append(" category=\"MT_CORRECTNESS\"");
      rule.cwe().stream()
          .findFirst()
          .ifPresent(cwe -> out.append(" cweid=\"" + cwe.replaceAll("\\D", "") + "\""));
      out.append("/>\n");
    }
    return out.append("</FindbugsPlugin>\n").toString();
  }

  private static String messages(List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MessageCollection>\n")
        .append("  <Plugin>\n    <ShortDescription>Quiesce</ShortDescription>\n")
        .append("    <Details>Finds concurrent Java work that cannot be stopped.</Details>\n")
        // The link of a bug is this, a # and its type: the index of rules has such anchors.
        .append("    <BugsUrl>" + SITE + "/rules/</BugsUrl>\n")
        .append("  </Plugin>\n")
        .append("  <Detector class=\"" + DETECTOR + "\">\n")
        .append("    <Details>Finds concurrent Java work that cannot be stopped.</Details>\n")
        .append("  </Detector>\n");
    rules.forEach(rule -> out.append(pattern(rule)));
    return out.append("  <BugCode abbrev=\"QSC\">Concurrent work that cannot be stopped</BugCode>\n")
        .append("</MessageCollection>\n")
        .toString();
  }

  private static String pattern(RuleInfo rule) {
    String details =
        html(rule.page())
            + "<p><a href=\""
            + rule.link()
            + "\">"
            + rule.link()
            + "</a> ("
            + rule.code()
            + ")</p>\n";
    return """
          <BugPattern type="%s">
            <ShortDescription>%s</ShortDescription>
            <LongDescription>{2}</LongDescription>
            <Details>%s</Details>
          </BugPattern>
        """
        .formatted(rule.spotBugsType(), escape(rule.summary()), escape(details));
  }

  /** The page as HTML; markup that stands in the page itself is shown, not obeyed. */
  private static String html(String markdown) {
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .build()
        .render(parser.parse(EXPECTATION.matcher(markdown).replaceAll("")));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
