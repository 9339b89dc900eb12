package io.github.quiesce.maven.scan;

/** What {@code quiesce.engine} says. */
public enum EngineParameter {
  /** Sources as javac compiles them; where it cannot, class files, or else the text. */
  AUTO,
  JAVAC,
  BYTECODE,
  SOURCE,
  ALL
}
