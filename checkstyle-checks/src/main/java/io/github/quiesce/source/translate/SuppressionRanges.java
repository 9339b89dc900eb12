package io.github.quiesce.source.translate;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.quiesce.model.SourceFile.Suppression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Lines of the declarations on which {@code @SuppressWarnings} switches rules off. */
final class SuppressionRanges {
  private static final Set<String> NAMES = Set.of("SuppressWarnings", "SuppressFBWarnings");

  private SuppressionRanges() {}

  /**
   * All suppressions of a file.
   *
   * @param text searched first: most files have none
   */
  static List<Suppression> of(CompilationUnit tree, String text) {
    List<Suppression> result = new ArrayList<>();
    if (NAMES.stream().noneMatch(text::contains)) {
      return result;
    }
    Deque<Node> work = new ArrayDeque<>(List.of(tree));
    while (!work.isEmpty()) {
      Node node = work.pop();
      if (node instanceof AnnotationExpr annotation
          && NAMES.contains(annotation.getName().getIdentifier())) {
        add(annotation, result);
      }
      node.getChildNodes().forEach(work::push);
    }
    return result;
  }

  private static void add(AnnotationExpr annotation, List<Suppression> result) {
    List<String> names = new ArrayList<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      addNames(single.getMemberValue(), names);
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      normal.getPairs().stream()
          .filter(p -> p.getNameAsString().equals("value"))
          .forEach(p -> addNames(p.getValue(), names));
    }
    annotation
        .getParentNode()
        .flatMap(Node::getRange)
        .ifPresent((Range r) -> result.add(new Suppression(r.begin.line, r.end.line, names)));
  }

  private static void addNames(Expression value, List<String> names) {
    if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(v -> addNames(v, names));
    } else if (value instanceof StringLiteralExpr literal) {
      names.add(literal.asString());
    }
  }
}
