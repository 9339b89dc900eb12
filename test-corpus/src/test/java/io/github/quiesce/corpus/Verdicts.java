package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What each engine finds in each case alone, found out once. */
final class Verdicts {
  private static final Map<List<Object>, Set<Site>> KNOWN = new ConcurrentHashMap<>();

  private Verdicts() {}

  static Set<Site> of(EngineUnderTest engine, CorpusCase each, Profile profile) {
    return KNOWN.computeIfAbsent(
        List.of(engine.kind(), each.name(), profile),
        key -> engine.findings(each.files(), profile));
  }

  /** Whether an engine is held to a case: it can read it, and has no listed excuse. */
  static boolean mustDecide(EngineUnderTest engine, CorpusCase each) {
    Map<Engine, String> excused = each.undecidable();
    return engine.canRead(each) && !excused.containsKey(engine.kind());
  }
}
