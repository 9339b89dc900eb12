package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.facts.BorrowWait;
import io.github.quiesce.facts.BorrowWait.Effect;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one object is told about waiting, wherever in view: a pool, or a configuration of pools,
 * about waiting for what it lends; a request, socket or the like about waiting for an answer.
 */
final class BorrowSettings {
  private final Analyses analyses;
  private final Function<CallFacts, Optional<BorrowWait>> subject;
  private final Instruction made;
  private final Flow flow;
  private final List<Instruction> endless = new ArrayList<>();
  private final List<Instruction> others = new ArrayList<>();
  private final List<Value> configurations = new ArrayList<>();
  private final List<Instruction> borrows = new ArrayList<>();
  private final List<Instruction> endings = new ArrayList<>();
  private final List<Instruction> madeWithIt = new ArrayList<>();

  /** What is told of waiting for objects of a pool. */
  BorrowSettings(Analyses analyses, Instruction made) {
    this(analyses, made, CallFacts::borrowWait);
  }

  /**
   * @param subject what the settings are about
   */
  BorrowSettings(
      Analyses analyses, Instruction made, Function<CallFacts, Optional<BorrowWait>> subject) {
    this.analyses = analyses;
    this.subject = subject;
    this.made = made;
    this.flow = ObjectFlow.of(analyses).of(made);
    settingAt(made)
        .filter(wait -> wait.effect() == Effect.AS)
        .flatMap(wait -> argument(made, wait))
        .ifPresent(configurations::add);
    for (Use use : flow.uses()) {
      if (use.depth() == 0) {
        use.facts().flatMap(subject).ifPresent(wait -> add(use, wait));
      }
    }
    others.removeIf(this::isOverruled);
    endless.removeIf(this::isOverruled);
  }

  /** What the facts say of a call's part in waiting for objects of a pool. */
  static Optional<BorrowWait> wait(Analyses analyses, Instruction call) {
    return Calls.of(analyses).facts(call).flatMap(CallFacts::borrowWait);
  }

  private Optional<BorrowWait> settingAt(Instruction call) {
    return Calls.of(analyses).facts(call).flatMap(subject);
  }

  private void add(Use use, BorrowWait wait) {
    if (wait.effect() == Effect.WAITS) {
      if (wait.value().orElse(Place.RECEIVER).equals(use.place())) {
        borrows.add(use.at());
      }
      return;
    }
    if (!use.place().equals(Place.RECEIVER)) {
      if (wait.effect() == Effect.AS && wait.value().filter(use.place()::equals).isPresent()) {
        madeWithIt.add(use.at());
      }
      return;
    }
    switch (wait.effect()) {
      case BORROWS -> borrows.add(use.at());
      case ENDS -> endings.add(use.at());
      case SETS -> addSetting(use, wait);
      case AS ->
          argument(use.at(), wait).ifPresentOrElse(configurations::add, () -> others.add(use.at()));
      default -> others.add(use.at());
    }
  }

  /** A size that is not known is taken for one; a time, or a switch, may be anything. */
  private void addSetting(Use use, BorrowWait wait) {
    Optional<Value> value = argument(use.at(), wait);
    Optional<Long> number = value.flatMap(Lengths.of(analyses)::amount);
    boolean size = wait.never().filter(BorrowWait.Values.NEGATIVE::equals).isPresent();
    if (wait.never().isPresent()) {
      if (number.isEmpty() ? !size : wait.never().get().contain(number.get())) {
        others.add(use.at());
      }
    } else if (number.filter(each -> isEndless(each, wait)).isPresent()) {
      endless.add(use.at());
    } else {
      others.add(use.at());
    }
  }

  private static boolean isEndless(long number, BorrowWait wait) {
    return wait.forEver().filter(values -> values.contain(number)).isPresent()
        || number == Integer.MAX_VALUE
        || number == Long.MAX_VALUE;
  }

  private static Optional<Value> argument(Instruction call, BorrowWait wait) {
    return Callers.arguments(call).isEmpty() // a reference to a method has none
        ? Optional.empty()
        : wait.value().flatMap(place -> Origins.at(place, call));
  }

  /** Whether an endless wait is always set after this, and this not again. */
  private boolean isOverruled(Instruction setting) {
    return isTime(setting)
        && List.copyOf(endless).stream()
            .anyMatch(last -> last != setting && isAlwaysBefore(setting, last));
  }

  private boolean isTime(Instruction setting) {
    return settingAt(setting)
        .filter(wait -> wait.effect() == Effect.SETS && wait.forEver().isPresent())
        .isPresent();
  }

  /** Whether the first is on every way to the last, and not reached again from there. */
  static boolean isAlwaysBefore(Instruction first, Instruction last) {
    Block from = first.block();
    Block to = last.block();
    if (from.body() != to.body()) {
      return false;
    }
    List<Instruction> order = from.body().instructions();
    boolean ordered = order.indexOf(first) < order.indexOf(last);
    boolean again =
        to.outgoing().stream().anyMatch(edge -> Paths.from(edge.to(), e -> true).contains(from));
    return ordered && !again && Dominators.of(from.body()).dominates(from, to);
  }

  Instruction made() {
    return made;
  }

  Flow flow() {
    return flow;
  }

  /** Settings after which one waits for ever. */
  List<Instruction> endless() {
    return endless;
  }

  /** Whether something is set that is, or may be, a bound. */
  boolean mayBeBounded() {
    return !others.isEmpty();
  }

  /** The configurations that it is made with, or given later. */
  List<Value> configurations() {
    return configurations;
  }

  /** Calls that wait for an object of it, or an answer, as long as it was told. */
  List<Instruction> borrows() {
    return borrows;
  }

  /** Calls that end what is waited for. */
  List<Instruction> endings() {
    return endings;
  }

  /** Calls that make a pool with this configuration, or give it to one. */
  List<Instruction> madeWithIt() {
    return madeWithIt;
  }
}
