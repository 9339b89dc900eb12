package io.github.quiesce.analysis.locks;

import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * A lock as some code holds it.
 *
 * @param kind monitor or Lock: one object can be both, and these exclude nobody from each other
 * @param path how the code names it
 * @param value a value that is the lock, for what can be told of it apart from its name
 * @param at where it is taken; empty for the monitor of a synchronized method
 */
public record HeldLock(Kind kind, Path path, Value value, Optional<Instruction> at) {
  /** Ways to exclude others. */
  public enum Kind {
    MONITOR,
    LOCK
  }

  /** What it is told apart by in one body. */
  record Name(Kind kind, Path path) {}

  Name name() {
    return new Name(kind, path);
  }

  HeldLock named(Path other) {
    return new HeldLock(kind, other, value, at);
  }
}
