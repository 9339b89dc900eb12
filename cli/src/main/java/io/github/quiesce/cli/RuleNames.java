package io.github.quiesce.cli;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.EditDistance;
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

  /** The case aside. */
  private static int distance(String name, String written) {
    return EditDistance.between(name.toLowerCase(Locale.ROOT), written.toLowerCase(Locale.ROOT));
  }
}
