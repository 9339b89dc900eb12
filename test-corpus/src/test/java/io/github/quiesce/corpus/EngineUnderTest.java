package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import java.util.Set;

/** An engine as the corpus sees it: files in, findings out, with all rules there are. */
interface EngineUnderTest {
  Engine kind();

  /** Whether it must compile what it looks at, and so needs a JDK that can. */
  boolean compiles();

  /**
   * The findings in files handed in together.
   *
   * @throws AssertionError if the engine fails, or has something to complain of
   */
  Set<Site> findings(List<CorpusFile> files, Profile profile);

  /** Whether it can look at a case on this JDK. */
  default boolean canRead(CorpusCase each) {
    return !compiles() || each.compilesHere();
  }
}
