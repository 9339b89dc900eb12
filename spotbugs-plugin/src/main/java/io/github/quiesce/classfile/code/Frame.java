package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine while code is walked: operand stack, locals, and where instructions go. Two kinds of
 * values are stand-ins that never get into the graph: objects not yet constructed, and parameters
 * the compiler added, which read as the synthetic field they are stored in.
 */
final class Frame {
  private final BodyContext context;
  private final MethodCode code;
  private final BodyBuilder builder;
  private final HandlerBlocks handlerBlocks;
  private final Map<Value, String> uninitialised = new HashMap<>();
  private final Map<Value, FieldRef> synthetic = new HashMap<>();
  private final Map<Value, Value> constructed = new HashMap<>();
  private final Map<Integer, Value> receivedForGood = new HashMap<>();
  private List<Value> stack = new ArrayList<>();
  private Locals locals;
  private int index;

  /** Gives the block that exceptions to a handler go to. */
  interface HandlerBlocks {
    Block of(Handlers.Covering covering);
  }

  Frame(BodyContext context, MethodCode code, BodyBuilder builder, HandlerBlocks handlerBlocks) {
    this.context = context;
    this.code = code;
    this.builder = builder;
    this.handlerBlocks = handlerBlocks;
    this.locals = new BuilderLocals();
  }

  /** A variable of the SSA form: a local's slot, or a place on the stack at the end of a block. */
  private record Variable(boolean onStack, int number) {}

  private final class BuilderLocals implements Locals {
    @Override
    public Value read(int slot, String type) {
      Value received = receivedForGood.get(slot);
      if (received != null) {
        return received;
      }
      return builder.read(new Variable(false, slot), code.localType(slot, index, type));
    }

    @Override
    public void write(int slot, Value value) {
      builder.write(new Variable(false, slot), value);
    }
  }

  ClassSpace space() {
    return context.space();
  }

  BodyContext context() {
    return context;
  }

  MethodCode code() {
    return code;
  }

  BodyBuilder builder() {
    return builder;
  }

  /** Goes to an instruction: what is emitted from now on carries its lines. */
  void at(int newIndex) {
    index = newIndex;
    builder.statement(span(code.statementLine(newIndex)));
  }

  static Span span(int line) {
    return line == 0 ? Span.NONE : Span.ofLine(line);
  }

  int index() {
    return index;
  }

  // ---- operand stack

  void push(Value value) {
    stack.add(value);
  }

  /** Takes the topmost value as it is, a stand-in too. */
  Value popRaw() {
    if (stack.isEmpty()) {
      throw new CodeException("operand stack underflow");
    }
    return stack.remove(stack.size() - 1);
  }

  /** Takes the topmost value to use it. */
  Value pop() {
    return usable(popRaw());
  }

  /** Takes {@code count} values to use them; the result is in the order they were pushed. */
  List<Value> pop(int count) {
    List<Value> raw = popRaw(count);
    List<Value> result = new ArrayList<>(count);
    raw.forEach(value -> result.add(usable(value)));
    return result;
  }

  List<Value> popRaw(int count) {
    if (stack.size() < count) {
      throw new CodeException("operand stack underflow");
    }
    List<Value> top = stack.subList(stack.size() - count, stack.size());
    List<Value> result = new ArrayList<>(top);
    top.clear();
    return result;
  }

  /** Turns a stand-in into a value of the graph. */
  Value usable(Value value) {
    if (constructed.containsKey(value)) {
      return constructed.get(value);
    }
    if (synthetic.containsKey(value)) {
      FieldRef field = synthetic.get(value);
      return builder
          .unfinished()
          .self()
          .<Value>map(self -> emit(new LoadField(field, self)))
          .orElseGet(() -> new UnknownValue(field.type()));
    }
    return uninitialised.containsKey(value) ? new UnknownValue(value.type()) : value;
  }

  List<Value> stack() {
    return stack;
  }

  void replaceStack(List<Value> values) {
    stack = new ArrayList<>(values);
  }

  static boolean isWide(Value value) {
    return value.type().equals("long") || value.type().equals("double");
  }

  // ---- stand-ins

  /** Makes the stand-in of an object that {@code new} allocated. */
  Value allocate(String type) {
    Value standIn = new UnknownValue(type);
    uninitialised.put(standIn, type);
    return standIn;
  }

  /** Whether a value is {@code this}, perhaps by way of a join. */
  boolean isSelf(Value value) {
    Value self = builder.unfinished().self().orElse(null);
    return self != null
        && (value == self
            || (value instanceof Phi phi
                && !phi.inputs().isEmpty()
                && phi.inputs().stream().allMatch(input -> input == self)));
  }

