package io.github.quiesce.cli.accept;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.engines.SourceSuppressions;
import io.github.quiesce.cli.report.ReportBuilder;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.SourceFile.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Annotations in sources that name a rule of ours and switch nothing off. Those that name all rules
 * may be meant for another tool, or for later.
 */
final class UnusedAnnotations {
  private UnusedAnnotations() {}

  /**
   * Those of a source.
   *
   * @param rules names of the rules that ran
   * @param found knows what annotations switch off
   */
  static List<Problem> in(
      SourceInput source, String text, Collection<String> rules, ReportBuilder found) {
    List<String> named =
        source.name().endsWith(".java") && text.contains("@Suppress")
            ? rules.stream().filter(rule -> mayName(text, rule)).toList()
            : List.of();
    if (named.isEmpty()) {
      return List.of();
    }
    List<Problem> unused = new ArrayList<>();
    for (Suppression each : SourceSuppressions.in(source.name(), text, FactsLibrary.builtIn())) {
      for (String rule : named) {
        boolean names =
            each.names().contains(rule) || each.names().contains(RuleInfo.spotBugsType(rule));
        if (names && !found.isSuppressed(source.name(), each.firstLine(), each.lastLine(), rule)) {
          unused.add(
              Problem.warning(
                  source.display() + ":" + each.firstLine(),
                  "the annotation that suppresses " + rule,
                  "suppresses nothing that is found here; remove it"));
        }
      }
    }
    return unused;
  }

  private static boolean mayName(String text, String rule) {
    return text.contains(rule) || text.contains(RuleInfo.spotBugsType(rule));
  }
}
