package io.github.quiesce.catalog;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes the catalog as a folder of HTML: an index by family, and a page for every rule. A link to
 * another rule's page that is not there fails the build. Argument: the folder to write.
 */
public final class SiteGenerator {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(#[^\"]*)?\"");
  private static final String STYLE =
      "body{font:1em/1.5 sans-serif;max-width:48em;margin:2em auto;padding:0 1em}"
          + "pre{background:#f4f4f4;padding:1em;overflow:auto}td,th{text-align:left;padding:.2em 1em .2em 0}";

  private final Catalog catalog;
  private final Parser parser;
  private final HtmlRenderer renderer;

  SiteGenerator(Catalog catalog) {
    this.catalog = catalog;
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    this.parser = Parser.builder().extensions(tables).build();
    this.renderer = HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();
  }

  /** Writes the site of the built-in catalog to {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page :
        new SiteGenerator(Catalogs.builtIn()).pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  /** All files of the site by name; links between them are checked. */
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("index.html", withAnchors(html("Rules", index())));
    for (RuleInfo rule : catalog.rules()) {
      pages.put(rule.name() + ".html", html(rule.name(), facts(rule) + rule.page()));
    }
    checkLinks(pages);
    return pages;
  }

  private String index() {
    StringBuilder text = new StringBuilder("# Rules\n");
    Map<String, StringBuilder> families = new TreeMap<>();
    for (RuleInfo rule : catalog.rules()) {
      families
          .computeIfAbsent(
              rule.family(),
              name -> new StringBuilder("| rule | finds | severity |\n|---|---|---|\n"))
          .append("| [" + rule.name() + "](" + rule.name() + ".html) | ")
          .append(rule.summary().replace("|", "\\|"))
          .append(" | " + rule.severity().name().toLowerCase(java.util.Locale.ROOT) + " |\n");
    }
    families.forEach((name, table) -> text.append("\n## " + name + "\n\n").append(table));
    return text.toString();
  }

  /** SpotBugs makes the link of a bug from one address for all and the name of its type. */
  private String withAnchors(String index) {
    String anchored = index;
    for (RuleInfo rule : catalog.rules()) {
      String link = "<a href=\"" + rule.name() + ".html\">";
      anchored =
          anchored.replace(link, link.replace("<a ", "<a id=\"" + rule.spotBugsType() + "\" "));
    }
    return anchored;
  }

  private static String facts(RuleInfo rule) {
    Set<String> ids = new LinkedHashSet<>(rule.cwe());
    ids.addAll(rule.cert());
    return "[All rules](index.html) · "
        + rule.code()
        + " · "
        + rule.family()
        + " · "
        + rule.severity().name().toLowerCase(java.util.Locale.ROOT)
        + (ids.isEmpty() ? "" : " · " + String.join(", ", ids))
        + (rule.fix() == RuleInfo.Fix.NONE ? "" : " · fix: " + TableReader.written(rule.fix()))
        + "\n\n";
  }

  private String html(String title, String markdown) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + title
        + " – Quiesce</title><style>"
        + STYLE
        + "</style></head><body>\n"
        + renderer.render(parser.parse(markdown))
        + "</body></html>\n";
  }

  private static void checkLinks(Map<String, String> pages) {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Matcher link = LINK.matcher(page.getValue());
      while (link.find()) {
        String target = link.group(1);
        boolean internal = !target.isEmpty() && !target.matches("[a-z]+:.*");
        if (internal && !pages.containsKey(target)) {
          throw new DataException(
              page.getKey(), 0, "links to " + target + ", which does not exist");
        }
      }
    }
  }
}
