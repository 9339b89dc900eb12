package io.github.quiesce.engine;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.model.SourceFile.Suppression;
import java.util.List;
import java.util.Locale;

/** Whether an annotation around a finding switches its rule off. */
public final class Suppressions {
  private Suppressions() {}

  static boolean isSuppressed(Finding finding) {
    return isSuppressed(
        finding.rule(),
        finding.location().line(),
        finding.location().owner().file().suppressions());
  }

  /** Whether one of a file's suppressions switches a rule off on a line. */
  public static boolean isSuppressed(String rule, int line, List<Suppression> suppressions) {
    for (Suppression each : suppressions) {
      if (each.firstLine() <= line && line <= each.lastLine() && names(each, rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Suppression suppression, String rule) {
    List<String> names = suppression.names();
    return names.contains(rule)
        || names.contains("all")
        || names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("quiesce"))
        || names.contains(RuleInfo.spotBugsType(rule));
  }
}
