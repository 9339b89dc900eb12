package io.github.quiesce.maven.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of all modules. */
public final class WholeResult {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The class path was given; what is missing is what annotation processors write. */
  private static final String CURE_JAVAC =
      "leave -Dquiesce.engine out, or take bytecode; verdicts that need what is missing stay unknown";

  private final List<ModuleResult> modules;

  WholeResult(List<ModuleResult> modules) {
    this.modules = List.copyOf(modules);
  }

  /** How many modules were analysed. */
  public int modules() {
    return modules.size();
  }

  /** What was found, as the command prints it. */
  public String text() {
    return modules.stream().map(ModuleResult::text).collect(Collectors.joining());
  }

  /** What the log should say of modules that were not analysed as well as could be. */
  public List<String> remarks() {
    return modules.stream()
        .filter(each -> !each.remark().isEmpty())
        .map(each -> each.task().module().name() + ": " + each.remark())
        .toList();
  }

  /** What could not be done, one line each. */
  public List<String> problems() {
    return modules.stream()
        .flatMap(each -> each.problems().stream())
        .filter(each -> !each.path("kind").asText().equals("note"))
        .filter(each -> !each.path("where").asText().startsWith("--"))
        .map(WholeResult::line)
        .distinct()
        .toList();
  }

  private static String line(JsonNode problem) {
    String where = problem.path("where").asText();
    String cure = problem.path("cure").asText();
    return (where.isEmpty() ? "" : where + ": ")
        + problem.path("what").asText()
        + (cure.isEmpty() ? "" : "; " + (cure.contains("--classpath") ? CURE_JAVAC : cure));
  }

  /** Options of the command that could not be used, one line each: the set-up is to be mended. */
  public List<String> setUpProblems() {
    return modules.stream()
        .flatMap(each -> each.problems().stream())
        .filter(each -> each.path("where").asText().startsWith("--"))
        .map(WholeResult::line)
        .map(line -> line.replaceFirst("^--", "quiesce."))
        .distinct()
        .toList();
  }

  /** How many findings there are of a severity. */
  public int count(Severity severity) {
    return (int)
        modules.stream()
            .flatMap(each -> each.findings().stream())
            .filter(each -> each.path("severity").asText().equalsIgnoreCase(severity.name()))
            .count();
  }

  /**
   * Writes the reports of the whole.
   *
   * @param folder where they go
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    ObjectNode sarif = null;
    for (ModuleResult module : modules) {
      ObjectNode own = (ObjectNode) JSON.readTree(module.task().sarif().toFile());
      if (sarif == null) {
        sarif = own.deepCopy();
      } else {
        ((ArrayNode) sarif.path("runs")).addAll((ArrayNode) own.path("runs"));
      }
    }
    if (sarif != null) {
      write(folder.resolve("quiesce-all.sarif"), sarif);
      write(folder.resolve("quiesce-all.json"), json());
    }
    Files.writeString(folder.resolve("quiesce-all.txt"), text());
  }

  private ObjectNode json() {
    ObjectNode whole = ((ObjectNode) modules.get(0).json()).deepCopy();
    whole.remove(List.of("findings", "accepted", "problems", "engines", "fixed", "leftForNextRun"));
    TreeSet<String> engines = new TreeSet<>();
    modules.forEach(each -> each.json().path("engines").forEach(one -> engines.add(one.asText())));
    engines.forEach(whole.putArray("engines")::add);
    Comparator<JsonNode> order = Comparator.comparing(each -> each.path("file").asText());
    modules.stream()
        .flatMap(each -> each.findings().stream())
        .sorted(
            order
                .thenComparing(each -> each.path("line").asInt())
                .thenComparing(each -> each.path("rule").asText()))
        .forEach(whole.putArray("findings")::add);
    ArrayNode accepted = whole.putArray("accepted");
    modules.forEach(each -> each.json().path("accepted").forEach(accepted::add));
    modules.stream()
        .flatMap(each -> each.problems().stream())
        .forEach(whole.putArray("problems")::add);
    return whole;
  }

  private static void write(Path file, JsonNode content) throws IOException {
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
  }
}
