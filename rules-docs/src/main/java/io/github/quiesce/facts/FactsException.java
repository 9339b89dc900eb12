package io.github.quiesce.facts;

import io.github.quiesce.data.DataException;

/** A facts file that cannot be used. The message is one line: file, line, problem, cure. */
public final class FactsException extends DataException {
  private static final long serialVersionUID = 1L;

  FactsException(DataException cause) {
    super(cause.getMessage());
    initCause(cause);
  }
}
