package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Locks by {@code compareAndSet} under which only quick code runs: what is done between the
 * exchange and the set that gives the lock back, wherever in view it is taken.
 */
public final class ShortSections {
  private final Analyses analyses;
  private final Calls calls;

  private ShortSections(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static ShortSections of(Analyses analyses) {
    return analyses.get(ShortSections.class, ShortSections::new);
  }

  /** Whether all sections that an exchange of the same field enters are short. */
  public boolean isEntryOfShort(Instruction exchange) {
    return lockOf(exchange)
        .filter(lock -> entries(lock).stream().allMatch(each -> isShort(each, lock)))
        .isPresent();
  }

  /** The field with what is exchanged. */
  private Optional<LoadField> lockOf(Instruction call) {
    return call instanceof Invoke invoke
            && invoke.type().equals(TypeNames.BOOLEAN)
            && invoke.arguments().size() > 1
            && stores(invoke)
        ? field(invoke)
        : Optional.empty();
  }

  private boolean stores(Instruction call) {
    return calls.facts(call).flatMap(CallFacts::stores).isPresent();
  }

  private static Optional<LoadField> field(Invoke call) {
    return call.receiver().filter(LoadField.class::isInstance).map(LoadField.class::cast);
  }

  private List<Instruction> entries(LoadField lock) {
    return DescribedCalls.of(analyses).all().stream()
        .filter(each -> lockOf(each).filter(other -> isSame(other, lock)).isPresent())
        .toList();
  }

  private static boolean isSame(LoadField one, LoadField other) {
    return one.field().equals(other.field());
  }

  /** Whether every way from the exchange comes to the set, over quick code and no loop. */
  private boolean isShort(Instruction entry, LoadField lock) {
    Deque<Block> work = new ArrayDeque<>();
    Answers.where(entry, true).forEach(edge -> work.add(edge.to()));
    Set<Block> seen = new HashSet<>();
    boolean ends = false;
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (!seen.add(block)) {
        continue;
      }
      Loop loop = Loops.of(analyses).around(block).orElse(null);
      if (loop != null && !loop.contains(entry.block())) {
        return false;
      }
      if (block.instructions().stream().anyMatch(each -> givesBack(each, lock))) {
        ends = true;
      } else if (block == entry.block() || !block.instructions().stream().allMatch(this::isQuick)) {
        return false;
      } else {
        block.outgoing().stream()
            .filter(edge -> !edge.isExceptional())
            .map(Edge::to)
            .forEach(work::add);
      }
    }
    return ends;
  }

  /** Leaving the method with the lock taken leaves it to others how long it is held. */
  private boolean isQuick(Instruction each) {
    return !(each instanceof Return || each instanceof Throw) && QuickCode.of(analyses).is(each);
  }

  private boolean givesBack(Instruction each, LoadField lock) {
    return each instanceof Invoke call
        && stores(call)
        && field(call).filter(other -> isSame(other, lock)).isPresent();
  }
}
