package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SonarQube's generic issues, in the format it has had since 10.3: rules, then issues. Columns
 * count from 0, and a range of no characters is refused: a range goes to the end of its line, or is
 * the whole line where no more is known. Only what is new.
 */
public final class SonarReport implements Report {
  private static final String ENGINE = "quiesce";

  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    Set<String> told =
        report.findings().stream().map(each -> each.rule().name()).collect(Collectors.toSet());
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (RuleInfo rule : report.rules()) {
        if (told.contains(rule.name())) {
          writeRule(json, rule);
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("issues");
      for (ReportedFinding finding : report.findings()) {
        writeIssue(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeRule(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    json.writeStringField("name", rule.name());
    json.writeStringField("description", rule.summary() + " See " + rule.link());
    json.writeStringField("engineId", ENGINE);
    json.writeStringField("cleanCodeAttribute", "LOGICAL");
    json.writeArrayFieldStart("impacts");
    json.writeStartObject();
    json.writeStringField("softwareQuality", "RELIABILITY");
    json.writeStringField("severity", severity(rule.severity()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeIssue(JsonGenerator json, ReportedFinding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().name());
    json.writeObjectFieldStart("primaryLocation");
    writeLocation(json, finding.place(), finding.message());
    json.writeEndObject();
    json.writeArrayFieldStart("secondaryLocations");
    for (ReportedFinding.Step step : finding.trace()) {
      json.writeStartObject();
      writeLocation(json, step.place(), step.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeLocation(JsonGenerator json, Place place, String message)
      throws IOException {
    json.writeStringField("message", message);
    json.writeStringField("filePath", place.path());
    if (place.line() > 0) {
      json.writeObjectFieldStart("textRange");
      json.writeNumberField("startLine", place.line());
      int end = place.text().stripTrailing().length();
      int start = place.column() - 1;
      if (start >= 0 && start < end) {
        json.writeNumberField("startColumn", start);
        json.writeNumberField("endColumn", end);
      }
      json.writeEndObject();
    }
  }

  private static String severity(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case INFO -> "LOW";
    };
  }
}