  boolean isUninitialised(Value value) {
    return uninitialised.containsKey(value) && !constructed.containsKey(value);
  }

  /** The constructor ran: the object takes the place of its stand-in everywhere. */
  void construct(Value standIn, Value object) {
    constructed.put(standIn, object);
    stack.replaceAll(value -> value == standIn ? object : value);
  }

  /** Makes the stand-in of a parameter the compiler added. */
  Value syntheticParameter(FieldRef field) {
    Value standIn = new UnknownValue(field.type());
    synthetic.put(standIn, field);
    return standIn;
  }

  boolean isSyntheticParameter(Value value) {
    return synthetic.containsKey(value);
  }

  // ---- locals

  Value readLocal(int slot, String type) {
    Value value = locals.read(slot, type);
    Value object = constructed.getOrDefault(value, value);
    boolean wide = type.equals("long") || type.equals("double");
    return wide == isWide(object) ? object : new UnknownValue(type);
  }

  void writeLocal(int slot, Value value) {
    locals.write(slot, value);
  }

  /** Puts what the method receives into a slot. */
  void receive(int slot, Value value) {
    if (code.isNeverStored(slot)) {
      receivedForGood.put(slot, value);
    } else {
      writeLocal(slot, value);
    }
  }

  /** Walks other code in place of an instruction, with locals and a stack of its own. */
  List<Value> inline(Locals inner, Runnable walk) {
    Locals outer = locals;
    List<Value> outerStack = stack;
    locals = inner;
    stack = new ArrayList<>();
    try {
      walk.run();
      return stack;
    } finally {
      locals = outer;
      stack = outerStack;
    }
  }

  // ---- graph

  <I extends Instruction> I emit(I instruction) {
    return builder.add(instruction, span(code.line(index)));
  }

  /** Emits an instruction and pushes its result, if it has one. */
  void emitPush(Instruction instruction) {
    emit(instruction);
    if (!instruction.type().equals(TypeNames.VOID)) {
      push(instruction);
    }
  }

  /** Emits an instruction that may throw, and goes on in a block of its own. */
  <I extends Instruction> I emitCall(I instruction) {
    emit(instruction);
    Block from = builder.current();
    Block next = builder.newBlock();
    builder.connect(from, next, Edge.Kind.NORMAL);
    connectExceptions(from);
    builder.seal(next);
    builder.startBlock(next);
    return instruction;
  }

  /** Connects a call to the handlers around it, and to the way out unless one takes all. */
  private void connectExceptions(Block from) {
    boolean caughtAll = false;
    for (Handlers.Covering each : code.handlers().covering(index)) {
      connect(from, each);
      caughtAll = each.takesAll();
    }
    if (!caughtAll) {
      connectEscape(from);
    }
  }

  /** Connects the current block's throw to the handlers that may take the exception. */
  void connectThrow(Value exception) {
    Block from = builder.current();
    ThrownTypes types = new ThrownTypes(space().hierarchy());
    for (Handlers.Covering each : code.handlers().covering(index)) {
      ThrownTypes.Match match = types.match(exception, each.types());
      if (match != ThrownTypes.Match.NEVER) {
        connect(from, each);
      }
      if (match == ThrownTypes.Match.ALWAYS) {
        return;
      }
    }
    connectEscape(from);
  }

  private void connect(Block from, Handlers.Covering handler) {
    builder.connect(
        from, handlerBlocks.of(handler), Edge.Kind.EXCEPTION, handler.types().toArray());
  }

  private void connectEscape(Block from) {
    builder.connect(
        from, builder.unfinished().exceptionalExit(), Edge.Kind.EXCEPTION, TypeNames.THROWABLE);
  }

  Constant intConstant(int value) {
    return new Constant(TypeNames.INT, value);
  }

  // ---- the stack between blocks

  /** Leaves the stack for the next block; stand-ins are handed over as they are. */
  void spillStack() {
    for (int i = 0; i < stack.size(); i++) {
      builder.write(new Variable(true, i), stack.get(i));
    }
  }

  /** Takes the stack over from a predecessor that left {@code shape}. */
  void reloadStack(List<Value> shape) {
    List<Value> reloaded = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      Value left = constructed.getOrDefault(shape.get(i), shape.get(i));
      boolean standIn = uninitialised.containsKey(left) || synthetic.containsKey(left);
      reloaded.add(standIn ? left : builder.read(new Variable(true, i), joinType(left)));
    }
    stack = reloaded;
  }

  /** The type of a join of which one input is known: of references, another may differ. */
  private static String joinType(Value input) {
    return TypeNames.isPrimitive(input.type()) ? input.type() : TypeNames.UNKNOWN;
  }
}
