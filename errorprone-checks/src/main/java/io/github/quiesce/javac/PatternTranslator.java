package io.github.quiesce.javac;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;

/** Translates patterns; one of unknown kind may match or not, and binds nothing. */
final class PatternTranslator {
  private final BodyTranslator body;

  PatternTranslator(BodyTranslator body) {
    this.body = body;
  }

  /** A pattern, or the type of a plain {@code instanceof}. */
  Pattern translate(JCTree tree) {
    Tree bare = NewSyntax.bare(tree);
    return switch (NewSyntax.shape(bare)) {
      case BINDING -> binding((JCVariableDecl) ((BindingPatternTree) bare).getVariable());
      case RECORD -> record(bare);
      case ANY -> new Pattern.Any();
      case EXPRESSION -> typeTest(tree);
      case DEFAULT, UNKNOWN -> isType(bare) ? typeTest(tree) : unknown();
    };
  }

  private Pattern binding(JCVariableDecl tree) {
    Variable variable = body.scope().declare(tree);
    return new Pattern.TypePattern(
        variable.type(), NewSyntax.isUnnamed(tree) ? Optional.empty() : Optional.of(variable));
  }

  private Pattern record(Tree tree) {
    List<Pattern> components = new ArrayList<>();
    NewSyntax.components(tree).forEach(each -> components.add(translate((JCTree) each)));
    Type type = ((JCTree) NewSyntax.recordType(tree)).type;
    return new Pattern.RecordPattern(body.unit().erased().of(type), components, accessors(type));
  }

  private List<MethodRef> accessors(Type type) {
    if (!(type.tsym instanceof ClassSymbol record)) {
      return List.of();
    }
    List<MethodRef> accessors = new ArrayList<>();
    for (RecordComponentElement each : record.getRecordComponents()) {
      if (each.getAccessor() instanceof MethodSymbol accessor) {
        accessors.add(body.unit().refs().method(accessor, type));
      }
    }
    return accessors;
  }

  private Pattern typeTest(JCTree tree) {
    return new Pattern.TypePattern(body.unit().erased().of(tree.type), Optional.empty());
  }

  private static boolean isType(Tree tree) {
    return switch (tree.getKind()) {
      case PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
      default -> false;
    };
  }

  private static Pattern unknown() {
    return new Pattern.TypePattern(TypeNames.UNKNOWN, Optional.empty());
  }
}
