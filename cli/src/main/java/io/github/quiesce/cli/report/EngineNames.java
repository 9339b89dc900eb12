package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Engines as users write them. */
final class EngineNames {
  private EngineNames() {}

  static List<String> of(Collection<RuleInfo.Engine> engines) {
    return engines.stream().sorted().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}
