package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.waits.Looks.Kind;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Loops with a way round on which nothing happens: it changes nothing, waits for nothing, comes no
 * nearer to an end, and is taken again until another thread changes what it looks at.
 */
public final class Spins {
  private static final int MOST_STEPS = 16;

  private final Looks looks;
  private final Fields fields;
  private final List<Spin> all = new ArrayList<>();

  /**
   * A loop that spins.
   *
   * @param look what it looks at, over and over
   * @param loop the loop
   * @param pure whether nothing else is in the loop
   */
  public record Spin(Instruction look, Loop loop, boolean pure) {}

  /** A value that another comes from: as it is, or by a computation. */
  private record Origin(Value value, boolean computed) {}

  private Spins(Analyses analyses) {
    this.looks = new Looks(analyses);
    this.fields = Fields.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Loop loop : Loops.of(analyses).in(body)) {
        find(loop).ifPresent(all::add);
      }
    }
  }

  public static Spins of(Analyses analyses) {
    return analyses.get(Spins.class, Spins::new);
  }

  /** All in view. */
  public List<Spin> all() {
    return List.copyOf(all);
  }

  private Optional<Spin> find(Loop loop) {
    Set<Invoke> tested = new HashSet<>();
    for (Instruction each : loop.instructions()) {
      if (each instanceof Branch branch) {
        tried(branch.condition(), loop).ifPresent(tested::add);
      }
    }
    if (!isIdle(loop.header(), loop, tested) || comesNearer(loop)) {
      return Optional.empty();
    }
    Set<Block> idle = new HashSet<>();
    loop.blocks().stream().filter(block -> isIdle(block, loop, tested)).forEach(idle::add);
    Predicate<Edge> idly =
        edge ->
            idle.contains(edge.from())
                && idle.contains(edge.to())
                && !edge.isExceptional()
                && !isSuccess(edge, loop);
    Set<Block> round = Rounds.of(loop, idly);
    if (computes(round, loop)) {
      return Optional.empty();
    }
    for (FieldRef flag : FlagTests.of(round)) {
      // a flag that is one thing here and another there on one way round has changed meanwhile
      Set<Block> whereSet = Rounds.of(loop, idly.and(edge -> FlagTests.allow(edge, flag, true)));
      Set<Block> whereNot = Rounds.of(loop, idly.and(edge -> FlagTests.allow(edge, flag, false)));
      if (whereSet.isEmpty() && whereNot.isEmpty()) {
        return Optional.empty();
      }
    }
    boolean pure = idle.size() == loop.blocks().size();
    return round.isEmpty() ? Optional.empty() : look(round, loop, pure);
  }

  /** The look by which the round is left: a try before flags, and the first of several. */
  private Optional<Spin> look(Set<Block> round, Loop loop, boolean pure) {
    if (!goesOnByItself(round, loop, pure)) {
      return Optional.empty();
    }
    List<Block> tests =
        loop.blocks().stream().filter(round::contains).filter(Spins::tests).toList();
    List<Block> leaving = tests.stream().filter(block -> leaves(block, round)).toList();
    boolean remembers = pure && leaving.stream().anyMatch(block -> isLocal(condition(block), loop));
    return best(leaving, loop)
        .or(() -> remembers ? best(tests, loop) : Optional.empty())
        .map(best -> new Spin(best, loop, pure));
  }

  private static boolean tests(Block block) {
    Instruction last = block.last().orElse(null);
    return last instanceof Branch || last instanceof Switch;
  }

  private static Value condition(Block block) {
    return block.last().orElseThrow().operand(0);
  }

  private Optional<Instruction> best(List<Block> tests, Loop loop) {
    Instruction best = null;
    Kind of = Kind.NONE;
    for (Block block : tests) {
      for (Instruction source : sources(condition(block), loop)) {
        Kind kind = looks.of(source, loop);
        boolean better =
            kind.compareTo(of) < 0
                || (kind == of && best != null && source.siteLine() < best.siteLine());
        if (better) {
          best = source;
          of = kind;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether nothing says that the way round cannot be gone twice. Where there is a try that fails,
   * or other work in the loop, all tests must be flags or that one try: a queue that is not empty
   * has something, and a state that is what it was can be exchanged. Where two values are compared
   * that both change, the loop waits for them to agree, not for another thread.
   */
  private boolean goesOnByItself(Set<Block> round, Loop loop, boolean pure) {
    Set<Invoke> tries = new HashSet<>();
    boolean flagsOnly = true;
    for (Block block : round) {
      Instruction last = block.last().orElse(null);
      if (last instanceof Branch branch && leaves(block, round)) {
        Optional<Invoke> tried = tried(branch.condition(), loop);
        tried.ifPresent(tries::add);
        flagsOnly &=
            tried.isPresent()
                || isFlag(branch.condition(), loop)
                || isRemembered(branch.condition(), loop);
        if (comparesTwo(branch.condition(), loop)) {
          return false;
        }
      }
      flagsOnly &= !(last instanceof Switch);
    }
    return tries.isEmpty() ? pure || flagsOnly : tries.size() == 1 && flagsOnly;
  }

  /** A truth that the way itself has set before, and that has been kept to on it. */
  private static boolean isRemembered(Value condition, Loop loop) {
    return isLocal(condition, loop) && isSetToConstants(Answers.subject(condition), loop);
  }

  private static boolean isLocal(Value condition, Loop loop) {
    return Answers.subject(condition) instanceof Phi phi && loop.contains(phi.block());
  }

  private static boolean isSetToConstants(Value local, Loop loop) {
    Set<Value> seen = new HashSet<>();
    List<Value> work = new ArrayList<>(List.of(local));
    while (!work.isEmpty()) {
      Value value = work.remove(0);
      if (value instanceof Phi phi && loop.contains(phi.block())) {
        if (seen.add(phi)) {
          work.addAll(phi.inputs());
        }
      } else if (!(value instanceof Constant)) {
        return false;
      }
    }
    return true;
  }

  private boolean comparesTwo(Value condition, Loop loop) {
    return condition instanceof Binary test
        && test.operands().stream()
            .noneMatch(
                value ->
                    isFixed(value)
                        || (!(value instanceof Instruction made && loop.contains(made.block()))
                            && !(value instanceof Phi phi && loop.contains(phi.block()))));
  }

  /** A constant of an enum, or another static final field. */
  private boolean isFixed(Value value) {
    if (!(value instanceof LoadField load) || !load.field().isStatic()) {
      return false;
    }
    return fields
        .declaration(load.field())
        .map(field -> field.modifiers().isFinal())
        .orElse(load.field().type().equals(load.field().owner()));
  }

  private boolean isFlag(Value condition, Loop loop) {
    return looks.of(Answers.subject(condition), loop) == Kind.FLAG || isPhase(condition);
  }

  /** {@code while (phase == Phase.RUNNING)}: a volatile field that names one of several states. */
  private boolean isPhase(Value condition) {
    return condition instanceof Binary test
        && (test.operator() == Binary.Operator.EQUAL
            || test.operator() == Binary.Operator.NOT_EQUAL)
        && test.operands().stream().anyMatch(this::isFixed)
        && test.operands().stream().anyMatch(this::isVolatile);
  }

  private boolean isVolatile(Value value) {
    return value instanceof LoadField load
        && fields
            .declaration(load.field())
            .filter(field -> field.modifiers().has(Modifier.VOLATILE))
            .isPresent();
  }

  private static boolean leaves(Block block, Set<Block> round) {
    return block.outgoing().stream().anyMatch(edge -> !round.contains(edge.to()));
  }

  /** The instructions of the loop that a condition is computed from. */
  private static List<Instruction> sources(Value condition, Loop loop) {
    List<Instruction> found = new ArrayList<>();
    collect(condition, loop, found, new HashSet<>());
    return found;
  }

  private static void collect(Value value, Loop loop, List<Instruction> found, Set<Value> seen) {
    if (seen.size() > MOST_STEPS || !seen.add(value)) {
      return;
    }
    if (value instanceof Binary || value instanceof Unary || value instanceof Cast) {
      ((Instruction) value).operands().forEach(each -> collect(each, loop, found, seen));
    } else if (value instanceof Phi phi && loop.contains(phi.block())) {
      phi.inputs().forEach(each -> collect(each, loop, found, seen));
    } else if (value instanceof Instruction made && loop.contains(made.block())) {
      found.add(made);
    }
  }

  /** Whether the edge is taken where a try has got something. */
  private boolean isSuccess(Edge edge, Loop loop) {
    return edge.from().last().orElse(null) instanceof Branch branch
        && tried(branch.condition(), loop).isPresent()
        && (edge.kind() == Edge.Kind.TRUE) == Answers.holdsIfTrue(branch.condition());
  }

  /** The try whose result a condition tests, also where that is a local of the turn before. */
  private Optional<Invoke> tried(Value condition, Loop loop) {
    Set<Value> tested = new HashSet<>();
    collectInputs(Answers.subject(condition), loop, tested);
    return tested.size() == 1
            && tested.iterator().next() instanceof Invoke call
            && looks.isTry(call, loop)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** The values that a local of the loop's header has from the turn before, or the value itself. */
  private static void collectInputs(Value value, Loop loop, Set<Value> found) {
    Value plain = Cast.under(value);
    if (!(plain instanceof Phi phi) || phi.block() != loop.header()) {
      found.add(plain);
      return;
    }
    for (int i = 0; i < phi.inputs().size(); i++) {
      if (loop.contains(phi.block().incoming().get(i).from()) && phi.inputs().get(i) != phi) {
        found.add(Cast.under(phi.inputs().get(i)));
      }
    }
  }

  /** Whether the block only looks; what a try may have got is looked at there and then. */
  private boolean isIdle(Block block, Loop loop, Set<Invoke> tested) {
    return block.instructions().stream()
        .allMatch(
            each ->
                looks.isIdle(each, loop)
                    && !(each instanceof Invoke call
                        && looks.isTry(call, loop)
                        && !tested.contains(call)));
  }

  /** Whether a local changes from turn to turn, and something in the loop depends on it. */
  private static boolean comesNearer(Loop loop) {
    Set<Block> turn = Set.copyOf(loop.blocks());
    return loop.header().phis().stream()
        .anyMatch(phi -> isStepped(phi, turn) && matters(phi, loop));
  }

  /**
   * Whether a local changes on the way round itself, and somebody uses what it came to once the
   * loop is over. What the rest of the loop does to it says nothing of this way.
   */
  private static boolean computes(Set<Block> round, Loop loop) {
    return loop.header().phis().stream()
        .anyMatch(phi -> isStepped(phi, round) && isUsedAfter(phi, loop));
  }

  /** Whether the value of the next turn is computed from this turn's, in the blocks given. */
  private static boolean isStepped(Phi phi, Set<Block> turn) {
    Set<Origin> seen = new HashSet<>();
    return inputs(phi, turn)
        .anyMatch(each -> each != phi && dependsOn(new Origin(each, false), phi, turn, seen));
  }

  /** What a local has where one comes from one of the blocks given. */
  private static Stream<Value> inputs(Phi phi, Set<Block> from) {
    return IntStream.range(0, phi.inputs().size())
        .filter(i -> from.contains(phi.block().incoming().get(i).from()))
        .mapToObj(phi.inputs()::get);
  }

  private static boolean dependsOn(Origin origin, Phi phi, Set<Block> turn, Set<Origin> seen) {
    Value value = origin.value();
    if (value == phi) {
      return origin.computed();
    }
    if (!seen.add(origin)) {
      return false;
    }
    if (value instanceof Phi inner && turn.contains(inner.block())) {
      return inputs(inner, turn)
          .anyMatch(each -> dependsOn(new Origin(each, origin.computed()), phi, turn, seen));
    }
    return value instanceof Instruction made
        && turn.contains(made.block())
        && made.operands().stream()
            .anyMatch(each -> dependsOn(new Origin(each, true), phi, turn, seen));
  }

  /** Whether a local, or what is computed from it, is used by more than a computation. */
  private static boolean isUsedAfter(Phi phi, Loop loop) {
    Set<Value> seen = new HashSet<>(List.of(phi));
    Deque<Value> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      for (Value user : phi.block().body().usersOf(work.poll())) {
        if (user instanceof Instruction use
            && !(use instanceof Binary || use instanceof Unary || use instanceof Cast)
            && !loop.contains(use.block())) {
          return true;
        }
        if (seen.add(user)) {
          work.add(user);
        }
      }
    }
    return false;
  }

  private static boolean matters(Phi phi, Loop loop) {
    Set<Value> seen = new HashSet<>();
    List<Value> work = new ArrayList<>(List.of(phi));
    while (!work.isEmpty()) {
      for (Value user : phi.block().body().usersOf(work.remove(0))) {
        if (user instanceof Branch
            || user instanceof Switch
            || user instanceof LoadField
            || user instanceof LoadElement
            || user instanceof Invoke) {
          if (loop.contains(((Instruction) user).block())) {
            return true;
          }
        } else if (seen.add(user)) {
          work.add(user);
        }
      }
    }
    return false;
  }
}
