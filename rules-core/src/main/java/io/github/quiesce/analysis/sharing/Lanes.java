package io.github.quiesce.analysis.sharing;

import io.github.quiesce.model.Instruction;
import java.util.Optional;

/**
 * The threads a task may run on.
 *
 * @param kind how many there are
 * @param pool where the pool is made, if that is known
 */
record Lanes(Kind kind, Optional<Instruction> pool) {
  /** How many threads take tasks at once. */
  enum Kind {
    /** A thread of its own for each. */
    OWN,
    /** One thread takes all tasks in turn. */
    ONE,
    MANY,
    /** Nobody knows how many: a pool that is handed in. */
    SOME,
    /** Perhaps the thread of the caller: an executor that need not have threads. */
    UNKNOWN
  }

  /** Whether two tasks, or two runs of one, never run at once. */
  boolean areOneWith(Lanes other) {
    return kind == Kind.ONE && other.kind == Kind.ONE && pool.equals(other.pool);
  }

  /** Whether the number of threads is known. */
  boolean isKnown() {
    return kind != Kind.UNKNOWN && kind != Kind.SOME;
  }

  /** Whether the thread is another one than that of the code that starts the task. */
  boolean areElsewhere() {
    return kind != Kind.UNKNOWN;
  }
}
