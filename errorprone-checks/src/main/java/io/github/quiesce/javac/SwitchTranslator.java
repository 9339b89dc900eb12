package io.github.quiesce.javac;

import com.sun.source.tree.CaseTree.CaseKind;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates the cases of a switch, statement or expression. */
final class SwitchTranslator {
  private final BodyTranslator body;
  private final PatternTranslator patterns;

  SwitchTranslator(BodyTranslator body) {
    this.body = body;
    this.patterns = new PatternTranslator(body);
  }

  PatternTranslator patterns() {
    return patterns;
  }

  List<SwitchCase> cases(List<JCCase> trees) {
    List<SwitchCase> all = new ArrayList<>();
    trees.forEach(tree -> all.add(translate(tree)));
    return all;
  }

  private SwitchCase translate(JCCase tree) {
    Labels labels = new Labels();
    NewSyntax.labels(tree).forEach(labels::add);
    Optional<Expression> guard =
        NewSyntax.guard(tree).map(condition -> body.expression((JCTree) condition));
    boolean arrow = tree.caseKind == CaseKind.RULE;
    return new SwitchCase(
        body.unit().places().of(tree),
        labels.constants,
        labels.patterns,
        labels.matchesNull,
        labels.isDefault,
        guard,
        arrow,
        arrow ? arrowBody(tree) : body.statements(tree.stats));
  }

  /** The yield that an arrow implies stands where its value does. */
  private List<Statement> arrowBody(JCCase tree) {
    if (tree.stats.size() == 1 && tree.stats.head instanceof JCYield yield) {
      return List.of(
          new Statement.Yield(body.unit().places().of(yield.value), body.expression(yield.value)));
    }
    List<JCStatement> stats = tree.stats;
    return body.statements(stats);
  }

  private final class Labels {
    private final List<Object> constants = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private boolean matchesNull;
    private boolean isDefault;

    void add(Tree label) {
      switch (NewSyntax.shape(label)) {
        case DEFAULT -> isDefault = true;
        case EXPRESSION -> addConstant((JCExpression) label);
        default -> patterns.add(SwitchTranslator.this.patterns.translate((JCTree) label));
      }
    }

    private void addConstant(JCExpression label) {
      JCExpression bare = TreeInfo.skipParens(label);
      Symbol symbol = TreeInfo.symbol(bare);
      if (TreeInfo.isNull(bare)) {
        matchesNull = true;
      } else if (symbol != null && (symbol.flags() & Flags.ENUM) != 0) {
        constants.add(symbol.name.toString());
      } else if (bare.type != null && bare.type.constValue() != null) {
        constants.add(bare.type.constValue());
      } else {
        patterns.add(new Pattern.TypePattern(TypeNames.UNKNOWN, Optional.empty()));
      }
    }
  }
}
