package io.github.quiesce.checkstyle;

import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * What a module's properties ask for.
 *
 * @param profile which findings are shown
 * @param facts the user's own facts files
 */
record Settings(RuleInfo.Profile profile, List<Path> facts) {
  Settings {
    facts = List.copyOf(facts);
  }
}
