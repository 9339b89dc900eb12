package io.github.quiesce.model;

import java.util.List;
import java.util.Optional;

/**
 * A lambda expression or a method reference. Operands: the captured values (for a bound method
 * reference its receiver). {@code this} is not among them: the body's {@code this} is the
 * creator's.
 */
public final class CreateLambda extends Instruction {
  private final String interfaceMethod;
  private final MethodRef reference;
  private final Body body;

  private CreateLambda(
      String interfaceType,
      String interfaceMethod,
      MethodRef reference,
      Body body,
      List<Value> captures) {
    super(interfaceType, captures.toArray(new Value[0]));
    this.interfaceMethod = interfaceMethod;
    this.reference = reference;
    this.body = body;
  }

  /** A lambda with a body in view; captures are aligned with {@code body.captures()}. */
  public static CreateLambda of(
      String interfaceType, String interfaceMethod, Body body, List<Value> captures) {
    CreateLambda lambda = new CreateLambda(interfaceType, interfaceMethod, null, body, captures);
    body.setCreator(lambda);
    return lambda;
  }

  /** A method reference; {@code captures} holds the bound receiver, if there is one. */
  public static CreateLambda reference(
      String interfaceType, String interfaceMethod, MethodRef method, List<Value> captures) {
    return new CreateLambda(interfaceType, interfaceMethod, method, null, captures);
  }

  /** Name of the interface method implemented; {@code "?"} where the interface is unresolved. */
  public String interfaceMethod() {
    return interfaceMethod;
  }

  /** The method referred to, for a method reference ({@code "<init>"} for {@code T::new}). */
  public Optional<MethodRef> reference() {
    return Optional.ofNullable(reference);
  }

  /** The lambda's body; empty for a method reference. */
  public Optional<Body> body() {
    return Optional.ofNullable(body);
  }

  @Override
  public String toString() {
    return reference != null ? "ref " + reference : "lambda " + type();
  }
}
