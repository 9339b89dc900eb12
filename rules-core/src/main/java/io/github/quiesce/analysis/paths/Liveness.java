package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where in a body it still matters what is known of a value: on the ways from where it came to be
 * to where it is read, or something that was computed of it. Ways that differ only in what does not
 * matter any more are one.
 */
public final class Liveness {
  private final Body body;
  private final Map<Value, Set<Block>> live = new HashMap<>();

  public Liveness(Body body) {
    this.body = body;
  }

  /** Whether the value, which came to be before, may be read in the block or after it. */
  public boolean isLive(Value value, Block at) {
    return live.computeIfAbsent(value, this::find).contains(at);
  }

  private Set<Block> find(Value value) {
    Set<Block> readers = new LinkedHashSet<>();
    addReaders(value, readers, new HashSet<>());
    Block start = start(value);
    Set<Block> found = Paths.to(readers, edge -> edge.to() != start);
    // A phi is there where its block begins; what an instruction gives is not.
    if (value instanceof Instruction) {
      found.remove(start);
    }
    return found;
  }

  /** Where it comes to be; null for what is there from the beginning. */
  private static Block start(Value value) {
    return value instanceof Phi phi
        ? phi.block()
        : value instanceof Instruction instruction ? instruction.block() : null;
  }

  /** The blocks at the end of which, or in which, it is read. */
  private void addReaders(Value value, Set<Block> readers, Set<Value> asked) {
    if (!asked.add(value)) {
      return;
    }
    for (Value user : body.usersOf(value)) {
      if (user instanceof Phi phi) {
        for (int i = 0; i < phi.inputs().size(); i++) {
          if (phi.inputs().get(i) == value) {
            readers.add(phi.block().incoming().get(i).from());
          }
        }
      } else if (user instanceof Instruction instruction) {
        readers.add(instruction.block());
        if (isComputed(user)) {
          addReaders(user, readers, asked);
        }
      }
    }
  }

  /** Whether what is known of it follows from its operands. */
  private static boolean isComputed(Value value) {
    return value instanceof Binary
        || value instanceof Cast
        || value instanceof InstanceOf
        || value instanceof Unary;
  }
}
