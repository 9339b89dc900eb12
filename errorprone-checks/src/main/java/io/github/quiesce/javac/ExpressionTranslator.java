package io.github.quiesce.javac;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.model.Binary.Operator;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.syntax.Expression;
import java.util.List;
import java.util.Optional;

/** Translates expressions; what it does not know is {@link Expression.Unknown}. */
final class ExpressionTranslator extends JCTree.Visitor {
  private final BodyTranslator body;
  private final CallTranslator calls;
  private final LambdaTranslator lambdas;
  private Expression result;

  ExpressionTranslator(BodyTranslator body) {
    this.body = body;
    this.calls = new CallTranslator(body);
    this.lambdas = new LambdaTranslator(body);
  }

  Expression translate(JCTree tree) {
    JCTree bare = tree instanceof JCExpression e ? TreeInfo.skipParens(e) : tree;
    Object constant = bare.type == null ? null : bare.type.constValue();
    if (constant != null) {
      return new Expression.Literal(span(bare), type(bare), constant);
    }
    return withoutFolding(bare);
  }

  private Expression withoutFolding(JCTree tree) {
    tree.accept(this);
    return result;
  }

  private Span span(JCTree tree) {
    return body.unit().places().of(tree);
  }

  private String type(JCTree tree) {
    return body.unit().erased().of(tree.type);
  }

  @Override
  public void visitLiteral(JCLiteral tree) {
    result = new Expression.Literal(span(tree), type(tree), tree.value);
  }

  @Override
  public void visitParens(JCParens tree) {
    result = translate(tree.expr);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    if (!(tree.sym instanceof VarSymbol variable)) {
      result = unknown(tree, "name " + tree.name);
    } else if (isSelf(tree)) {
      result = new Expression.This(span(tree), body.scope().selfName());
    } else if (variable.owner.kind == Kind.TYP) {
      result = retyped(tree, variable, unqualifiedField(tree, variable));
    } else {
      result = body.scope().read(span(tree), variable);
    }
  }

  private static boolean isSelf(JCIdent tree) {
    return tree.name.contentEquals("this") || tree.name.contentEquals("super");
  }

  private Expression unqualifiedField(JCIdent tree, VarSymbol field) {
    Optional<Expression> receiver =
        field.isStatic() ? Optional.empty() : Optional.of(calls.implicitReceiver(tree, field));
    return new Expression.FieldRead(span(tree), body.unit().refs().field(field), receiver);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    if (tree.name.contentEquals("class")) {
      String named = body.unit().erased().of(tree.selected.type);
      result =
          new Expression.Literal(span(tree), "java.lang.Class", new Constant.ClassLiteral(named));
    } else if (tree.name.contentEquals("this") || tree.name.contentEquals("super")) {
      result = new Expression.This(span(tree), body.unit().erased().of(tree.selected.type));
    } else if (tree.sym instanceof VarSymbol field) {
      result = selectedField(tree, field);
    } else {
      result = unknown(tree, "name " + tree.name);
    }
  }

  private Expression selectedField(JCFieldAccess tree, VarSymbol field) {
    if (isArrayLength(tree)) {
      return new Expression.ArrayLength(span(tree), translate(tree.selected));
    }
    Optional<Expression> receiver =
        field.isStatic() ? Optional.empty() : Optional.of(translate(tree.selected));
    return retyped(
        tree,
        field,
        new Expression.FieldRead(span(tree), body.unit().refs().field(field), receiver));
  }

  private static boolean isArrayLength(JCFieldAccess tree) {
    return tree.selected.type instanceof Type.ArrayType && tree.name.contentEquals("length");
  }

  /** A field of a type variable's type is cast where its value is used, as javac does. */
  private Expression retyped(JCTree tree, VarSymbol field, Expression read) {
    return calls.retyped(tree, field.type, read);
  }

