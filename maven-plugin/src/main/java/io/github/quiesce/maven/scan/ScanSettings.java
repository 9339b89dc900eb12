package io.github.quiesce.maven.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to scan, for all modules alike.
 *
 * @param engine which engine
 * @param strict whether advice and what is only possible is told too
 * @param rules names or codes of the rules to run; empty for all
 * @param facts files of facts about the project's own libraries
 * @param baseline the file of known findings, which are not told
 * @param severities wishes by package, as the command reads them
 * @param fixing what to do with fixes
 */
public record ScanSettings(
    EngineParameter engine,
    boolean strict,
    List<String> rules,
    List<Path> facts,
    Optional<Path> baseline,
    List<String> severities,
    Fixing fixing) {
  public ScanSettings {
    rules = List.copyOf(rules);
    facts = List.copyOf(facts);
    severities = List.copyOf(severities);
  }
}
