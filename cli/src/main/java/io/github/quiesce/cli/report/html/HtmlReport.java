package io.github.quiesce.cli.report.html;

import io.github.quiesce.adoption.Hashes;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.report.ScanReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One page: findings by rule or by file, code with the trace drawn on it, and a box to filter by.
 * It asks for nothing over the network, and its content policy lets only its own script run.
 */
public final class HtmlReport implements Report {
  private final String toolVersion;

  public HtmlReport(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    String style = resource("report.css");
    String script = resource("report.js");
    Html head = new Html();
    head.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    head.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    head.raw("style-src 'unsafe-inline'; script-src 'sha256-" + sha256(script) + "'\">\n");
    head.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    head.raw("<title>Quiesce: " + report.findings().size() + " findings</title>\n");
    head.raw("<style>" + style + "</style>\n</head>\n<body>\n");
    writeHeader(head, report);
    out.write(head.toString());
    writeFindings(report, out);
    Html foot = new Html();
    writeFiles(foot, report.findings());
    foot.raw("</main>\n<footer>");
    foot.text("quiesce " + toolVersion).raw("</footer>\n<script>" + script + "</script>\n");
    out.write(foot.raw("</body>\n</html>\n").toString());
  }

  private static void writeHeader(Html html, ScanReport report) {
    html.raw("<header><h1>Quiesce</h1><p class=\"counts\">");
    for (RuleInfo.Severity severity : RuleInfo.Severity.values()) {
      long count = report.findings().stream().filter(each -> each.severity() == severity).count();
      String name = severity.name().toLowerCase(Locale.ROOT);
      html.element("span", "class=\"badge " + name + "\"", count + " " + name).raw(" ");
    }
    if (!report.accepted().isEmpty()) {
      html.text(report.accepted().size() + " accepted, not shown");
    }
    html.raw("</p>\n<p class=\"tools\"><label>Filter <input id=\"filter\" type=\"search\"");
    html.raw(" placeholder=\"rule, file or words\"></label> ");
    html.raw("<span role=\"group\" aria-label=\"Grouping\"><button id=\"by-rule\"");
    html.raw(" aria-pressed=\"true\">By rule</button><button id=\"by-file\"");
    html.raw(" aria-pressed=\"false\">By file</button></span>");
    html.raw(" <span id=\"shown\" role=\"status\"></span></p></header>\n<main>\n");
    report.problems().forEach(each -> html.element("p", "class=\"problem\"", each.message()));
    if (report.findings().isEmpty()) {
      html.raw("<p>Nothing found.</p>");
    }
  }

  private static void writeFindings(ScanReport report, Writer out) throws IOException {
    Map<String, List<Integer>> byRule = new TreeMap<>();
    for (int i = 0; i < report.findings().size(); i++) {
      String rule = report.findings().get(i).rule().name();
      byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(i);
    }
    FindingView view = new FindingView(report.sources());
    out.write("<div id=\"groups\">\n");
    for (List<Integer> group : byRule.values()) {
      Html html = new Html();
      RuleInfo rule = report.findings().get(group.get(0)).rule();
      html.raw("<section " + Html.attribute("data-group", rule.name()) + "><h2>");
      html.text(rule.name()).element("span", "class=\"count\"", Integer.toString(group.size()));
      html.raw("</h2>");
      html.raw("<div class=\"about\">").element("p", "", rule.summary());
      html.raw("<details><summary>What goes wrong, and how to mend it</summary>");
      html.raw("<div class=\"page\">" + page(rule) + "</div></details></div>\n");
      for (int number : group) {
        view.write(html, report.findings().get(number), number + 1);
      }
      out.write(html.raw("</section>\n").toString());
    }
    out.write("</div>\n");
  }

  private static String page(RuleInfo rule) {
    List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(rule.page()));
  }

  /** Where the findings of a file are: what the page has of grouping where no script runs. */
  private static void writeFiles(Html html, List<ReportedFinding> findings) {
    Map<String, List<Integer>> byFile = new TreeMap<>();
    for (int i = 0; i < findings.size(); i++) {
      byFile.computeIfAbsent(findings.get(i).place().path(), key -> new ArrayList<>()).add(i);
    }
    if (byFile.isEmpty()) {
      return;
    }
    html.raw("<nav id=\"files\"><h2>Files</h2><ul>");
    byFile.forEach(
        (path, numbers) -> {
          html.raw("<li>").text(path);
          for (int number : numbers) {
            int line = findings.get(number).place().line();
            html.raw(" ");
            html.element(
                "a",
                "href=\"#" + FindingView.id(number + 1) + "\"",
                line > 0 ? ":" + line : "#" + (number + 1));
          }
          html.raw("</li>");
        });
    html.raw("</ul></nav>\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String script) {
    return Base64.getEncoder().encodeToString(Hashes.sha256(script));
  }
}
