package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Position;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * reviewdog's rdjson (DiagnosticResult). Columns are counted in UTF-8 bytes, from 1. A fix is one
 * suggestion, whatever the number of its edits. Only what is new.
 */
public final class RdJsonReport implements Report {
  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("name", "quiesce");
      json.writeStringField("url", "https://quiesce.github.io");
      json.writeEndObject();
      json.writeArrayFieldStart("diagnostics");
      for (ReportedFinding finding : report.findings()) {
        writeDiagnostic(json, finding, report.sources());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeDiagnostic(
      JsonGenerator json, ReportedFinding finding, SourceTexts sources) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", finding.message());
    writeLocation(json, finding.place());
    json.writeStringField("severity", finding.severity().name());
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.rule().name());
    json.writeStringField("url", finding.rule().link());
    json.writeEndObject();
    writeSuggestions(json, finding, sources);
    json.writeArrayFieldStart("related_locations");
    for (ReportedFinding.Step step : finding.trace()) {
      json.writeStartObject();
      json.writeStringField("message", step.text());
      writeLocation(json, step.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSuggestions(
      JsonGenerator json, ReportedFinding finding, SourceTexts sources) throws IOException {
    json.writeArrayFieldStart("suggestions");
    for (ReportedFinding.Fix fix : finding.fixes()) {
      Optional<Edit> edit = OneEdit.of(fix, sources);
      // reviewdog puts all of a finding's suggestions on its line: those elsewhere would be wrong.
      if (edit.isPresent() && edit.get().path().equals(finding.place().path())) {
        SourceText source = sources.text(edit.get().path()).orElseThrow();
        json.writeStartObject();
        json.writeObjectFieldStart("range");
        writePosition(json, "start", edit.get().from(), source);
        writePosition(json, "end", edit.get().to(), source);
        json.writeEndObject();
        json.writeStringField("text", edit.get().replacement());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeLocation(JsonGenerator json, Place place) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", place.path());
    if (place.line() > 0) {
      json.writeObjectFieldStart("range");
      json.writeObjectFieldStart("start");
      json.writeNumberField("line", place.line());
      if (place.column() > 0) {
        json.writeNumberField("column", column(place.text(), place.column()));
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writePosition(
      JsonGenerator json, String field, Position position, SourceText source) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", column(source.line(position.line()), position.column()));
    json.writeEndObject();
  }

  /** A column in UTF-16 units as one in bytes of UTF-8. */
  static int column(String line, int column) {
    String before = line.substring(0, Math.min(line.length(), column - 1));
    int beyond = column - 1 - before.length();
    return before.getBytes(StandardCharsets.UTF_8).length + beyond + 1;
  }
}
