package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Loops that read or fill one array from element to element. Whatever they test, they have no more
 * turns than it has elements: the next one would be out of its bounds.
 */
final class ArrayWalks {
  private final Fields fields;

  private ArrayWalks(Analyses analyses) {
    this.fields = Fields.of(analyses);
  }

  static ArrayWalks of(Analyses analyses) {
    return analyses.get(ArrayWalks.class, ArrayWalks::new);
  }

  /** Whether each turn comes to the next element of an array that stays the same. */
  boolean isWalk(Loop loop) {
    return loop.instructions().stream()
        .anyMatch(
            each ->
                each instanceof LoadElement load
                    ? isNext(load, load.array(), load.index(), loop)
                    : each instanceof StoreElement store
                        && isNext(store, store.array(), store.index(), loop));
  }

  private boolean isNext(Instruction access, Value array, Value index, Loop loop) {
    return loop.header().phis().stream()
            .anyMatch(counter -> advances(counter, loop) && isAt(counter, index))
        && isSame(array, loop)
        && isInEachTurn(access, loop);
  }

  /** Whether a variable goes on in each turn, always up or always down. */
  private static boolean advances(Phi counter, Loop loop) {
    List<Edge> incoming = loop.header().incoming();
    Set<Integer> ways =
        IntStream.range(0, incoming.size())
            .filter(i -> loop.contains(incoming.get(i).from()))
            .mapToObj(i -> way(counter.inputs().get(i), counter))
            .collect(Collectors.toSet());
    return ways.size() == 1 && !ways.contains(0);
  }

  private static boolean isAt(Phi counter, Value index) {
    return Cast.under(index) == counter || way(index, counter) != 0;
  }

  /** 1 for a value that is more than the variable by a constant, -1 for one that is less. */
  private static int way(Value value, Phi of) {
    if (!(Cast.under(value) instanceof Binary step)
        || Cast.under(step.left()) != of
        || !(step.right() instanceof Constant constant)
        || !(constant.value() instanceof Number number)) {
      return 0;
    }
    return switch (step.operator()) {
      case ADD -> Long.signum(number.longValue());
      case SUBTRACT -> -Long.signum(number.longValue());
      default -> 0;
    };
  }

  /** Whether nothing in the loop makes it another array: a final field, or a value from before. */
  private boolean isSame(Value array, Loop loop) {
    if (array instanceof LoadField load) {
      return fields
          .declaration(load.field())
          .filter(field -> field.modifiers().isFinal())
          .isPresent();
    }
    return array instanceof Instruction made
        ? !loop.contains(made.block())
        : !(array instanceof Phi phi && loop.contains(phi.block()));
  }

  private static boolean isInEachTurn(Instruction access, Loop loop) {
    Dominators dominators = Dominators.of(access.block().body());
    return loop.backEdges().stream()
        .allMatch(back -> dominators.dominates(access.block(), back.from()));
  }
}
