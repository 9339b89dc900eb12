package io.github.quiesce.syntax;

import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * One case of a switch.
 *
 * @param constants constant labels: Integer, String, enum constant name; {@code null} is the string
 *     {@code "null"} in {@code matchesNull}
 * @param patterns pattern labels
 * @param matchesNull whether {@code case null} is among the labels
 * @param isDefault whether {@code default} is among the labels
 * @param guard the {@code when} condition
 * @param arrow whether it is written with an arrow: no fall-through, and an expression gives the
 *     switch's value through a {@link Statement.Yield}
 * @param body the statements
 */
public record SwitchCase(
    Span span,
    List<Object> constants,
    List<Pattern> patterns,
    boolean matchesNull,
    boolean isDefault,
    Optional<Expression> guard,
    boolean arrow,
    List<Statement> body) {
  public SwitchCase {
    constants = List.copyOf(constants);
    patterns = List.copyOf(patterns);
    body = List.copyOf(body);
  }
}
