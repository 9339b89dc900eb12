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

  /** By block index: the regions that end where the block starts, outermost first. */
  private final List<Region> regions = new ArrayList<>();

  private final Map<Object, Integer> lastWritten = new HashMap<>();

  /** Phis of blocks that are not sealed yet, in order of creation. */
  private final Map<Block, Map<Object, Phi>> incomplete = new HashMap<>();

  /** Phis that want their inputs; a queue, so that long chains of joins need no recursion. */
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private final BitSet sealed = new BitSet();
  private Block current;
  private int time;
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

  /** Says that a local with this annotation is declared with this value. */
  public void annotate(Value value, AnnotationModel annotation) {
    body.annotate(value, annotation);
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
    regions.add(null);
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
    lastWritten.put(variable, ++time);
    write(current, variable, value);
  }

  /**
   * A piece of code with one way in and one way on. What is not written inside needs no phi behind
   * it, however many paths there are: this keeps long methods linear.
   *
   * @param start the block it starts in
   * @param time the writes before it
   * @param inner a smaller region that ends in the same block, or null
   */
  public record Region(Block start, int time, Region inner) {}

  /** Starts a region here. */
  public Region openRegion() {
    return new Region(current, time, null);
  }

  /** Ends a region here: all ways into the current block have gone through its start. */
  public void closeRegion(Region region) {
    if (current != region.start() && isSealed(current) && !current.incoming().isEmpty()) {
      Region inner = regions.get(current.index());
      regions.set(current.index(), new Region(region.start(), region.time(), inner));
    }
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
    int written = lastWritten.getOrDefault(variable, 0);
    List<Block> passed = new ArrayList<>();
    Block at = block;
    Value value = definition(at, variable);
    for (Block next = before(at, written); value == null && next != null; ) {
      passed.add(at);
      at = next;
      value = definition(at, variable);
      next = before(at, written);
    }
    if (value == null) {
      value = makeAtJoin(at, variable, type);
      write(at, variable, value);
    }
    // For the next readers; on a few blocks only, since bodies have chains of thousands of blocks.
    for (int i = 0; i < passed.size(); i += i + 1) {
      write(passed.get(i), variable, value);
    }
    return value;
  }

  /**
   * A block at whose end a variable has the value it has at the start of {@code at}, if there is
   * one; {@code written} is the time of its last write.
   */
  private Block before(Block at, int written) {
    for (Region region = regions.get(at.index()); region != null; region = region.inner()) {
      if (written <= region.time()) {
        return region.start();
      }
    }
    return isSealed(at) && at.incoming().size() == 1 ? at.incoming().get(0).from() : null;
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

  /** Says where statements and locals stand in the source. */
  public void layout(Layout layout) {
    body.setLayout(layout);
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
