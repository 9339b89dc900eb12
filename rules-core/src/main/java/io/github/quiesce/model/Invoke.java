package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method call (for {@code new}, see {@link NewObject}). Operands: the receiver if there is one,
 * then the arguments. Ends its block: a normal edge and the exceptional ones leave from here.
 */
public final class Invoke extends Instruction {
  /** How the callee is chosen. */
  public enum Kind {
    /** By the receiver's class at run time. */
    VIRTUAL,
    STATIC,
    /** {@code super.m()}, or a {@code this(...)} or {@code super(...)} constructor call. */
    SPECIAL
  }

  private final MethodRef method;
  private final Kind kind;

  public Invoke(MethodRef method, Kind kind, Value receiver, List<Value> arguments) {
    super(method.returnType(), join(receiver, arguments));
    if ((receiver == null) != (kind == Kind.STATIC)) {
      throw new IllegalArgumentException("receiver and kind disagree: " + method);
    }
    this.method = method;
    this.kind = kind;
  }

  private static Value[] join(Value receiver, List<Value> arguments) {
    List<Value> all = new ArrayList<>(arguments.size() + 1);
    if (receiver != null) {
      all.add(receiver);
    }
    all.addAll(arguments);
    return all.toArray(new Value[0]);
  }

  public MethodRef method() {
    return method;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Value> receiver() {
    return kind == Kind.STATIC ? Optional.empty() : Optional.of(operand(0));
  }

  public List<Value> arguments() {
    List<Value> all = operands();
    return kind == Kind.STATIC ? all : all.subList(1, all.size());
  }

  /** Whether it calls a method of the very object that the calling code belongs to. */
  public boolean isOnSelf() {
    return receiver().isPresent()
        && receiver().equals(block().body().self().map(Value.class::cast));
  }

  @Override
  public String toString() {
    return "invoke " + method;
  }
}
