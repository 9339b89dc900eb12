package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How loops end. */
public final class LoopEnds {
  /** Facts kind of things that are exhausted: iterators, enumerations. */
  private static final String ITERATOR = "iterator";

  /** A loop that counts up to no more than this is over before anybody notices. */
  private static final long SHORT = 100_000;

  private static final int LIMIT = 64;

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final ExceptionExits exceptions;
  private final RetryLoops retries;

  private LoopEnds(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.exceptions = ExceptionExits.of(analyses);
    this.retries = new RetryLoops(analyses);
  }

  public static LoopEnds of(Analyses analyses) {
    return analyses.get(LoopEnds.class, LoopEnds::new);
  }

  /** How a loop ends, from most to least harmless. */
  public enum End {
    /**
     * By a number of elements, a small constant, as it makes room, as soon as nobody else is
     * quicker, or after some computing: a bounded short loop.
     */
    BOUNDED,
    /** By counting to a number that may be large. */
    COUNTED,
    /** By a flag that other code sets. */
    FLAG,
    /** When its data or its time is up, or by an exception of a read. */
    DATA,
    /** Only by an interrupt, which it notices and leaves. */
    INTERRUPT,
    /** Not at all. */
    NEVER
  }

  public End of(Loop loop) {
    End best = End.NEVER;
    for (Edge exit : loop.exits()) {
      best = better(best, at(exit, loop));
    }
    if (best.compareTo(End.DATA) > 0) {
      return exceptions.endsProcess(loop) ? End.DATA : best;
    }
    boolean walks = best != End.FLAG && ArrayWalks.of(analyses).isWalk(loop);
    return walks ? End.BOUNDED : best;
  }

  /** How a loop ends by one of its exits. */
  public End at(Edge exit, Loop loop) {
    if (!MayThrow.of(analyses).isFeasible(exit)) {
      return End.NEVER;
    }
    Optional<Instruction> last = exit.from().last();
    if (exit.isExceptional()) {
      return last.map(thrower -> exceptions.of(thrower, exit)).orElse(End.NEVER);
    }
    if (!(last.orElse(null) instanceof Branch branch)) {
      return End.DATA; // a switch, or control that goes on out of the loop from a branch before
    }
    Value condition = branch.condition();
    if (isCounted(condition, loop)) {
      return isShort(condition) || onlyComputes(loop, condition) || handsIn(loop)
          ? End.BOUNDED
          : End.COUNTED;
    }
    if (retries.exchanges(condition, loop)) {
      return End.BOUNDED;
    }
    if (RoomLoops.makesRoom(condition, loop, calls) || RoomLoops.empties(condition, loop, calls)) {
      return End.BOUNDED;
    }
    StopFlags flags = StopFlags.of(analyses);
    if (flags.readsFlag(exit)) {
      return flags.isSetFromOutside(exit, exit.from().body())
          ? End.FLAG
          : flags.isSetAtAll(exit) ? End.DATA : End.NEVER;
    }
    if (readsStatus(condition)) {
      return End.INTERRUPT;
    }
    return condition instanceof Constant ? End.NEVER : End.DATA;
  }

  /** Whether the condition is the interrupt status. */
  private boolean readsStatus(Value condition) {
    return calls
        .facts(condition)
        .flatMap(CallFacts::interruption)
        .filter(i -> i == CallFacts.Interruption.READS || i == CallFacts.Interruption.CLEARS)
        .isPresent();
  }

  private static End better(End a, End b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Whether the condition compares something that advances by a constant, or asks an iterator. */
  private boolean isCounted(Value condition, Loop loop) {
    Set<Value> seen = new HashSet<>();
    return condition instanceof Binary comparison
        ? comparison.operands().stream().anyMatch(operand -> advances(operand, loop, seen))
        : isIterator(condition);
  }

  private boolean advances(Value value, Loop loop, Set<Value> seen) {
    if (seen.size() > LIMIT || !seen.add(value)) {
      return false;
    }
    if (value instanceof Phi phi && loop.contains(phi.block())) {
      return phi.inputs().stream().anyMatch(input -> isStep(input, phi));
    }
    if (value instanceof Cast cast) {
      return advances(cast.value(), loop, seen);
    }
    return (value instanceof Binary binary && isStep(binary, binary.left())) || isIterator(value);
  }

  private static boolean isStep(Value value, Value of) {
    return value instanceof Binary binary
        && (binary.operator() == Binary.Operator.ADD
            || binary.operator() == Binary.Operator.SUBTRACT)
        && (binary.left() == of || binary.right() == of)
        && (binary.left() instanceof Constant || binary.right() instanceof Constant);
  }

  private boolean isIterator(Value value) {
    return value instanceof Invoke call
        && call.receiver().isPresent()
        && program.isOfKind(call.receiver().get().type(), ITERATOR);
  }

  /** Whether the loop runs a constant, small number of times. */
  public boolean isShortByConstant(Loop loop) {
    return loop.exits().stream()
        .filter(exit -> !exit.isExceptional())
        .anyMatch(
            exit ->
                exit.from().last().orElse(null) instanceof Branch branch
                    && branch.condition() instanceof Binary comparison
                    && isCounted(comparison, loop)
                    && comparison.operands().stream().anyMatch(LoopEnds::isShortConstant));
  }

  private static boolean isShortConstant(Value value) {
    return value instanceof Constant constant
        && constant.value() instanceof Number number
        && Math.abs(number.longValue()) <= SHORT;
  }

  /** Counted against a size or length, or a constant that is not large. */
  private boolean isShort(Value condition) {
    if (!(condition instanceof Binary comparison)) {
      return true;
    }
    for (Value operand : comparison.operands()) {
      if (operand instanceof io.github.quiesce.model.ArrayLength
          || calls.facts(operand).flatMap(CallFacts::trips).isPresent()
          || isShortConstant(operand)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sums or the like up to an {@code int} that it is given, with no call and no loop inside: over
   * in about a second at most. A constant may be there to be large.
   */
  private boolean onlyComputes(Loop loop, Value condition) {
    return condition instanceof Binary comparison
        && comparison.operands().stream()
            .allMatch(each -> each.type().equals(TypeNames.INT) && !(each instanceof Constant))
        && loop.instructions().stream().noneMatch(Invoke.class::isInstance)
        && isInnermost(loop);
  }

  /** Others do the work of its turns: as many turns as tasks it hands in, each soon over. */
  private boolean handsIn(Loop loop) {
    return isInnermost(loop)
        && loop.instructions().stream()
            .anyMatch(each -> calls.facts(each).filter(Calls::handsOver).isPresent());
  }

  private boolean isInnermost(Loop loop) {
    return Loops.of(analyses).in(loop.header().body()).stream()
        .noneMatch(inner -> inner.parent().filter(loop::equals).isPresent());
  }
}
