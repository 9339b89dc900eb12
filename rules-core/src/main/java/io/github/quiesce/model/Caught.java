package io.github.quiesce.model;

import java.util.List;

/** The exception a handler receives; first instruction of the handler's block. No operands. */
public final class Caught extends Instruction {
  private final List<String> types;
  private final boolean synthetic;

  /**
   * @param types the caught types; {@code java.lang.Throwable} alone for catch-all
   * @param synthetic whether no catch clause stands in the source (finally, resource closing,
   *     monitor exit)
   */
  public Caught(List<String> types, boolean synthetic) {
    super(types.size() == 1 ? types.get(0) : TypeNames.THROWABLE);
    this.types = List.copyOf(types);
    this.synthetic = synthetic;
  }

  public List<String> types() {
    return types;
  }

  /** Whether this handler is a finally, a resource's close or a monitor's exit. */
  public boolean isSynthetic() {
    return synthetic;
  }

  @Override
  public String toString() {
    return "caught " + types;
  }
}
