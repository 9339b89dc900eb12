package io.github.quiesce.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.GraphCheck;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.syntax.Statement;
import java.util.List;

/** A lowered method, and what tests ask about it. */
record Lowered(Body body) {
  static Lowered of(MethodSource source) {
    Body body = Lowering.lower(source);
    assertThat(GraphCheck.violations(body)).isEmpty();
    return new Lowered(body);
  }

  static Lowered of(Statement... statements) {
    return of(Syntax.method(statements));
  }

  <I extends Instruction> List<I> all(Class<I> kind) {
    return body.instructions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <I extends Instruction> I only(Class<I> kind) {
    List<I> found = all(kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  List<Invoke> calls(String name) {
    return all(Invoke.class).stream().filter(call -> call.method().name().equals(name)).toList();
  }

  Invoke call(String name) {
    assertThat(calls(name)).as(name).hasSize(1);
    return calls(name).get(0);
  }

  /** Labels of the exceptional edges behind an instruction, in order. */
  static List<List<Object>> handlers(Instruction instruction) {
    return labels(instruction.block(), Edge.Kind.EXCEPTION);
  }

  static List<List<Object>> labels(Block block, Edge.Kind kind) {
    return block.outgoing().stream().filter(e -> e.kind() == kind).map(Edge::labels).toList();
  }

  boolean exits() {
    return !body.exit().incoming().isEmpty();
  }
}
