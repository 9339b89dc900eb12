package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import java.util.List;

/** The engines there are. */
final class Engines {
  private static final List<EngineUnderTest> ALL =
      List.of(new JavacEngine(), new BytecodeEngine(), new SourceEngine());

  private Engines() {}

  static List<EngineUnderTest> all() {
    return ALL;
  }

  static EngineUnderTest of(Engine kind) {
    return ALL.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }
}
