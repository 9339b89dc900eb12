package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.cli.scan.Inputs;
import java.util.EnumSet;
import java.util.Set;

/** What {@code --engine} says. */
enum EngineChoice {
  /** Sources as text, class files as bytecode. */
  AUTO,
  SOURCE,
  JAVAC,
  BYTECODE,
  ALL;

  /** The chosen engines that have something to look at. */
  Set<Engine> enginesFor(Inputs inputs) {
    Set<Engine> engines =
        switch (this) {
          case AUTO -> EnumSet.of(Engine.SOURCE, Engine.BYTECODE);
          case SOURCE -> EnumSet.of(Engine.SOURCE);
          case JAVAC -> EnumSet.of(Engine.JAVAC);
          case BYTECODE -> EnumSet.of(Engine.BYTECODE);
          case ALL -> EnumSet.allOf(Engine.class);
        };
    engines.removeIf(engine -> !hasInput(engine, inputs));
    return engines;
  }

  private static boolean hasInput(Engine engine, Inputs inputs) {
    return engine == Engine.BYTECODE ? !inputs.classes().isEmpty() : !inputs.sources().isEmpty();
  }

  /** What the chosen engines read, for a message that there is none. */
  String wants() {
    return this == BYTECODE ? "class files" : "sources";
  }
}
