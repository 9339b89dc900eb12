package io.github.quiesce.lowering;

import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.List;
import java.util.Optional;

/**
 * The source of one body, as a front end hands it over.
 *
 * @param selfType type of {@code this}; empty in static code
 * @param parameters declared parameters
 * @param body the statements; for a constructor without an explicit {@code this(...)} or {@code
 *     super(...)} call, the implicit {@code super()} call is written out by the front end
 * @param fieldInitializers for a constructor that calls {@code super(...)}: the instance field
 *     initialisers (assignments) and initialiser blocks in order, run right after that call
 */
public record MethodSource(
    Optional<String> selfType,
    List<Variable> parameters,
    Statement body,
    List<Statement> fieldInitializers) {
  public MethodSource {
    parameters = List.copyOf(parameters);
    fieldInitializers = List.copyOf(fieldInitializers);
  }
}
