package io.github.quiesce.javac;

import io.github.quiesce.lowering.Lowering;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A body on its way from javac's trees into the model: it is translated, then lowered, each when it
 * is asked for. Once it is translated, it keeps nothing of the compiler's. A body that cannot be
 * translated or lowered is unknown.
 */
final class PendingBody implements Supplier<Optional<Body>> {
  private final Consumer<TranslationFailure> failures;
  private final SupertypeSource supertypes;
  private final ClassModel owner;
  private final String name;
  private final boolean isStatic;
  private Supplier<MethodSource> translation;
  private MethodSource source;

  /**
   * @param name the method's, as the model has it
   * @param translation asks the compiler
   */
  PendingBody(
      UnitContext unit,
      ClassModel owner,
      String name,
      boolean isStatic,
      Supplier<MethodSource> translation) {
    this.failures = unit.failures();
    this.supertypes = unit.supertypes();
    this.owner = owner;
    this.name = name;
    this.isStatic = isStatic;
    this.translation = translation;
  }

  /** Takes from the compiler what is needed of it. */
  void translate() {
    if (source == null) {
      try {
        source = translation.get();
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        source = unknown(e);
      }
      translation = null;
    }
  }

  @Override
  public Optional<Body> get() {
    translate();
    try {
      return Optional.of(Lowering.lower(source, supertypes));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return Optional.of(Lowering.lower(unknown(e)));
    }
  }

  private MethodSource unknown(Throwable cause) {
    String what =
        name.equals(MethodRef.STATIC_INITIALIZER) ? "static initialiser" : "method " + name;
    String element = what + " of " + owner.name();
    String path = owner.file().path();
    failures.accept(new TranslationFailure(path, element, cause));
    Statement unknown = new Statement.Unknown(Span.NONE, "translation failed", List.of());
    Optional<String> self = isStatic ? Optional.empty() : Optional.of(owner.name());
    return new MethodSource(self, List.of(), unknown, List.of());
  }
}
