package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case: code, and what must be found in it.
 *
 * @param rule the rule it was written for; all rules are run on it
 * @param bad whether it has the problem
 * @param files its files
 * @param axis what sets a bad case apart from its neighbours; empty for good ones
 * @param trap the way to be wrong that a good case guards against; empty for bad ones
 * @param release the first Java release that has what it uses
 * @param byDefault what the default profile finds
 * @param strictOnly what only the strict profile finds
 * @param undecidable engines that cannot decide it, with the reason
 */
record CorpusCase(
    String rule,
    boolean bad,
    List<CorpusFile> files,
    String axis,
    String trap,
    int release,
    Set<Site> byDefault,
    Set<Site> strictOnly,
    Map<Engine, String> undecidable) {

  /** The case's name in reports: rule, kind and file or folder. */
  String name() {
    return files.get(0).path().replaceFirst("\\.java$", "");
  }

  /** What a profile must find, and nothing else. */
  Set<Site> expected(Profile profile) {
    Set<Site> all = new TreeSet<>(byDefault);
    if (profile == Profile.STRICT) {
      all.addAll(strictOnly);
    }
    return all;
  }

  /** Whether this JDK can compile it. */
  boolean compilesHere() {
    return release <= Runtime.version().feature();
  }

  @Override
  public String toString() {
    return name();
  }
}