  @Override
  public void visitIndexed(JCArrayAccess tree) {
    Expression array = translate(tree.indexed);
    result = new Expression.ElementRead(span(tree), type(tree), array, translate(tree.index));
  }

  @Override
  public void visitAssign(JCAssign tree) {
    result = new Expression.Assign(span(tree), target(tree.lhs), translate(tree.rhs));
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    Expression target = target(tree.lhs);
    Operator operator = Operators.of(tree.getTag().noAssignOp(), target.type());
    result =
        new Expression.CompoundAssign(span(tree), target, operator, translate(tree.rhs), false);
  }

  /** What is assigned to: never folded, never cast. */
  private Expression target(JCExpression tree) {
    Expression target = withoutFolding(TreeInfo.skipParens(tree));
    return target instanceof Expression.CastTo cast ? cast.operand() : target;
  }

  @Override
  public void visitUnary(JCUnary tree) {
    result =
        switch (tree.getTag()) {
          case NOT -> new Expression.Not(span(tree), translate(tree.arg));
          case NEG, COMPL ->
              new Expression.UnaryOperation(
                  span(tree), type(tree), tree.hasTag(JCTree.Tag.NEG), translate(tree.arg));
          case PREINC -> step(tree, Operator.ADD, false);
          case PREDEC -> step(tree, Operator.SUBTRACT, false);
          case POSTINC -> step(tree, Operator.ADD, true);
          case POSTDEC -> step(tree, Operator.SUBTRACT, true);
          default -> translate(tree.arg); // unary plus, and javac's own null check
        };
  }

  private Expression step(JCUnary tree, Operator operator, boolean postfix) {
    Expression one = new Expression.Literal(span(tree), TypeNames.INT, 1);
    return new Expression.CompoundAssign(span(tree), target(tree.arg), operator, one, postfix);
  }

  @Override
  public void visitBinary(JCBinary tree) {
    Expression left = translate(tree.lhs);
    Expression right = translate(tree.rhs);
    if (tree.hasTag(JCTree.Tag.AND) || tree.hasTag(JCTree.Tag.OR)) {
      result = new Expression.Logical(span(tree), tree.hasTag(JCTree.Tag.AND), left, right);
    } else {
      Operator operator = Operators.of(tree.getTag(), type(tree));
      result = new Expression.BinaryOperation(span(tree), type(tree), operator, left, right);
    }
  }

  @Override
  public void visitConditional(JCConditional tree) {
    Expression condition = translate(tree.cond);
    Expression then = translate(tree.truepart);
    result =
        new Expression.Conditional(
            span(tree), type(tree), condition, then, translate(tree.falsepart));
  }

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    result = new Expression.CastTo(span(tree), type(tree), translate(tree.expr));
  }

  @Override
  public void visitTypeTest(JCInstanceOf tree) {
    Expression operand = translate(tree.expr);
    result = new Expression.TypeTest(span(tree), operand, body.patterns().translate(tree.pattern));
  }

  @Override
  public void visitSwitchExpression(JCSwitchExpression tree) {
    Expression selector = translate(tree.selector);
    result =
        new Expression.SwitchExpression(span(tree), type(tree), selector, body.cases(tree.cases));
  }

  @Override
  public void visitNewArray(JCNewArray tree) {
    List<Expression> lengths = body.expressions(tree.dims);
    Optional<List<Expression>> elements = Optional.ofNullable(tree.elems).map(body::expressions);
    result = new Expression.NewArray(span(tree), type(tree), lengths, elements);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    result = calls.call(tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    result = calls.creation(tree);
  }

  @Override
  public void visitLambda(JCLambda tree) {
    result = lambdas.lambda(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    result = lambdas.reference(tree);
  }

  @Override
  public void visitTree(JCTree tree) {
    result = unknown(tree, "expression " + tree.getKind());
  }

  private Expression unknown(JCTree tree, String reason) {
    return new Expression.Unknown(span(tree), type(tree), reason, body.parts(tree));
  }
}
