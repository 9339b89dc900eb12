package io.github.quiesce.cli;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds rules by what a user writes. */
final class RuleNames {
  private final Catalog catalog;

  RuleNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A rule by its name or code. */
  Optional<RuleInfo> find(String written) {
    return catalog
        .rule(written)
        .or(
            () ->
                catalog.rules().stream()
                    .filter(rule -> rule.code().equalsIgnoreCase(written) && !written.isEmpty())
                    .findFirst());
  }

  /** One line about a rule that is not there. */
  String unknown(String written) {
    String near = nearest(written).map(name -> "; did you mean " + name + "?").orElse("");
    return "unknown rule '" + written + "'" + near + " ('quiesce rules' lists all)";
  }

  private Optional<String> nearest(String written) {
    int limit = Math.max(2, (written.length() + 2) / 3);
    return catalog.rules().stream()
        .map(RuleInfo::name)
        .filter(name -> distance(name, written) <= limit)
        .min(Comparator.comparing((String name) -> distance(name, written)));
  }

  /** How many letters must be added, dropped or changed, the case aside. */
  private static int distance(String name, String written) {
    String first = name.toLowerCase(Locale.ROOT);
    String second = written.toLowerCase(Locale.ROOT);
    int[] above = new int[second.length() + 1];
    for (int j = 0; j <= second.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] row = new int[second.length() + 1];
      row[0] = i;
      for (int j = 1; j <= second.length(); j++) {
        int change = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[second.length()];
  }
}
