package io.github.quiesce.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A method, constructor or static initialiser declared in view. Compared by identity. */
public final class MethodModel {
  private final ClassModel owner;
  private final Signature signature;
  private final Modifiers modifiers;
  private final List<AnnotationModel> annotations;
  private final Span span;
  private Supplier<Optional<Body>> lowering;
  private Optional<Body> body;

  /**
   * What a method is called with and gives back.
   *
   * @param name {@code <init>} for a constructor, {@code <clinit>} for a static initialiser
   * @param parameterNames source names, empty strings where unknown
   * @param parameterTypes erased types
   * @param returnType erased type
   * @param thrown declared exceptions
   * @param varargs whether the last parameter is variable
   */
  public record Signature(
      String name,
      List<String> parameterNames,
      List<String> parameterTypes,
      String returnType,
      List<String> thrown,
      boolean varargs) {
    public Signature {
      parameterNames = List.copyOf(parameterNames);
      parameterTypes = List.copyOf(parameterTypes);
      thrown = List.copyOf(thrown);
    }
  }

  /**
   * @param lowering makes the body on first demand; gives empty for abstract and native methods
   */
  public MethodModel(
      ClassModel owner,
      Signature signature,
      Modifiers modifiers,
      List<AnnotationModel> annotations,
      Span span,
      Supplier<Optional<Body>> lowering) {
    this.owner = owner;
    this.signature = signature;
    this.modifiers = modifiers;
    this.annotations = List.copyOf(annotations);
    this.span = span;
    this.lowering = lowering;
  }

  public ClassModel owner() {
    return owner;
  }

  public String name() {
    return signature.name();
  }

  public Signature signature() {
    return signature;
  }

  public int arity() {
    return signature.parameterTypes().size();
  }

  public Modifiers modifiers() {
    return modifiers;
  }

  public boolean isStatic() {
    return modifiers.isStatic();
  }

  public boolean isConstructor() {
    return name().equals(MethodRef.CONSTRUCTOR);
  }

  public boolean isStaticInitializer() {
    return name().equals(MethodRef.STATIC_INITIALIZER);
  }

  public List<AnnotationModel> annotations() {
    return annotations;
  }

  /** Where it is declared; the line is the name's. */
  public Span span() {
    return span;
  }

  /** The body, lowered on first call; empty for abstract and native methods. */
  public synchronized Optional<Body> body() {
    if (body == null) {
      body = lowering.get();
      lowering = null;
      body.ifPresent(b -> b.attach(this));
    }
    return body;
  }

  @Override
  public String toString() {
    return owner.name() + "#" + name() + "(" + String.join(",", signature.parameterTypes()) + ")";
  }
}
