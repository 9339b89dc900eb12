package io.github.quiesce.cli.report.html;

import io.github.quiesce.cli.report.Place;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.report.SourceText;
import io.github.quiesce.cli.report.SourceTexts;
import io.github.quiesce.cli.report.html.Excerpt.Mark;
import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A finding on the page. */
final class FindingView {
  private final SourceTexts sources;

  FindingView(SourceTexts sources) {
    this.sources = sources;
  }

  /** The id by which the page links to a finding. */
  static String id(int number) {
    return "finding-" + number;
  }

  void write(Html html, ReportedFinding finding, int number) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    Place place = finding.place();
    html.raw("<article class=\"finding\" id=\"" + id(number) + "\" ");
    html.raw(Html.attribute("data-rule", finding.rule().name()) + " ");
    html.raw(Html.attribute("data-file", place.path()) + ">");
    html.raw("<h3>").element("span", "class=\"badge " + severity + "\"", severity).raw(" ");
    html.element("a", Html.attribute("href", finding.rule().link()), finding.rule().name());
    html.raw(" ").element("span", "class=\"place\"", location(place)).raw("</h3>\n");
    html.element("p", "class=\"message\"", finding.message());
    html.element("p", "class=\"facts\"", facts(finding)).raw("\n");
    writeExcerpts(html, finding);
    finding.fixes().forEach(fix -> FixView.write(html, fix, sources));
    html.raw("</article>\n");
  }

  private static String location(Place place) {
    return place.line() > 0 ? place.path() + ":" + place.line() : place.path();
  }

  private static String facts(ReportedFinding finding) {
    return finding.declaration()
        + " · "
        + (finding.proof() == Finding.Proof.PROVED ? "proved" : "possible, not proved")
        + " · seen by "
        + String.join(", ", finding.engineNames())
        + " · score "
        + finding.score().explained();
  }

  /** An excerpt of each file, that of the finding first. */
  private void writeExcerpts(Html html, ReportedFinding finding) {
    Map<String, List<Mark>> byFile = new LinkedHashMap<>();
    add(byFile, finding.place(), 0, "reported here");
    for (int i = 0; i < finding.trace().size(); i++) {
      ReportedFinding.Step step = finding.trace().get(i);
      add(byFile, step.place(), i + 1, step.text());
    }
    byFile.forEach(
        (path, marks) -> {
          Optional<SourceText> source = sources.text(path);
          if (source.isPresent()) {
            ExcerptView.write(html, path, Excerpt.of(source.get(), marks));
          } else {
            writeSteps(html, path, marks);
          }
        });
  }

  private static void add(Map<String, List<Mark>> byFile, Place place, int step, String text) {
    byFile
        .computeIfAbsent(place.path(), key -> new ArrayList<>())
        .add(new Mark(step, place.line(), place.column(), text));
  }

  /** Without the source, as for class files: the steps by their lines. */
  private static void writeSteps(Html html, String path, List<Mark> marks) {
    html.raw("<ul class=\"steps\">");
    for (Mark mark : marks) {
      String number = mark.step() == 0 ? "" : mark.step() + ". ";
      html.element(
          "li",
          "",
          number + path + (mark.line() > 0 ? ":" + mark.line() : "") + ": " + mark.text());
    }
    html.raw("</ul>\n");
  }
}
