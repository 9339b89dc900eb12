package io.github.quiesce.model;

import io.github.quiesce.model.Edge.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The invariants of a {@link Body}, as every front end must keep them. For tests: a violation is a
 * defect of ours, never of the code that is analysed.
 */
public final class GraphCheck {
  private final Body body;
  private final List<String> violations = new ArrayList<>();
  private final Map<Value, Integer> positions = new HashMap<>();
  private final List<BitSet> dominatedBy = new ArrayList<>();

  private GraphCheck(Body body) {
    this.body = body;
  }

  /** What is wrong with {@code body} and the lambdas in it; empty if it is well-formed. */
  public static List<String> violations(Body body) {
    GraphCheck check = new GraphCheck(body);
    check.run();
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof CreateLambda lambda && lambda.body().isPresent()) {
        check.lambda(lambda, lambda.body().get());
      }
    }
    return check.violations;
  }

  private void run() {
    blocks();
    edges();
    exits();
    if (violations.isEmpty()) {
      computeDominators();
      body.blocks().forEach(this::uses);
    }
  }

  private void lambda(CreateLambda creator, Body inner) {
    require(inner.creator().orElse(null) == creator, "lambda body with another creator");
    require(
        inner.captures().size() == creator.operands().size(),
        "captures of a lambda differ from its operands");
    violations(inner).forEach(each -> violations.add("in lambda: " + each));
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }

  private void blocks() {
    for (int i = 0; i < body.blocks().size(); i++) {
      Block block = body.blocks().get(i);
      require(block.index() == i && block.body() == body, block + " is misplaced");
      require(i < 3 || !block.incoming().isEmpty(), block + " is unreachable");
      for (Phi phi : block.phis()) {
        require(
            phi.block() == block && phi.inputs().size() == block.incoming().size(),
            phi + " has " + phi.inputs().size() + " inputs");
      }
      for (int k = 0; k < block.instructions().size(); k++) {
        Instruction instruction = block.instructions().get(k);
        require(instruction.block() == block, instruction + " is misplaced");
        boolean last = k == block.instructions().size() - 1;
        require(last || !endsBlock(instruction), instruction + " stands inside " + block);
        require(k == 0 || !(instruction instanceof Caught), "caught stands inside " + block);
      }
      if (i != 1 && i != 2) {
        end(block);
      }
    }
  }

  private static boolean endsBlock(Instruction instruction) {
    return instruction instanceof Branch
        || instruction instanceof Switch
        || instruction instanceof Return
        || instruction instanceof Throw
        || isCall(instruction);
  }

  private static boolean isCall(Instruction instruction) {
    return instruction instanceof Invoke
        || instruction instanceof NewObject
        || instruction instanceof Havoc;
  }

  private void end(Block block) {
    Instruction last = block.last().orElse(null);
    String where = block + " ending in " + last;
    if (last instanceof Branch) {
      require(count(block, Kind.TRUE) == 1 && count(block, Kind.FALSE) == 1, where + ": branch");
      require(block.outgoing().size() == 2, where + " has other edges");
    } else if (last instanceof Switch) {
      require(count(block, Kind.DEFAULT) == 1, where + ": default");
      require(block.outgoing().size() == 1 + count(block, Kind.CASE), where + " has other edges");
    } else if (last instanceof Throw) {
      require(!block.outgoing().isEmpty(), where + " leads nowhere");
      require(block.outgoing().size() == count(block, Kind.EXCEPTION), where + " has other edges");
    } else if (last instanceof Return) {
      require(block.outgoing().size() == 1 && block.outgoing().get(0).to() == body.exit(), where);
    } else {
      require(count(block, Kind.NORMAL) == 1, where + ": normal edge");
      boolean throwing = last != null && isCall(last);
      require(throwing == (count(block, Kind.EXCEPTION) > 0), where + ": exceptions");
      require(
          block.outgoing().size() == 1 + count(block, Kind.EXCEPTION), where + " has other edges");
      require(block.outgoing().stream().noneMatch(e -> e.to() == body.exit()), where + " exits");
    }
  }

  private static long count(Block block, Kind kind) {
    return block.outgoing().stream().filter(edge -> edge.kind() == kind).count();
  }

  private void edges() {
    Set<Edge> incoming = new HashSet<>();
    Set<Edge> outgoing = new HashSet<>();
    for (Block block : body.blocks()) {
      for (Edge edge : block.incoming()) {
        incoming.add(edge);
        require(edge.to() == block, edge + " is misplaced");
      }
      for (Edge edge : block.outgoing()) {
        outgoing.add(edge);
        require(edge.from() == block, edge + " is misplaced");
        edge(edge);
      }
    }
    require(incoming.equals(outgoing), "edges that only one of their blocks knows");
  }

  private void edge(Edge edge) {
    List<Instruction> target = edge.to().instructions();
    boolean handler = !target.isEmpty() && target.get(0) instanceof Caught;
    require(
        !edge.isExceptional() || handler || edge.to() == body.exceptionalExit(),
        edge + " leads to no handler");
    require(edge.isExceptional() || !handler, edge + " falls into a handler");
    require(!edge.isExceptional() || !edge.labels().isEmpty(), edge + " has no type");
    require(edge.kind() != Kind.CASE || !edge.labels().isEmpty(), edge + " has no constant");
  }

  private void exits() {
    for (Block exit : List.of(body.exit(), body.exceptionalExit())) {
      require(exit.instructions().isEmpty() && exit.phis().isEmpty(), exit + " is not empty");
      require(exit.outgoing().isEmpty(), exit + " leads on");
    }
    require(
        body.exceptionalExit().incoming().stream().allMatch(Edge::isExceptional),
        "normal edge to the exit by exception");
  }

  /** Plain data-flow iteration: independent of what it may be used to check. */
  private void computeDominators() {
    int count = body.blocks().size();
    for (int i = 0; i < count; i++) {
      BitSet all = new BitSet(count);
      all.set(0, i == 0 ? 1 : count);
      dominatedBy.add(all);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : body.blocks()) {
        BitSet known = dominatedBy.get(block.index());
        int before = known.cardinality();
        for (Edge edge : block.incoming()) {
          known.and(dominatedBy.get(edge.from().index()));
          known.set(block.index());
        }
        changed |= known.cardinality() != before;
      }
    }
    for (Block block : body.blocks()) {
      block.phis().forEach(phi -> positions.put(phi, -1));
      for (int k = 0; k < block.instructions().size(); k++) {
        positions.put(block.instructions().get(k), k);
      }
    }
  }

  private void uses(Block block) {
    for (Phi phi : block.phis()) {
      for (int i = 0; i < phi.inputs().size(); i++) {
        Block from = block.incoming().get(i).from();
        require(available(phi.inputs().get(i), from, Integer.MAX_VALUE), phi + " input " + i);
      }
    }
    for (int k = 0; k < block.instructions().size(); k++) {
      Instruction instruction = block.instructions().get(k);
      for (Value operand : instruction.operands()) {
        require(
            available(operand, block, k),
            operand + " is not available to " + instruction + " in " + block);
      }
    }
  }

  /** Whether {@code value} is defined before position {@code before} of {@code block}. */
  private boolean available(Value value, Block block, int before) {
    if (value instanceof Parameter parameter) {
      return body.parameters().contains(parameter)
          || body.captures().contains(parameter)
          || body.self().equals(Optional.of(parameter));
    }
    if (value instanceof Constant || value instanceof UnknownValue) {
      return true;
    }
    Integer position = positions.get(value);
    if (position == null || value.type().equals(TypeNames.VOID)) {
      return false;
    }
    Block at = value instanceof Phi phi ? phi.block() : ((Instruction) value).block();
    return at == block ? position < before : dominatedBy.get(block.index()).get(at.index());
  }
}
