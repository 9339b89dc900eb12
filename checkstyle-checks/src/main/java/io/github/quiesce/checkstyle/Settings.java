package io.github.quiesce.checkstyle;

import io.github.quiesce.adoption.Adoption;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a module's properties ask for.
 *
 * @param profile which findings are shown
 * @param facts the user's own facts files
 * @param baseline the file of known findings, which are not shown
 * @param severities wishes by package, as {@link Severities} reads them
 */
record Settings(
    RuleInfo.Profile profile, List<Path> facts, Optional<Path> baseline, List<String> severities) {
  Settings {
    facts = List.copyOf(facts);
    severities = List.copyOf(severities);
  }

  /**
   * What was decided about findings.
   *
   * @throws IllegalArgumentException with one line for the user
   */
  Adoption adoption() {
    try {
      return new Adoption(
          baseline.isEmpty() ? Adoption.NOTHING_KNOWN : Baseline.read(baseline.get()),
          Severities.parse(severities, Catalogs.builtIn()));
    } catch (BaselineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
