package io.github.quiesce.maven.scan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What came of a module.
 *
 * @param task the run that counts
 * @param json its report for programs
 * @param text what the command printed
 * @param remark why another engine ran than the one that sees most; empty where none did
 */
record ModuleResult(ScanTask task, JsonNode json, String text, String remark) {
  List<JsonNode> findings() {
    return elements("findings");
  }

  List<JsonNode> problems() {
    return elements("problems");
  }

  private List<JsonNode> elements(String name) {
    return StreamSupport.stream(json.path(name).spliterator(), false).toList();
  }

  /** The first thing in the sources that the engine could not take in; empty if it took in all. */
  String firstUnread(Iterable<String> sourceFolders) {
    for (JsonNode problem : problems()) {
      String where = problem.path("where").asText();
      for (String folder : sourceFolders) {
        if (problem.path("kind").asText().equals("bad-input") && where.startsWith(folder)) {
          return where + ": " + problem.path("what").asText();
        }
      }
    }
    return "";
  }
}
