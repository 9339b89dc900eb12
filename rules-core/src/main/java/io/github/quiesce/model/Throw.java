package io.github.quiesce.model;

/** Ends a block with EXCEPTION edges only. Operand: the exception. */
public final class Throw extends Instruction {
  private final boolean synthetic;

  /**
   * @param synthetic whether it only passes on what a synthetic handler caught (the end of a
   *     finally by exception)
   */
  public Throw(Value exception, boolean synthetic) {
    super(TypeNames.VOID, exception);
    this.synthetic = synthetic;
  }

  public Value exception() {
    return operand(0);
  }

  public boolean isSynthetic() {
    return synthetic;
  }

  @Override
  public String toString() {
    return "throw";
  }
}
