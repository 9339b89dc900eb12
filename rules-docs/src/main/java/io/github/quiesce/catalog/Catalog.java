package io.github.quiesce.catalog;

import java.util.List;
import java.util.Optional;

/** All rules, by name. */
public interface Catalog {
  /** Rules in the order of their names. */
  List<RuleInfo> rules();

  default Optional<RuleInfo> rule(String name) {
    return rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }
}
