package io.github.quiesce.lowering;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * The graph of one body while it grows: where control is, in which scope, and the few ways it
 * moves. Code that control cannot reach makes no edges, so nothing behind it is reached either.
 */
final class Flow {
  private final BodyBuilder builder;
  private final ThrownTypes types;
  private final Object returned = new Object();
  private final Scope.Target plainReturn;
  private final Scope.Target valueReturn;
  private Scope scope = Scope.root();
  private String returnedType = TypeNames.NULL;
  private boolean reachable = true;

  Flow(BodyBuilder builder, ThrownTypes types) {
    this.builder = builder;
    this.types = types;
    this.plainReturn = new Scope.Target(scope, null);
    this.valueReturn = new Scope.Target(scope, null);
  }

  Scope scope() {
    return scope;
  }

  /** Whether control can be here. */
  boolean isReachable() {
    return reachable;
  }

  Block newBlock() {
    return builder.newBlock();
  }

  /** Goes on in {@code block}, which gets no more incoming edges. */
  void begin(Block block) {
    builder.seal(block);
    open(block);
  }

  /** Goes on in {@code block}, which gets more edges (a loop's); they end with {@link #close}. */
  void open(Block block) {
    builder.startBlock(block);
    reachable = !block.incoming().isEmpty() || block.index() == 0;
  }

  void close(Block block) {
    builder.seal(block);
  }

  /** Ends the current block without a way on. */
  private void stop() {
    begin(builder.newBlock());
  }

  private void edge(Block to, Edge.Kind kind, Object... labels) {
    if (reachable) {
      builder.connect(to, kind, labels);
    }
  }

  /** Goes to {@code to}; the caller begins another block next. */
  void go(Block to) {
    edge(to, Edge.Kind.NORMAL);
  }

  void branch(Value condition, Span span, Block onTrue, Block onFalse) {
    builder.add(new Branch(condition), span);
    edge(onTrue, Edge.Kind.TRUE);
    edge(onFalse, Edge.Kind.FALSE);
  }

  /** An edge of the switch that ends the current block. */
  void caseEdge(Block to, List<?> labels) {
    edge(to, Edge.Kind.CASE, labels.toArray());
  }

  void defaultEdge(Block to) {
    edge(to, Edge.Kind.DEFAULT);
  }

  /** Adds an instruction that does not end its block. */
  <I extends Instruction> I add(I instruction, Span span) {
    return builder.add(instruction, span);
  }

  /** Adds a call, a {@code new} or a havoc, and goes on after it. */
  <I extends Instruction> I addThrowing(I instruction, Span span) {
    builder.add(instruction, span);
    Block next = newBlock();
    go(next);
    boolean caught = false;
    for (Scope.Handler handler : scope.reachableHandlers(types)) {
      edge(handler.block(), Edge.Kind.EXCEPTION, handler.types().toArray());
      caught |= handler.takesAll();
    }
    if (!caught) {
      escapeEdge();
    }
    begin(next);
    return instruction;
  }

  private void escapeEdge() {
    edge(builder.unfinished().exceptionalExit(), Edge.Kind.EXCEPTION, TypeNames.THROWABLE);
  }

  /** Throws, to the handlers that may take the exception. */
  void raise(Value exception, boolean synthetic, Span span) {
    builder.add(new Throw(exception, synthetic), span);
    boolean caught = false;
    for (Scope.Handler handler : scope.reachableHandlers(types)) {
      ThrownTypes.Match match = types.match(exception, handler);
      if (match != ThrownTypes.Match.NEVER) {
        edge(handler.block(), Edge.Kind.EXCEPTION, handler.types().toArray());
      }
      if (match == ThrownTypes.Match.ALWAYS) {
        caught = true;
        break;
      }
    }
    if (!caught) {
      escapeEdge();
    }
    stop();
  }

  /** Returns from the body, through the cleanups around. */
  void leaveBody() {
    leave(plainReturn);
  }

  /** Returns a value, through the cleanups around. */
  void leaveBody(Value value) {
    builder.write(returned, value);
    if (!value.type().equals(TypeNames.NULL)) {
      boolean same = returnedType.equals(TypeNames.NULL) || returnedType.equals(value.type());
      returnedType = same ? value.type() : TypeNames.UNKNOWN;
    }
    leave(valueReturn);
  }

  /** Jumps to a target, through the cleanups of the scopes that are left. */
  void leave(Scope.Target target) {
    for (Scope at = scope; at != target.scope(); at = at.outer()) {
      if (at.hasCleanup()) {
        if (reachable) {
          Span statement = builder.statement();
          go(at.pads().computeIfAbsent(target, t -> new Scope.Pad(newBlock(), statement)).block());
        }
        stop();
        return;
      }
    }
    arrive(target);
    stop();
  }

  private void arrive(Scope.Target target) {
    if (target.block().isPresent()) {
      go(target.block().get());
      return;
    }
    Value value = target == valueReturn ? builder.read(returned, returnedType) : null;
    builder.add(new Return(value), builder.statement());
    edge(builder.unfinished().exit(), Edge.Kind.NORMAL);
  }

  /** Goes into an inner scope. */
  void enter(Scope inner) {
    scope = inner;
  }

  /** Goes back out of the scope last entered. */
  void exit() {
    scope = scope.outer();
  }

  /** The statement that instructions added from now on belong to. */
  void statement(Span statement) {
    builder.statement(statement);
  }

  Span statement() {
    return builder.statement();
  }

  /** Instructions {@code part} adds belong to the statement at {@code statement}. */
  void inStatement(Span statement, Runnable part) {
    Span before = builder.statement();
    builder.statement(statement);
    try {
      part.run();
    } finally {
      builder.statement(before);
    }
  }

  /** A boolean from two blocks control may be in. */
  Value joinBoolean(Block onTrue, Block onFalse) {
    Object result = new Object();
    Block join = newBlock();
    begin(onTrue);
    builder.write(result, new Constant(TypeNames.BOOLEAN, 1));
    go(join);
    begin(onFalse);
    builder.write(result, new Constant(TypeNames.BOOLEAN, 0));
    go(join);
    begin(join);
    return builder.read(result, TypeNames.BOOLEAN);
  }

  BodyBuilder.Region openRegion() {
    return builder.openRegion();
  }

  /** Ends a region that control, if it is here, has gone through. */
  void closeRegion(BodyBuilder.Region region) {
    if (reachable) {
      builder.closeRegion(region);
    }
  }

  void write(Object variable, Value value) {
    builder.write(variable, value);
  }

  Value read(Object variable, String type) {
    return builder.read(variable, type);
  }

  /** Something not understood: unknown result, unknown effects. */
  Value havoc(String type, String reason, List<Value> operands, Span span) {
    return addThrowing(new Havoc(type, reason, operands), span);
  }

  /** Gives up a part at a bound. */
  Value cutShort(String type, String reason, Span span) {
    builder.cutShort();
    return havoc(type, reason, List.of(), span);
  }

  /** Says that a value is what annotated locals are given. */
  void annotate(Value value, List<AnnotationModel> annotations) {
    annotations.forEach(each -> builder.annotate(value, each));
  }
}
