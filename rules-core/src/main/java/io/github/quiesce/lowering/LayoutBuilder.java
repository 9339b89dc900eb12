package io.github.quiesce.lowering;

import io.github.quiesce.model.Layout;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.Layout.Local;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the layout of one body while it is lowered. */
final class LayoutBuilder {
  private final Map<Span, CodeBlock> blocks = new LinkedHashMap<>();
  private final List<Declared> declared = new ArrayList<>();
  private final Set<Variable> assigned = new HashSet<>();

  private record Declared(Span statement, Variable variable, Value first) {}

  /** A block is lowered; one of a finally body again for each copy. */
  void block(Statement.Block block) {
    if (block.span().hasOffsets()) {
      List<Span> statements = block.statements().stream().map(Statement::span).toList();
      blocks.putIfAbsent(block.span(), new CodeBlock(block.span(), statements));
    }
  }

  void declared(Statement.LocalDeclaration declaration, Value first) {
    declared.add(new Declared(declaration.span(), declaration.variable(), first));
  }

  void assigned(Variable variable) {
    assigned.add(variable);
  }

  Layout build() {
    List<Local> locals = new ArrayList<>();
    for (Declared each : declared) {
      Variable variable = each.variable();
      boolean fixed = !assigned.contains(variable);
      locals.add(
          new Local(each.statement(), variable.name(), variable.type(), each.first(), fixed));
    }
    return new Layout(List.copyOf(blocks.values()), locals);
  }
}
