package io.github.quiesce.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.lowering.Lowering;
import io.github.quiesce.lowering.RandomProgram;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.UnknownValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Graph facts against their definitions, on graphs of random programs and of no program. */
class GraphsTest {
  private static Body random(long seed, int size) {
    return Lowering.lower(RandomProgram.of(seed, size));
  }

  private static Predicate<Edge> without(Block block) {
    return edge -> edge.from() != block && edge.to() != block;
  }

  /** The definition: without a dominator, a block is out of reach. */
  @Property(tries = 100)
  void dominatorsLieOnAllPaths(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size) {
    Body body = random(seed, size);
    Dominators dominators = Dominators.of(body);
    Set<Block> all = Paths.from(body.entry(), edge -> true);
    for (Block above : all) {
      Set<Block> left = Paths.from(body.entry(), without(above));
      for (Block below : all) {
        boolean onAll = above == body.entry() || above == below || !left.contains(below);
        assertThat(dominators.dominates(above, below)).isEqualTo(onAll);
      }
    }
  }

  @Property(tries = 100)
  void postDominatorsLieOnAllPathsOut(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size) {
    Body body = random(seed, size);
    PostDominators dominators = PostDominators.of(body);
    Set<Block> leaving = Paths.to(body.exit(), edge -> true);
    leaving.addAll(Paths.to(body.exceptionalExit(), edge -> true));
    for (Block below : body.blocks()) {
      Set<Block> left = new HashSet<>();
      if (below != body.exit()) {
        left.addAll(Paths.to(body.exit(), without(below)));
      }
      if (below != body.exceptionalExit()) {
        left.addAll(Paths.to(body.exceptionalExit(), without(below)));
      }
      for (Block above : body.blocks()) {
        boolean onAll = leaving.contains(above) && (above == below || !left.contains(above));
        assertThat(dominators.reachesExit(above)).isEqualTo(leaving.contains(above));
        assertThat(dominators.postDominates(below, above)).isEqualTo(onAll);
      }
    }
  }

  @Property(tries = 100)
  void allCyclesOfSourceAreLoops(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Body body = random(seed, size);
    Loops loops = Loops.of(new Analyses(null));
    Dominators dominators = Dominators.of(body);
    Predicate<Edge> onwards = edge -> !dominators.dominates(edge.to(), edge.from());
    for (Block block : body.blocks()) {
      for (Edge edge : block.outgoing()) {
        assertThat(onwards.test(edge) && Paths.from(edge.to(), onwards).contains(block)).isFalse();
      }
    }
    for (Loop loop : loops.in(body)) {
      assertThat(loop.backEdges()).isNotEmpty();
      Predicate<Edge> inside = edge -> loop.contains(edge.from()) && loop.contains(edge.to());
      assertThat(Paths.to(loop.header(), inside)).isEqualTo(loop.blocks());
      for (Block block : loop.blocks()) {
        boolean entry = block.incoming().stream().anyMatch(e -> !loop.contains(e.from()));
        assertThat(entry && block != loop.header()).isFalse();
      }
    }
  }

  /** Two blocks that go to each other, entered at either. */
  private static Body irreducible() {
    BodyBuilder builder = BodyBuilder.create(Optional.empty(), List.of(), List.of());
    Block left = builder.newBlock();
    Block right = builder.newBlock();
    Block end = builder.newBlock();
    for (Block block : List.of(builder.current(), left, right)) {
      builder.startBlock(block);
      builder.add(new Branch(new UnknownValue("boolean")), Span.NONE);
    }
    builder.connect(builder.unfinished().entry(), left, Edge.Kind.TRUE);
    builder.connect(builder.unfinished().entry(), right, Edge.Kind.FALSE);
    builder.connect(left, right, Edge.Kind.TRUE);
    builder.connect(left, end, Edge.Kind.FALSE);
    builder.connect(right, left, Edge.Kind.TRUE);
    builder.connect(right, end, Edge.Kind.FALSE);
    builder.startBlock(end);
    builder.add(new Return(null), Span.NONE);
    builder.connect(end, builder.unfinished().exit(), Edge.Kind.NORMAL);
    return builder.build();
  }

  @Test
  void cycleWithTwoEntriesIsNoLoop() {
    Body body = irreducible();
    Loops loops = Loops.of(new Analyses(null));
    assertThat(loops.in(body)).isEmpty();
  }

  @Test
  void shortestPathLeadsToTheFirstBlockWanted() {
    Body body = irreducible();
    List<Edge> path =
        Paths.shortest(body.entry(), edge -> true, block -> block == body.exit()).orElseThrow();
    assertThat(path).hasSize(3);
    assertThat(path.get(0).from()).isSameAs(body.entry());
    assertThat(path.get(2).to()).isSameAs(body.exit());
    assertThat(Paths.shortest(body.exit(), edge -> true, block -> true)).isEmpty();
  }

  @Test
  void reachabilityGoesBothWays() {
    Body body = irreducible();
    Set<Block> all = new HashSet<>(body.blocks());
    all.remove(body.exceptionalExit());
    assertThat(Paths.from(body.entry(), edge -> true)).isEqualTo(all);
    assertThat(Paths.to(body.exit(), edge -> true)).isEqualTo(all);
  }
}
