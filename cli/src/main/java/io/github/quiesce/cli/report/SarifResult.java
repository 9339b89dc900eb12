package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A finding as SARIF's result. */
final class SarifResult {
  private SarifResult() {}

  /**
   * Writes a result.
   *
   * @param ruleIndex where its rule is among the rules; negative if it is not
   */
  static void write(JsonGenerator json, ReportedFinding finding, int ruleIndex, boolean codeFlows)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().name());
    if (ruleIndex >= 0) {
      json.writeNumberField("ruleIndex", ruleIndex);
    }
    json.writeStringField("level", SarifReport.level(finding.severity()));
    SarifReport.writeMessage(json, message(finding));
    json.writeArrayFieldStart("locations");
    writeLocation(json, finding);
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", finding.fingerprint());
    json.writeEndObject();
    if (!finding.trace().isEmpty()) {
      writeRelatedLocations(json, finding.trace());
    }
    if (codeFlows && !finding.trace().isEmpty()) {
      writeCodeFlow(json, finding);
    }
    if (finding.fixes().stream().anyMatch(SarifResult::hasPlaces)) {
      writeFixes(json, finding);
    }
    if (finding.acceptance().isPresent()) {
      writeSuppression(json, finding.acceptance().get());
    }
    json.writeNumberField("rank", (double) finding.score().value());
    json.writeObjectFieldStart("properties");
    json.writeStringField("proof", finding.proof().name().toLowerCase(Locale.ROOT));
    Json.strings(json, "engines", finding.engineNames());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeSuppression(JsonGenerator json, Acceptance acceptance)
      throws IOException {
    boolean comment = acceptance.kind() == Acceptance.Kind.COMMENT;
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", comment ? "inSource" : "external");
    json.writeStringField("justification", comment ? acceptance.reason() : "in the baseline");
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The message, and below it each step of the trace as a link to its related location. */
  private static String message(ReportedFinding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    if (finding.proof() == Finding.Proof.POSSIBLE) {
      text.append(" (possible, not proved)");
    }
    List<Step> trace = finding.trace();
    for (int i = 0; i < trace.size(); i++) {
      String step = trace.get(i).text().replaceAll("[\\[\\]\\\\]", "\\\\$0");
      text.append('\n').append(i + 1).append(". [").append(step).append("](").append(i + 1);
      text.append(')');
    }
    return text.toString();
  }

  private static void writeLocation(JsonGenerator json, ReportedFinding finding)
      throws IOException {
    json.writeStartObject();
    writePhysicalLocation(json, finding.place());
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", finding.declaration());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeRelatedLocations(JsonGenerator json, List<Step> trace)
      throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < trace.size(); i++) {
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      writeStep(json, trace.get(i).place(), trace.get(i).text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCodeFlow(JsonGenerator json, ReportedFinding finding)
      throws IOException {
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    writeFlowStep(json, finding.place(), finding.message());
    for (Step step : finding.trace()) {
      writeFlowStep(json, step.place(), step.text());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeFlowStep(JsonGenerator json, Place place, String text)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("location");
    writeStep(json, place, text);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeStep(JsonGenerator json, Place place, String text) throws IOException {
    writePhysicalLocation(json, place);
    SarifReport.writeMessage(json, text);
  }

  private static void writePhysicalLocation(JsonGenerator json, Place place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(json, place.path());
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      Json.positive(json, "startColumn", place.column());
      if (!place.text().isEmpty()) {
        json.writeObjectFieldStart("snippet");
        json.writeStringField("text", place.text());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeArtifact(JsonGenerator json, String path) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(path));
    json.writeStringField("uriBaseId", SarifReport.ROOT);
    json.writeEndObject();
  }

  /**
   * A relative path as a relative URI reference: escaped, and no colon to be taken for a scheme.
   */
  static String uri(String path) {
    try {
      String escaped = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return escaped.replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a path always makes a URI: " + path, e);
    }
  }

  /** SARIF wants an edit's region; without the source there is none. */
  private static boolean hasPlaces(ReportedFinding.Fix fix) {
    return fix.edits().stream().allMatch(edit -> edit.from().line() > 0 && edit.to().line() > 0);
  }

  private static void writeFixes(JsonGenerator json, ReportedFinding finding) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (ReportedFinding.Fix fix : finding.fixes()) {
      if (hasPlaces(fix)) {
        writeFix(json, fix);
      }
    }
    json.writeEndArray();
  }

  private static void writeFix(JsonGenerator json, ReportedFinding.Fix fix) throws IOException {
    Map<String, List<Edit>> byFile =
        fix.edits().stream()
            .collect(Collectors.groupingBy(Edit::path, TreeMap::new, Collectors.toList()));
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    json.writeStringField("text", fix.title());
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    for (Map.Entry<String, List<Edit>> file : byFile.entrySet()) {
      json.writeStartObject();
      writeArtifact(json, file.getKey());
      json.writeArrayFieldStart("replacements");
      for (Edit edit : file.getValue()) {
        writeReplacement(json, edit);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeBooleanField("safe", fix.safe());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeReplacement(JsonGenerator json, Edit edit) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", edit.from().line());
    json.writeNumberField("startColumn", edit.from().column());
    json.writeNumberField("endLine", edit.to().line());
    json.writeNumberField("endColumn", edit.to().column());
    json.writeEndObject();
    json.writeObjectFieldStart("insertedContent");
    json.writeStringField("text", edit.replacement());
    json.writeEndObject();
    json.writeEndObject();
  }
}
