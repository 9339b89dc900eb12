package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.scan.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * SARIF 2.1.0, as the OASIS standard has it and GitHub code scanning reads it. Paths are relative
 * to the scanned root, which stays unnamed ({@code %SRCROOT%}), so that a report does not depend on
 * where it was made.
 */
public final class SarifReport implements Report {
  static final String ROOT = "%SRCROOT%";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final String toolVersion;
  private final Consumer<Problem> warnings;
  private final SarifExtent.Limits limits;

  /**
   * A format.
   *
   * @param warnings takes what is left out of a report because it is too large
   */
  public SarifReport(String toolVersion, Consumer<Problem> warnings) {
    this(toolVersion, warnings, SarifExtent.Limits.GITHUB);
  }

  SarifReport(String toolVersion, Consumer<Problem> warnings, SarifExtent.Limits limits) {
    this.toolVersion = toolVersion;
    this.warnings = warnings;
    this.limits = limits;
  }

  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    SarifExtent extent = SarifExtent.of(report, limits, each -> size(report, each));
    extent.told().forEach(warnings);
    write(report, extent, out);
  }

  private long size(ScanReport report, SarifExtent extent) throws IOException {
    CountingWriter.Content content = out -> write(report, extent, out);
    long atMost = CountingWriter.atMost(content);
    return atMost <= limits.bytes() ? atMost : CountingWriter.gzipped(content);
  }

  private void write(ScanReport report, SarifExtent extent, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      writeRun(json, report, extent);
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void writeRun(JsonGenerator json, ScanReport report, SarifExtent extent)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "quiesce");
    json.writeStringField("version", toolVersion);
    json.writeStringField("informationUri", "https://quiesce.github.io");
    json.writeArrayFieldStart("rules");
    for (RuleInfo rule : report.rules()) {
      SarifRule.write(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    writeAutomation(json, report.module());
    writeInvocation(json, report.problems(), extent.told());
    writeRoot(json);
    json.writeStringField("columnKind", "utf16CodeUnits");
    writeResults(json, report, extent);
    writeChanges(json, report);
    json.writeEndObject();
  }

  /** By this name code scanning keeps apart what is uploaded for the modules of a build. */
  private static void writeAutomation(JsonGenerator json, String module) throws IOException {
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "quiesce/" + (module.isEmpty() ? "" : module + "/"));
    json.writeEndObject();
  }

  private static void writeResults(JsonGenerator json, ScanReport report, SarifExtent extent)
      throws IOException {
    Map<String, Integer> ruleIndex = new HashMap<>();
    for (RuleInfo rule : report.rules()) {
      ruleIndex.put(rule.name(), ruleIndex.size());
    }
    json.writeArrayFieldStart("results");
    for (ReportedFinding finding : extent.results()) {
      int index = ruleIndex.getOrDefault(finding.rule().name(), -1);
      SarifResult.write(json, finding, index, extent.codeFlows());
    }
    json.writeEndArray();
  }

  private static void writeChanges(JsonGenerator json, ScanReport report) throws IOException {
    if (!report.fixes().files().isEmpty()) {
      json.writeObjectFieldStart("properties");
      JsonReport.writeFixed(json, report);
      json.writeEndObject();
    }
  }

  private static void writeRoot(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    json.writeObjectFieldStart("description");
    json.writeStringField("text", "The scanned root.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeInvocation(
      JsonGenerator json, List<Problem> problems, List<Problem> leftOut) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField(
        "executionSuccessful",
        problems.stream().noneMatch(each -> each.kind() == Problem.Kind.BAD_INPUT));
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Problem problem : problems) {
      writeNotification(json, level(problem.kind()), problem.message());
    }
    for (Problem problem : leftOut) {
      writeNotification(json, level(problem.kind()), problem.message());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeNotification(JsonGenerator json, String level, String text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    writeMessage(json, text);
    json.writeEndObject();
  }

  static void writeMessage(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  static String level(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String level(Problem.Kind kind) {
    return switch (kind) {
      case BAD_INPUT -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
