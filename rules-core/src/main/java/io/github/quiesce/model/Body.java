package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code of a method, constructor, static initialiser or lambda as a control-flow graph. Block 0
 * is the entry, block 1 the normal exit, block 2 the exit by exception; the two exits hold no
 * instructions. Unreachable blocks are not kept.
 */
public final class Body {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> allBlocks = Collections.unmodifiableList(blocks);
  private final Parameter self;
  private final List<Parameter> parameters;
  private final List<Parameter> captures;
  private MethodModel method;
  private CreateLambda creator;
  private boolean bounded;
  private Layout layout = Layout.NONE;
  private Map<Value, List<Value>> users;
  private List<CreateLambda> lambdas;
  private List<Instruction> instructions;
  private final Map<Value, List<AnnotationModel>> annotations = new HashMap<>();

  Body(Parameter self, List<Parameter> parameters, List<Parameter> captures) {
    this.self = self;
    this.parameters = List.copyOf(parameters);
    this.captures = List.copyOf(captures);
  }

  public List<Block> blocks() {
    return allBlocks;
  }

  public Block entry() {
    return blocks.get(0);
  }

  /** Where every return goes. */
  public Block exit() {
    return blocks.get(1);
  }

  /** Where every exception that leaves the body goes. */
  public Block exceptionalExit() {
    return blocks.get(2);
  }

  /** {@code this}; for a lambda the creator's {@code this}; empty in static code. */
  public Optional<Parameter> self() {
    return Optional.ofNullable(self);
  }

  /** Declared parameters, in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Captured locals of a lambda, aligned with its creator's operands. */
  public List<Parameter> captures() {
    return captures;
  }

  /** The method of the source this body is, or is inside of. */
  public MethodModel method() {
    return method;
  }

  /** The instruction that creates the lambda, if this is one. */
  public Optional<CreateLambda> creator() {
    return Optional.ofNullable(creator);
  }

  public boolean isLambda() {
    return creator != null;
  }

  /** Whether both stand in one compilation unit. */
  public boolean isBeside(Body other) {
    return method.owner().outermostName().equals(other.method().owner().outermostName());
  }

  /** Whether lowering gave up part of the body at a bound; verdicts about it are unknown. */
  public boolean isCutShort() {
    return bounded;
  }

  /** Where its statements and locals stand in the source. */
  public Layout layout() {
    return layout;
  }

  /** All instructions, block by block. */
  public List<Instruction> instructions() {
    if (instructions != null) {
      return instructions;
    }
    List<Instruction> all = new ArrayList<>();
    for (Block block : blocks) {
      all.addAll(block.mutableInstructions());
    }
    return all;
  }

  /** Lambdas created here, block by block. */
  public List<CreateLambda> lambdas() {
    if (lambdas == null) {
      lambdas =
          instructions().stream()
              .filter(CreateLambda.class::isInstance)
              .map(CreateLambda.class::cast)
              .toList();
    }
    return lambdas;
  }

  /** Instructions and phis that read {@code value}, in block order; once for each operand. */
  public List<Value> usersOf(Value value) {
    if (users == null) {
      users = computeUsers();
    }
    return users.getOrDefault(value, List.of());
  }

  private Map<Value, List<Value>> computeUsers() {
    Map<Value, List<Value>> result = new HashMap<>();
    for (Block block : blocks) {
      for (Phi phi : block.phis()) {
        add(phi, phi.inputs(), result);
      }
      for (Instruction instruction : block.instructions()) {
        add(instruction, instruction.operands(), result);
      }
    }
    return result;
  }

  private static void add(Value user, List<Value> read, Map<Value, List<Value>> users) {
    for (Value each : read) {
      users.computeIfAbsent(each, k -> new ArrayList<>(2)).add(user);
    }
  }

  /** Annotations of the local variables that are declared with this value. */
  public List<AnnotationModel> annotationsOf(Value value) {
    return annotations.getOrDefault(value, List.of());
  }

  void annotate(Value value, AnnotationModel annotation) {
    annotations.computeIfAbsent(value, k -> new ArrayList<>()).add(annotation);
  }

  List<Block> mutableBlocks() {
    return blocks;
  }

  void setCreator(CreateLambda lambda) {
    creator = lambda;
  }

  void setLayout(Layout known) {
    layout = known;
  }

  void markCutShort() {
    bounded = true;
  }

  /** Ties this body, and the lambdas created in it, to the method of the source it belongs to. */
  void attach(MethodModel owner) {
    method = owner;
    instructions = List.copyOf(instructions()); // the body is whole now
    for (Instruction instruction : instructions) {
      if (instruction instanceof CreateLambda lambda) {
        lambda.body().ifPresent(inner -> inner.attach(owner));
      }
    }
  }
}
