package io.github.quiesce.cli.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.Hashes;
import io.github.quiesce.cli.review.ReviewFinding.Edit;
import io.github.quiesce.cli.review.ReviewFinding.Fix;
import io.github.quiesce.cli.review.ReviewFinding.Level;
import io.github.quiesce.cli.review.ReviewFinding.Step;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SARIF 2.1.0 of any tool. What is not as the standard has it is passed over; a result that
 * points out of the repository is left out. Results that are suppressed, or that their report says
 * are not new, are left out too.
 */
final class SarifReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_RESULTS = 25_000;
  private static final int MOST_STEPS = 20;
  private static final int MOST_EDITS = 50;
  private static final int LONGEST_TEXT = 4000;
  private static final int HIGHEST_LINE = 10_000_000;

  private final String prefix;
  private final List<ReviewFinding> findings = new ArrayList<>();

  private SarifReader(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The findings of a report. It is read result by result, so that a long one takes no more memory
   * than a short one.
   *
   * @param prefix the folder in the repository that paths are relative to; empty for its root
   * @throws ReviewException if the text is no SARIF
   */
  static List<ReviewFinding> read(String text, String prefix) throws ReviewException {
    SarifReader reader =
        new SarifReader(prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    boolean hasRuns = false;
    try (BoundedParser json = new BoundedParser(JSON.createParser(text))) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          boolean array = json.nextToken() == JsonToken.START_ARRAY;
          if (field.equals("runs") && array) {
            hasRuns = true;
            reader.readRuns(json);
          } else {
            json.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      String what = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.toString();
      throw new ReviewException("is no JSON: " + what, e);
    }
    if (!hasRuns) {
      throw new ReviewException("is no SARIF: it has no runs");
    }
    return reader.findings;
  }

  private void readRuns(BoundedParser json) throws IOException, ReviewException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        readRun(json);
      } else {
        json.skipChildren();
      }
    }
  }

  /** A run tells of its rules before it tells of results, where these only give their number. */
  private void readRun(BoundedParser json) throws IOException, ReviewException {
    JsonNode tool = MissingNode.getInstance();
    int first = findings.size();
    boolean utf16 = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      boolean array = json.nextToken() == JsonToken.START_ARRAY;
      json.startPart();
      if (field.equals("tool")) {
        tool = JSON.readTree(json);
      } else if (field.equals("results") && array) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          add(tool, JSON.readTree(json));
          json.startPart();
        }
      } else if (field.equals("columnKind")) {
        utf16 = "utf16CodeUnits".equals(json.getValueAsString());
        json.skipChildren();
      } else {
        json.skipChildren();
      }
    }
    if (!utf16) {
      findings.subList(first, findings.size()).replaceAll(ReviewFinding::withOtherColumns);
    }
  }

  private void add(JsonNode tool, JsonNode result) throws ReviewException {
    if (isAccepted(result)) {
      return;
    } else if (findings.size() >= MOST_RESULTS) {
      throw new ReviewException("has more than " + MOST_RESULTS + " results");
    }
    JsonNode location = result.path("locations").path(0);
    Optional<String> path = path(location);
    if (path.isEmpty()) {
      return;
    }
    String rule = rule(tool, result);
    String message = cut(result.path("message").path("text").asText());
    int line = line(location.path("physicalLocation").path("region").path("startLine"));
    findings.add(
        new ReviewFinding(
            rule,
            level(result.path("level").asText()),
            withoutSteps(message, result),
            path.get(),
            line,
            identity(rule, path.get(), message, location, result),
            steps(result),
            fixes(result, path.get())));
  }

  private static boolean isAccepted(JsonNode result) {
    String state = result.path("baselineState").asText("new");
    boolean suppressed = false;
    for (JsonNode each : result.path("suppressions")) {
      String status = each.path("status").asText("accepted");
      suppressed |= status.equals("accepted");
    }
    return suppressed || state.equals("unchanged") || state.equals("absent");
  }

  private static String rule(JsonNode tool, JsonNode result) {
    String id = result.path("ruleId").asText(result.path("rule").path("id").asText());
    if (id.isEmpty()) {
      int index = result.path("ruleIndex").asInt(-1);
      id = tool.path("driver").path("rules").path(index).path("id").asText();
    }
    return id.isEmpty() ? "unnamed" : id.substring(0, Math.min(id.length(), 200));
  }

  private static Level level(String level) {
    return switch (level) {
      case "error" -> Level.ERROR;
      case "note", "none" -> Level.NOTE;
      default -> Level.WARNING;
    };
  }

  /** Ours: the steps stand below the message as links, and are told on their own. */
  private static String withoutSteps(String message, JsonNode result) {
    int steps = message.indexOf("\n1. [");
    return steps >= 0 && result.has("relatedLocations") ? message.substring(0, steps) : message;
  }

  private Optional<String> path(JsonNode location) {
    String uri = location.path("physicalLocation").path("artifactLocation").path("uri").asText();
    if (uri.isEmpty() || uri.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return Optional.empty();
    }
    try {
      String decoded = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
      return RepositoryPath.of(decoded).flatMap(each -> RepositoryPath.of(prefix + each));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int line(JsonNode number) {
    int line = number.asInt(0);
    return line > 0 && line <= HIGHEST_LINE ? line : 0;
  }

  /**
   * By the report's fingerprint, which outlives moved lines; without one by the message, which does
   * so too where it names no lines. {@link FindingUnion} tells equal ones apart.
   */
  private Baseline.Entry identity(
      String rule, String path, String message, JsonNode location, JsonNode result) {
    String print = result.path("partialFingerprints").path("primaryLocationLineHash").asText();
    if (print.isEmpty()) {
      print = result.path("fingerprints").path(0).asText();
    }
    boolean ours = print.matches("[0-9a-f]{16}:[1-9][0-9]{0,8}");
    String hash =
        ours
            ? print.substring(0, 16)
            : Hashes.hex(String.join("\n", rule, path, print.isEmpty() ? message : print), 16);
    String declaration =
        location.path("logicalLocations").path(0).path("fullyQualifiedName").asText();
    return new Baseline.Entry(hash + ":1", rule, path, declaration);
  }

  private List<Step> steps(JsonNode result) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode related : result.path("relatedLocations")) {
      Optional<String> path = path(related);
      String text = cut(related.path("message").path("text").asText());
      if (path.isPresent() && !text.isEmpty() && steps.size() < MOST_STEPS) {
        int line = line(related.path("physicalLocation").path("region").path("startLine"));
        steps.add(new Step(path.get(), line, text));
      }
    }
    return steps;
  }

  /** Fixes of the finding's own file: a host takes no others. */
  private List<Fix> fixes(JsonNode result, String file) {
    List<Fix> fixes = new ArrayList<>();
    for (JsonNode fix : result.path("fixes")) {
      JsonNode changes = fix.path("artifactChanges");
      List<Edit> edits = new ArrayList<>();
      for (JsonNode replacement : changes.path(0).path("replacements")) {
        JsonNode region = replacement.path("deletedRegion");
        int line = line(region.path("startLine"));
        int column = Math.max(1, region.path("startColumn").asInt(1));
        edits.add(
            new Edit(
                line,
                column,
                region.has("endLine") ? line(region.path("endLine")) : line,
                Math.max(1, region.path("endColumn").asInt(column)),
                replacement.path("insertedContent").path("text").asText()));
      }
      boolean usable =
          changes.size() == 1
              && !edits.isEmpty()
              && edits.size() <= MOST_EDITS
              && isOf(file, changes.path(0));
      if (usable) {
        String title = cut(fix.path("description").path("text").asText("A fix"));
        fixes.add(
            new Fix(title, fix.path("properties").path("safe").asBoolean(), file, edits, true));
      }
    }
    return fixes;
  }

  private boolean isOf(String file, JsonNode change) {
    JsonNode location = JSON.createObjectNode().set("physicalLocation", change);
    return path(location).filter(file::equals).isPresent();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, pair ? LONGEST_TEXT - 1 : LONGEST_TEXT) + "…";
  }
}
