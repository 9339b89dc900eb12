package io.github.quiesce.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a {@link Body} block by block and puts variables into SSA form on the fly (Braun et al.,
 * "Simple and Efficient Construction of Static Single Assignment Form", CC 2013). Variables are any
 * objects with identity or value equality: declared locals of source, slots of class files.
 *
 * <p>Usage: create blocks, {@link #startBlock}, add instructions, connect with edges, and {@link
 * #seal} a block as soon as all its incoming edges exist. Instructions added while no block is
 * current (after a return or throw) land in an unreachable block, which {@link #build} drops.
 */
public final class BodyBuilder {
  private final Body body;

  /** By block index: what variables are worth at the block's end so far. */
  private final List<Map<Object, Value>> definitions = new ArrayList<>();

  /** Phis of blocks that are not sealed yet, in order of creation. */
  private final Map<Block, Map<Object, Phi>> incomplete = new HashMap<>();

  /** Phis that want their inputs; a queue, so that long chains of joins need no recursion. */
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private final BitSet sealed = new BitSet();
  private Block current;
  private Span statement = Span.NONE;

  private record Waiting(Phi phi, Object variable) {}

  private BodyBuilder(Body body) {
    this.body = body;
    for (int i = 0; i < 3; i++) {
      newBlock();
    }
    current = body.entry();
    seal(current);
  }

  /** What a body receives, by name and type. */
  public record Received(String name, String type) {}

  /**
   * Starts a body.
   *
   * @param selfType type of {@code this}, or empty in static code
   * @param parameters the declared parameters
   * @param captures captured locals, for a lambda
   */
  public static BodyBuilder create(
      Optional<String> selfType, List<Received> parameters, List<Received> captures) {
    Parameter self =
        selfType.map(type -> new Parameter(Parameter.Kind.SELF, 0, "this", type)).orElse(null);
    return new BodyBuilder(
        new Body(
            self,
            receive(Parameter.Kind.DECLARED, parameters),
            receive(Parameter.Kind.CAPTURED, captures)));
  }

  private static List<Parameter> receive(Parameter.Kind kind, List<Received> received) {
    List<Parameter> result = new ArrayList<>();
    for (Received each : received) {
      result.add(new Parameter(kind, result.size(), each.name(), each.type()));
    }
    return result;
  }

  /** The parameters, to read while building; the graph is unfinished until {@link #build}. */
  public Body unfinished() {
    return body;
  }

  public Block newBlock() {
    Block block = new Block(body, body.mutableBlocks().size());
    body.mutableBlocks().add(block);
    definitions.add(null);
    return block;
  }

  /** Makes {@code block} the one instructions are added to. */
  public void startBlock(Block block) {
    current = block;
  }

  /** The block being filled. */
  public Block current() {
    return current;
  }

  /** Sets the statement that instructions added from now on belong to. */
  public void statement(Span span) {
    statement = span;
  }

  public Span statement() {
    return statement;
  }

  /** Appends an instruction to the current block. */
  public <I extends Instruction> I add(I instruction, Span span) {
    instruction.place(current, span, statement);
    current.mutableInstructions().add(instruction);
    return instruction;
  }

  /** Connects two blocks; {@code labels} as {@link Edge#labels()}. */
  public void connect(Block from, Block to, Edge.Kind kind, Object... labels) {
    if (isSealed(to)) {
      throw new IllegalStateException("edge into a sealed block");
    }
    Edge edge = new Edge(from, to, kind, Arrays.asList(labels));
    from.mutableOutgoing().add(edge);
    to.mutableIncoming().add(edge);
  }

  /** Connects the current block to {@code to}. */
  public void connect(Block to, Edge.Kind kind, Object... labels) {
    connect(current, to, kind, labels);
  }

  /** Gives a variable its value at the end of the current block so far. */
  public void write(Object variable, Value value) {
    write(current, variable, value);
  }

  /** The variable's value here; {@link UnknownValue} where it was never assigned. */
  public Value read(Object variable, String type) {
    return read(current, variable, type);
  }

  private void write(Block block, Object variable, Value value) {
    Map<Object, Value> known = definitions.get(block.index());
    if (known == null) {
      known = new HashMap<>();
      definitions.set(block.index(), known);
    }
    known.put(variable, value);
  }

  private Value read(Block block, Object variable, String type) {
    Value value = find(block, variable, type);
    fillWaiting();
    return value;
  }

  private Value find(Block block, Object variable, String type) {
    Block at = block;
    Value value = definition(at, variable);
    int passed = 0;
    while (value == null && isSealed(at) && at.incoming().size() == 1) {
      at = at.incoming().get(0).from();
      value = definition(at, variable);
      passed++;
    }
    if (value == null) {
      value = makeAtJoin(at, variable, type);
      write(at, variable, value);
    }
    if (passed > 0) {
      remember(block, variable, value, passed);
    }
    return value;
  }

  /**
   * Notes what was found on the blocks passed, for the next reader: on some of them only, since
   * bodies have chains of thousands of blocks and hundreds of variables.
   */
  private void remember(Block block, Object variable, Value value, int passed) {
    Block at = block;
    for (int i = 0; i < passed; i++) {
      if (i % 16 == 0) {
        write(at, variable, value);
      }
      at = at.incoming().get(0).from();
    }
  }

  private Value makeAtJoin(Block at, Object variable, String type) {
    if (isSealed(at) && at.incoming().isEmpty()) {
      return new UnknownValue(type);
    }
    Phi phi = new Phi(at, type);
    if (isSealed(at)) {
      waiting.add(new Waiting(phi, variable));
    } else {
      incomplete.computeIfAbsent(at, b -> new LinkedHashMap<>()).put(variable, phi);
    }
    return phi;
  }

  private Value definition(Block block, Object variable) {
    Map<Object, Value> known = definitions.get(block.index());
    return known == null ? null : known.get(variable);
  }

  private void fillWaiting() {
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      Phi phi = next.phi();
      phi.block().mutablePhis().add(phi);
      for (Edge edge : phi.block().incoming()) {
        phi.mutableInputs().add(find(edge.from(), next.variable(), phi.type()));
      }
    }
  }

  /** Declares that {@code block} gets no more incoming edges. */
  public void seal(Block block) {
    if (isSealed(block)) {
      return;
    }
    sealed.set(block.index());
    Map<Object, Phi> open = incomplete.remove(block);
    if (open != null) {
      open.forEach((variable, phi) -> waiting.add(new Waiting(phi, variable)));
      fillWaiting();
    }
  }

  public boolean isSealed(Block block) {
    return sealed.get(block.index());
  }

  /** Marks that part of the body was given up at a bound. */
  public void cutShort() {
    body.markCutShort();
  }

  /** Seals what is open, drops unreachable blocks and trivial phis, and returns the graph. */
  public Body build() {
    for (Block block : body.blocks()) {
      seal(block);
    }
    new SsaCleanup(body).run();
    return body;
  }
}
