package io.github.quiesce.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.lowering.Lowering;
import io.github.quiesce.lowering.RandomProgram;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Liveness against its definition, followed forwards, on graphs of random programs. */
class LivenessTest {
  @Property(tries = 30)
  void aValueIsLiveWhereAReaderComesBeforeItIsMadeAgain(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Body body = Lowering.lower(RandomProgram.of(seed, size));
    Liveness liveness = new Liveness(body);
    for (Value value : values(body)) {
      Block start = start(value);
      Set<Value> followed = following(value, body);
      for (Block block : body.blocks()) {
        boolean there = value instanceof Phi || start != block;
        boolean expected = there && isReadFrom(block, start, followed, new HashSet<>());
        assertThat(liveness.isLive(value, block))
            .as("%s in block %d", value, body.blocks().indexOf(block))
            .isEqualTo(expected);
      }
    }
  }

  private static List<Value> values(Body body) {
    List<Value> all = new ArrayList<>(body.parameters());
    all.addAll(body.instructions());
    body.blocks().forEach(block -> all.addAll(block.phis()));
    return all;
  }

  private static Block start(Value value) {
    return value instanceof Phi phi
        ? phi.block()
        : value instanceof Instruction instruction ? instruction.block() : null;
  }

  private static boolean isReadFrom(
      Block block, Block start, Set<Value> followed, Set<Block> passed) {
    if (!passed.add(block)) {
      return false;
    }
    if (block.instructions().stream().anyMatch(each -> reads(each, followed))) {
      return true;
    }
    for (Edge edge : block.outgoing()) {
      int input = edge.to().incoming().indexOf(edge);
      boolean given =
          edge.to().phis().stream().anyMatch(phi -> followed.contains(phi.inputs().get(input)));
      if (given || (edge.to() != start && isReadFrom(edge.to(), start, followed, passed))) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Instruction reader, Set<Value> followed) {
    return reader.operands().stream().anyMatch(followed::contains);
  }

  /** The value, and those of which something is known if it is of this one. */
  private static Set<Value> following(Value value, Body body) {
    Set<Value> all = new HashSet<>(Set.of(value));
    boolean more = true;
    while (more) {
      more = false;
      for (Instruction each : body.instructions()) {
        more |= isComputed(each) && reads(each, all) && all.add(each);
      }
    }
    return all;
  }

  private static boolean isComputed(Instruction each) {
    return each instanceof Binary
        || each instanceof Cast
        || each instanceof InstanceOf
        || each instanceof Unary;
  }
}
