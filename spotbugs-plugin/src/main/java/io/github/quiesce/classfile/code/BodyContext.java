package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;

/** What the walk over a method's code asks about the world around the method. */
interface BodyContext {
  ClassSpace space();

  /** Binary name of the class the code stands in. */
  String ownerName();

  Shapes shapes();

  /** A constructor as the source calls it. */
  MethodRef constructor(String owner, String descriptor, Shapes.Shape shape);

  /**
   * The body of a lambda expression that was compiled to a method of this class; empty where the
   * handle is a method reference.
   *
   * @param captured number of values captured, an instance lambda's {@code this} not counted
   */
  Optional<Body> lambda(Handle handle, int captured);

  /**
   * Walks a compiler's accessor method in place of a call to it.
   *
   * @return what it gives back, or empty where the method is no accessor (then nothing is emitted)
   */
  Optional<List<Value>> inlineAccessor(
      Frame frame, String owner, String name, String descriptor, List<Value> arguments);
}
