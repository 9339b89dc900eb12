package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.cli.scan.Inputs;
import java.util.EnumSet;
import java.util.Set;

/** What {@code --engine} says. */
enum EngineChoice {
  /** Sources as text, class files as bytecode. */
  AUTO(EnumSet.of(Engine.SOURCE, Engine.BYTECODE)),
  SOURCE(EnumSet.of(Engine.SOURCE)),
  JAVAC(EnumSet.of(Engine.JAVAC)),
  BYTECODE(EnumSet.of(Engine.BYTECODE)),
  ALL(EnumSet.allOf(Engine.class));

  private final Set<Engine> engines;

  EngineChoice(Set<Engine> engines) {
    this.engines = engines;
  }

  /** The chosen engines that have something to look at. */
  Set<Engine> enginesFor(Inputs inputs) {
    Set<Engine> usable = EnumSet.noneOf(Engine.class);
    for (Engine engine : engines) {
      boolean hasInput =
          engine == Engine.BYTECODE ? !inputs.classes().isEmpty() : !inputs.sources().isEmpty();
      if (hasInput) {
        usable.add(engine);
      }
    }
    return usable;
  }

  /** What the chosen engines read, for a message that there is none. */
  String wants() {
    return this == BYTECODE ? "class files" : "sources";
  }
}
