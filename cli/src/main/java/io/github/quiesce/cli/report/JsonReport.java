package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.cli.fix.FixedFile;
import io.github.quiesce.cli.scan.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Findings for programs. The document is an object with {@code version} (of this format: additions
 * keep it, changes raise it), {@code tool}, {@code findings}, {@code accepted} (by a comment or the
 * baseline) and {@code problems}; after a run that changed files also {@code fixed} and {@code
 * leftForNextRun}.
 */
public final class JsonReport implements Report {
  private static final int FORMAT_VERSION = 1;

  private final String toolVersion;

  public JsonReport(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", FORMAT_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "quiesce");
      json.writeStringField("version", toolVersion);
      json.writeEndObject();
      Json.strings(json, "engines", EngineNames.of(report.engines()));
      json.writeArrayFieldStart("findings");
      for (ReportedFinding finding : report.findings()) {
        writeFinding(json, finding);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("accepted");
      for (ReportedFinding finding : report.accepted()) {
        writeFinding(json, finding);
      }
      json.writeEndArray();
      writeProblems(json, report.problems());
      writeFixed(json, report);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeFinding(JsonGenerator json, ReportedFinding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().name());
    json.writeStringField("code", finding.rule().code());
    json.writeStringField("severity", lower(finding.severity()));
    json.writeStringField("proof", lower(finding.proof()));
    writePlace(json, finding.place());
    json.writeStringField("declaration", finding.declaration());
    json.writeStringField("message", finding.message());
    json.writeStringField("link", finding.rule().link());
    json.writeStringField("fingerprint", finding.fingerprint());
    Json.strings(json, "engines", finding.engineNames());
    writeScore(json, finding.score());
    if (finding.acceptance().isPresent()) {
      Acceptance acceptance = finding.acceptance().get();
      json.writeStringField("acceptedBy", lower(acceptance.kind()));
      json.writeStringField("reason", acceptance.reason());
    }
    json.writeArrayFieldStart("trace");
    for (ReportedFinding.Step step : finding.trace()) {
      json.writeStartObject();
      writePlace(json, step.place());
      json.writeStringField("message", step.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixes");
    for (ReportedFinding.Fix fix : finding.fixes()) {
      writeFix(json, fix);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeScore(JsonGenerator json, Score score) throws IOException {
    json.writeNumberField("score", score.value());
    json.writeArrayFieldStart("scoreParts");
    for (Score.Part part : score.parts()) {
      json.writeStartObject();
      json.writeStringField("what", part.what());
      json.writeNumberField("factor", part.factor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePlace(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("file", place.path());
    Json.positive(json, "line", place.line());
    Json.positive(json, "column", place.column());
  }

  private static void writeFix(JsonGenerator json, ReportedFinding.Fix fix) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeBooleanField("safe", fix.safe());
    json.writeArrayFieldStart("edits");
    for (ReportedFinding.Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeStringField("file", edit.path());
      json.writeNumberField("start", edit.start());
      json.writeNumberField("end", edit.end());
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeProblems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("kind", lower(problem.kind()).replace('_', '-'));
      json.writeStringField("where", problem.where());
      json.writeStringField("what", problem.what());
      json.writeStringField("cure", problem.cure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Only where something was fixed, or could have been. */
  static void writeFixed(JsonGenerator json, ScanReport report) throws IOException {
    if (report.fixes().files().isEmpty() && report.fixes().leftForNextRun() == 0) {
      return;
    }
    json.writeArrayFieldStart("fixed");
    for (FixedFile file : report.fixes().files()) {
      json.writeStartObject();
      json.writeStringField("file", file.name());
      json.writeNumberField("findings", file.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("leftForNextRun", report.fixes().leftForNextRun());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
