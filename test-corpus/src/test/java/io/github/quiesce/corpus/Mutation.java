package io.github.quiesce.corpus;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A small change that takes the defence out of a good case. */
enum Mutation {
  CALL_DROPPED("the call is dropped", Mutation::dropCall),
  MOVED_OUT_OF_FINALLY("it moves out of finally", Mutation::moveOutOfFinally),
  TIMEOUT_DROPPED("the timeout is dropped", Mutation::dropTimeout),
  COUNT_CHANGED("the count is one more", Mutation::changeCount),
  NEVER_CLOSED("the resource is not closed", Mutation::dropResource),
  EXIT_DROPPED("the way out is dropped", Mutation::dropExit),
  ENDLESS("the loop asks nothing", Mutation::loopForever),
  NOT_DAEMON("true becomes false", Mutation::refuse);

  private static final Set<String> COUNTED = Set.of("CountDownLatch", "Phaser", "CyclicBarrier");

  /** Timed calls, as name/arguments, with the call that waits for ever. */
  private static final Map<String, String> UNTIMED =
      Map.ofEntries(
          Map.entry("get/2", "get"),
          Map.entry("join/1", "join"),
          Map.entry("wait/1", "wait"),
          Map.entry("poll/2", "take"),
          Map.entry("waitFor/2", "waitFor"),
          Map.entry("invokeAll/3", "invokeAll"),
          Map.entry("offer/3", "put"),
          Map.entry("await/2", "await"),
          Map.entry("tryAcquire/2", "acquire"),
          Map.entry("tryAcquire/3", "acquire"),
          Map.entry("tryLock/2", "lock"),
          Map.entry("tryTransfer/3", "transfer"));

  /** Those that say nothing then: whoever asked is told that all went well. */
  private static final Set<String> SILENT =
      Set.of("put", "await", "acquire", "lock", "transfer", "waitFor");

  private final String what;

  @SuppressWarnings("ImmutableEnumChecker") // a method of this class, which has no state
  private final Predicate<Node> change;

  Mutation(String what, Predicate<Node> change) {
    this.what = what;
    this.change = change;
  }

  /** What it does, for people. */
  String what() {
    return what;
  }

  /** Changes the tree around a node, if it is one for this change. */
  boolean apply(Node node) {
    return change.test(node);
  }

  private static boolean dropCall(Node node) {
    return node instanceof ExpressionStmt statement
        && statement.getExpression() instanceof MethodCallExpr
        && drop(statement);
  }

  private static boolean dropExit(Node node) {
    boolean leaves =
        node instanceof BreakStmt
            || node instanceof ThrowStmt
            || (node instanceof ReturnStmt way && way.getExpression().isEmpty());
    return leaves && drop((Statement) node);
  }

  private static boolean drop(Statement statement) {
    return statement.replace(new EmptyStmt());
  }

  private static boolean moveOutOfFinally(Node node) {
    if (!(node instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt block)
        || !(block.getParentNode().orElse(null) instanceof TryStmt tried)
        || tried.getFinallyBlock().filter(block::equals).isEmpty()) {
      return false;
    }
    block.remove(statement);
    tried.getTryBlock().addStatement(statement.clone());
    return true;
  }

  private static boolean dropTimeout(Node node) {
    if (!(node instanceof MethodCallExpr call)) {
      return false;
    }
    String untimed = UNTIMED.get(call.getNameAsString() + "/" + call.getArguments().size());
    if (untimed == null) {
      return false;
    }
    int timed = call.getArguments().size() == 1 ? 1 : 2;
    NodeList<Expression> kept = new NodeList<>();
    call.getArguments().stream()
        .limit(call.getArguments().size() - timed)
        .forEach(each -> kept.add(each.clone()));
    MethodCallExpr waits = call.clone();
    waits.setName(untimed);
    waits.setArguments(kept);
    return SILENT.contains(untimed) ? waitBefore(call, waits) : call.replace(waits);
  }

  /** Puts the wait before the statement; what it was asked for came true. */
  private static boolean waitBefore(MethodCallExpr call, MethodCallExpr waits) {
    if (call.getParentNode().orElse(null) instanceof ExpressionStmt) {
      return call.replace(waits);
    }
    Node around = call;
    while (around != null && !(around instanceof Statement)) {
      around = around.getParentNode().orElse(null);
    }
    if (around == null
        || around instanceof WhileStmt
        || !(around.getParentNode().orElse(null) instanceof BlockStmt block)) {
      return false;
    }
    block.getStatements().addBefore(new ExpressionStmt(waits), (Statement) around);
    return call.replace(new BooleanLiteralExpr(true));
  }

  private static boolean changeCount(Node node) {
    if (node instanceof ObjectCreationExpr made
        && COUNTED.contains(made.getType().getNameAsString())
        && made.getArguments().isNonEmpty()) {
      return more(made.getArgument(0));
    }
    return node instanceof MethodCallExpr call
        && call.getNameAsString().equals("bulkRegister")
        && more(call.getArgument(0));
  }

  private static boolean more(Expression count) {
    return count.replace(
        new BinaryExpr(count.clone(), new IntegerLiteralExpr("1"), BinaryExpr.Operator.PLUS));
  }

  private static boolean dropResource(Node node) {
    if (!(node instanceof TryStmt tried)
        || tried.getResources().isEmpty()
        || !tried.getResources().stream().allMatch(Expression::isVariableDeclarationExpr)) {
      return false;
    }
    BlockStmt open = new BlockStmt();
    tried.getResources().forEach(each -> open.addStatement(new ExpressionStmt(each.clone())));
    tried.getTryBlock().getStatements().forEach(each -> open.addStatement(each.clone()));
    if (tried.getCatchClauses().isEmpty() && tried.getFinallyBlock().isEmpty()) {
      return tried.replace(open);
    }
    tried.setResources(new NodeList<>());
    tried.setTryBlock(open);
    return true;
  }

  private static boolean loopForever(Node node) {
    if (node instanceof WhileStmt loop && !loop.getCondition().isBooleanLiteralExpr()) {
      loop.setCondition(new BooleanLiteralExpr(true));
      return true;
    }
    if (node instanceof ForStmt loop && loop.getCompare().isPresent()) {
      loop.removeCompare();
      return true;
    }
    return false;
  }

  private static boolean refuse(Node node) {
    return node instanceof BooleanLiteralExpr literal
        && literal.getValue()
        && literal.replace(new BooleanLiteralExpr(false));
  }
}
