package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule's metadata as SARIF's reportingDescriptor. */
final class SarifRule {
  /** GitHub cuts what is longer. */
  private static final int LONGEST_DESCRIPTION = 1024;

  private static final int MOST_TAGS = 20;

  private SarifRule() {}

  static void write(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    json.writeStringField("name", rule.name());
    writeText(json, "shortDescription", rule.summary());
    writeText(json, "fullDescription", cut(rule.summary()));
    json.writeStringField("helpUri", rule.link());
    String link = "Rule page: " + rule.link();
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.summary() + "\n\n" + link);
    json.writeStringField("markdown", rule.page().strip() + "\n\n[Rule page](" + rule.link() + ")");
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifReport.level(rule.severity()));
    json.writeEndObject();
    writeProperties(json, rule);
    json.writeEndObject();
  }

  private static void writeProperties(JsonGenerator json, RuleInfo rule) throws IOException {
    List<String> tags = new ArrayList<>(List.of("concurrency"));
    if (!rule.family().isEmpty()) {
      tags.add(rule.family());
    }
    rule.cwe().forEach(id -> tags.add("external/cwe/" + id.toLowerCase(Locale.ROOT)));
    rule.cert().forEach(id -> tags.add("external/cert/" + id.toLowerCase(Locale.ROOT)));
    json.writeObjectFieldStart("properties");
    Json.strings(json, "tags", tags.subList(0, Math.min(tags.size(), MOST_TAGS)));
    json.writeStringField("code", rule.code());
    json.writeStringField("precision", isDefault(rule) ? "high" : "medium");
    json.writeStringField("problem.severity", problemSeverity(rule.severity()));
    json.writeEndObject();
  }

  private static boolean isDefault(RuleInfo rule) {
    return rule.profile() == RuleInfo.Profile.DEFAULT;
  }

  private static String problemSeverity(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "recommendation";
    };
  }

  private static void writeText(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }
}
