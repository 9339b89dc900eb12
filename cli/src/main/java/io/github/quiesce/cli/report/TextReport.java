package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.fix.FixedFile;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.io.Writer;

/** Findings as a good compiler prints them. */
public final class TextReport implements Report {
  private static final String INDENT = "    ";
  private static final int WIDEST_LINE = 160;

  private final Style style;
  private final boolean explainScore;

  /**
   * A report.
   *
   * @param explainScore whether to tell how likely each finding is right, and why
   */
  public TextReport(Style style, boolean explainScore) {
    this.style = style;
    this.explainScore = explainScore;
  }

  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    out.write(fixed(report));
    boolean severalEngines = report.engines().size() > 1;
    for (ReportedFinding finding : report.findings()) {
      StringBuilder text = new StringBuilder();
      append(finding, severalEngines, text);
      out.write(text.toString());
    }
  }

  private static String fixed(ScanReport report) {
    StringBuilder text = new StringBuilder();
    for (FixedFile file : report.fixes().files()) {
      text.append(file.display()).append(": fixed ").append(count(file.findings(), "finding"));
      text.append('\n');
    }
    if (report.fixes().leftForNextRun() > 0) {
      text.append(count(report.fixes().leftForNextRun(), "more fix"))
          .append(" overlapped these: run this again to apply what is left\n");
    }
    return text.toString();
  }

  private static String count(int number, String noun) {
    String ending = noun.endsWith("x") ? "es" : "s";
    return number + " " + noun + (number == 1 ? "" : ending);
  }

  private void append(ReportedFinding finding, boolean severalEngines, StringBuilder text) {
    Place place = finding.place();
    text.append(style.bold(place.fileAndLine() + ":"))
        .append(' ')
        .append(severity(finding.severity()))
        .append(" [")
        .append(finding.rule().name())
        .append("] ")
        .append(style.bold(finding.message()))
        .append('\n');
    appendLine(place, text);
    for (ReportedFinding.Step step : finding.trace()) {
      if (step.place().fileAndLine().equals(place.fileAndLine())) {
        continue;
      }
      text.append(INDENT).append(step.place().fileAndLine()).append(": ").append(step.text());
      text.append('\n');
    }
    if (finding.proof() == Finding.Proof.POSSIBLE) {
      text.append(INDENT).append("possible, not proved\n");
    }
    if (severalEngines) {
      text.append(INDENT).append("seen by: ").append(String.join(", ", finding.engineNames()));
      text.append('\n');
    }
    if (explainScore) {
      text.append(INDENT).append("score ").append(finding.score().explained()).append('\n');
    }
    text.append(INDENT).append("see ").append(style.cyan(finding.rule().link())).append("\n\n");
  }

  private String severity(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> style.red("error:");
      case WARNING -> style.yellow("warning:");
      case INFO -> style.cyan("info:");
    };
  }

  /** The line itself without its indentation, and a caret under the statement. */
  private void appendLine(Place place, StringBuilder text) {
    String line = place.text();
    String stripped = line.strip();
    if (stripped.isEmpty()) {
      return;
    }
    int indentation = line.indexOf(stripped);
    int caret = place.column() - 1 - indentation;
    boolean cut = stripped.length() > WIDEST_LINE;
    text.append(INDENT).append(cut ? stripped.substring(0, WIDEST_LINE) + "..." : stripped);
    text.append('\n');
    if (caret >= 0 && caret < Math.min(stripped.length(), WIDEST_LINE)) {
      String before = stripped.substring(0, caret).replaceAll("[^\t]", " ");
      text.append(INDENT).append(before).append(style.green("^")).append('\n');
    }
  }
}
