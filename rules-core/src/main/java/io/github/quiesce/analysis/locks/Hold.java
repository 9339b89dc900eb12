package io.github.quiesce.analysis.locks;

import io.github.quiesce.model.Value;

/**
 * A lock, or permits of a semaphore, as one body names it.
 *
 * @param kind the facts' kind
 * @param name how the body names it
 * @param value a value that it is
 * @param amount how much is taken at once
 */
record Hold(String kind, Path name, Value value, Object amount) {
  Hold named(Path other) {
    return new Hold(kind, other, value, amount);
  }
}
