package io.github.quiesce.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Syntax newer than the JDK this is compiled against: the only reflective place of the front end.
 * What the running JDK does not have is absent; what it has and this class does not know is {@link
 * Shape#UNKNOWN}.
 */
final class NewSyntax {
  /** What a case label or a pattern is. */
  enum Shape {
    EXPRESSION,
    DEFAULT,
    BINDING,
    RECORD,
    ANY,
    UNKNOWN
  }

  private static final String TREES = "com.sun.source.tree.";

  private NewSyntax() {}

  /** The labels of a case, bare: an expression, a pattern, or a default label. */
  static List<Tree> labels(CaseTree tree) {
    List<Tree> labels = new ArrayList<>();
    for (Object label : (List<?>) call("CaseTree", "getLabels", tree)) {
      labels.add(bareLabel((Tree) label));
    }
    return labels;
  }

  private static Tree bareLabel(Tree label) {
    return switch (label.getKind().name()) {
      case "CONSTANT_CASE_LABEL" ->
          (Tree) call("ConstantCaseLabelTree", "getConstantExpression", label);
      case "PATTERN_CASE_LABEL" -> bare((Tree) call("PatternCaseLabelTree", "getPattern", label));
      default -> bare(label);
    };
  }

  /** A pattern without the parentheses some releases allow around it. */
  static Tree bare(Tree pattern) {
    return pattern.getKind().name().equals("PARENTHESIZED_PATTERN")
        ? bare((Tree) call("ParenthesizedPatternTree", "getPattern", pattern))
        : pattern;
  }

  /** What a bare label or pattern is. */
  static Shape shape(Tree tree) {
    if (tree instanceof ExpressionTree) {
      return Shape.EXPRESSION;
    }
    return switch (tree.getKind().name()) {
      case "DEFAULT_CASE_LABEL" -> Shape.DEFAULT;
      case "BINDING_PATTERN" -> Shape.BINDING;
      case "DECONSTRUCTION_PATTERN" -> Shape.RECORD;
      case "ANY_PATTERN" -> Shape.ANY;
      default -> Shape.UNKNOWN;
    };
  }

  /** The {@code when} condition of a case. */
  static Optional<Tree> guard(CaseTree tree) {
    return has("CaseTree", "getGuard")
        ? Optional.ofNullable((Tree) call("CaseTree", "getGuard", tree))
        : Optional.empty();
  }

  /** The record type of a deconstruction pattern. */
  static Tree recordType(Tree pattern) {
    return (Tree) call("DeconstructionPatternTree", "getDeconstructor", pattern);
  }

  /** The component patterns of a deconstruction pattern. */
  static List<Tree> components(Tree pattern) {
    List<Tree> components = new ArrayList<>();
    for (Object each : (List<?>) call("DeconstructionPatternTree", "getNestedPatterns", pattern)) {
      components.add(bare((Tree) each));
    }
    return components;
  }

  /** Whether a declaration is unnamed ({@code _}). */
  static boolean isUnnamed(JCVariableDecl tree) {
    return tree.name == null || tree.name.isEmpty();
  }

  private static boolean has(String type, String method) {
    try {
      Class.forName(TREES + type).getMethod(method);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static Object call(String type, String method, Object receiver) {
    try {
      return Class.forName(TREES + type).getMethod(method).invoke(receiver);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(type + "." + method + " is not as expected", e);
    }
  }
}
