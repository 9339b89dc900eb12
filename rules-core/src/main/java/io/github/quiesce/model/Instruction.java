package io.github.quiesce.model;

import java.util.List;

/** One step of a body. Its result, if it has one, is the instruction itself. */
public abstract sealed class Instruction extends Value
    permits Invoke,
        NewObject,
        NewArray,
        CreateLambda,
        LoadField,
        StoreField,
        LoadElement,
        StoreElement,
        ArrayLength,
        Binary,
        Unary,
        Cast,
        InstanceOf,
        Caught,
        MonitorEnter,
        MonitorExit,
        Branch,
        Switch,
        Return,
        Throw,
        Havoc {

  private final Value[] operands;
  private Block block;
  private Span span = Span.NONE;
  private Span statement = Span.NONE;

  Instruction(String type, Value... operands) {
    super(type);
    this.operands = operands;
  }

  /** What the instruction reads, in an order each kind documents. */
  public final List<Value> operands() {
    return List.of(operands);
  }

  public final Value operand(int index) {
    return operands[index];
  }

  /** The block the instruction stands in. */
  public final Block block() {
    return block;
  }

  /** The expression's own place. */
  public final Span span() {
    return span;
  }

  /** The enclosing statement's place; its line is where findings point. */
  public final Span statement() {
    return statement;
  }

  /** The line findings about this instruction point at. */
  public final int siteLine() {
    return statement.line() != 0 ? statement.line() : span.line();
  }

  final void place(Block inBlock, Span at, Span inStatement) {
    block = inBlock;
    span = at;
    statement = inStatement;
  }

  final void setOperand(int index, Value value) {
    operands[index] = value;
  }
}
