package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.locks.HoldEffects.Effect;
import io.github.quiesce.analysis.locks.HoldPlace.Event;
import io.github.quiesce.analysis.locks.HoldPlace.Why;
import io.github.quiesce.analysis.paths.Liveness;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every way through one body, with how often one lock is held on it. Beginning, it is not. A way
 * ends where the lock is given to somebody else, or where it is not known any more which lock the
 * name means.
 */
final class HoldWalk {
  /** Places after which nothing is claimed; real methods take some hundreds. */
  private static final int LIMIT = 20_000;

  private final Body body;
  private final Hold hold;
  private final int depth;
  private final HoldEffects effects;
  private final HoldNames names;
  private final HoldTests tests;
  private final HoldAnswers answers;
  private final MayThrow mayThrow;
  private final Calls calls;
  private final Dominators dominators;
  private final Liveness liveness;
  private final Set<Value> beginnings;
  private final Deque<HoldPlace> work = new ArrayDeque<>();
  private final Set<HoldPlace> seen = new HashSet<>();
  private final Set<End> ends = new LinkedHashSet<>();
  private final Set<GivenBack> givenBack = new LinkedHashSet<>();
  private final Map<Instruction, Set<Instruction>> handedOver = new LinkedHashMap<>();
  private final Set<Instruction> givenBackInside = new HashSet<>();
  private final Map<Instruction, Effect> known = new HashMap<>();
  private final Map<Instruction, Boolean> onTheWay = new HashMap<>();
  private boolean lost;

  /**
   * A way out.
   *
   * @param last the instruction that leaves the body
   * @param byException whether it throws
   * @param times how often the lock is held then
   * @param taken the call that took it last; it is given back since, where it is not held
   * @param thrown what was thrown last since, if anything was
   * @param returned whether true or false is returned, where that is known
   */
  record End(
      Instruction last,
      boolean byException,
      int times,
      Optional<Instruction> taken,
      Optional<Instruction> thrown,
      Optional<Boolean> returned) {}

  /**
   * A call that gives the lock back.
   *
   * @param times how often it was held before
   * @param taken the call that took it
   * @param why why it was not held, if it was not
   */
  record GivenBack(Instruction at, int times, Optional<Instruction> taken, Optional<Why> why) {}

  private HoldWalk(Analyses analyses, Body body, Hold hold, int depth) {
    this.body = body;
    this.hold = hold;
    this.depth = depth;
    this.effects = HoldEffects.of(analyses);
    this.names = HoldNames.of(analyses);
    this.tests = new HoldTests(names, body);
    this.answers = new HoldAnswers(effects, hold, depth);
    this.mayThrow = MayThrow.of(analyses);
    this.calls = Calls.of(analyses);
    this.dominators = Dominators.of(body);
    this.liveness = new Liveness(body);
    this.beginnings = names.beginnings(hold.name());
  }

  /**
   * Walks through a body.
   *
   * @param depth calls that were followed to come here; 0 for none
   */
  static HoldWalk through(Analyses analyses, Body body, Hold hold, int depth) {
    HoldWalk walk = new HoldWalk(analyses, body, hold, depth);
    walk.walk();
    return walk;
  }

  private void walk() {
    Value subject = body.self().map(Value.class::cast).orElse(hold.value());
    add(
        new HoldPlace(
            body.entry(), 0, Optional.empty(), Optional.empty(), PathState.at(subject), Map.of()));
    while (!work.isEmpty() && seen.size() < LIMIT) {
      HoldPlace place = work.poll();
      inBlock(place).ifPresent(this::leave);
    }
    lost |= !work.isEmpty() || body.isCutShort();
  }

  /** Whether some ways were not walked. */
  boolean isCutShort() {
    return !work.isEmpty() || body.isCutShort();
  }

  Set<End> ends() {
    return ends;
  }

  Set<GivenBack> givenBack() {
    return givenBack;
  }

  /** Whether on some way what the call took is given back. */
  boolean isGivenBackAfter(Instruction taken) {
    return givenBack.stream()
        .anyMatch(each -> each.times() > 0 && each.taken().filter(taken::equals).isPresent());
  }

  /** Whether it is given back on a way that returns, or comes to take it again. */
  boolean isGivenBackOnReturn(Instruction taken) {
    return givenBackInside.contains(taken)
        || ends.stream()
            .filter(end -> !end.byException() && end.times() == 0)
            .anyMatch(end -> end.taken().filter(taken::equals).isPresent());
  }

  /** Whether on some way it is left to a lambda or an object that gives it back. */
  boolean isHandedOver(Instruction taken) {
    return handedOver.containsKey(taken);
  }

  /** The calls that take it for a lambda or an object to give back, and what that is given to. */
  Map<Instruction, Set<Instruction>> handedOver() {
    return handedOver;
  }

  /** Whether every way that returns gives back what was held before. */
  boolean alwaysGivesBack() {
    List<End> normal = ends.stream().filter(end -> !end.byException()).toList();
    return !lost && !normal.isEmpty() && normal.stream().allMatch(end -> end.times() == -1);
  }

  private void add(HoldPlace place) {
    if (seen.add(place)) {
      work.add(place);
    }
  }

  /** The place before the last instruction; empty if the way ends before. */
  private Optional<HoldPlace> inBlock(HoldPlace start) {
    HoldPlace place = start;
    List<Instruction> instructions = place.block().instructions();
    for (int i = 0; i < instructions.size(); i++) {
      Instruction each = instructions.get(i);
      boolean last = i + 1 == instructions.size();
      if (place.times() != 0 && beginnings.contains(each)) {
        return lose();
      }
      if (!last || !isCallOrEnd(each)) {
        if (isKept(each) || effect(each) == Effect.UNKNOWN) {
          if (!isUntouched(place) || each instanceof StoreField) {
            return handOver(place, each);
          }
        }
        place = place.with(place.state().after(each));
      }
    }
    return Optional.of(place);
  }

  /** What is not held cannot be given away; but a helper's caller may hold it. */
  private boolean isUntouched(HoldPlace place) {
    return depth == 0 && place.times() == 0 && place.why().isEmpty();
  }

  /** From here on it is somebody else's. */
  private Optional<HoldPlace> handOver(HoldPlace place, Instruction to) {
    if (place.times() > 0 && effects.isGivenBackBy(hold, to)) {
      Instruction taken = place.taken().orElseThrow();
      handedOver.computeIfAbsent(taken, k -> new LinkedHashSet<>()).add(to);
    }
    return lose();
  }

  private Optional<HoldPlace> lose() {
    lost = true;
    return Optional.empty();
  }

  private static boolean isCallOrEnd(Instruction each) {
    return each instanceof Invoke
        || each instanceof NewObject
        || each instanceof Branch
        || each instanceof Return
        || each instanceof Throw
        || each instanceof Havoc;
  }

  private boolean isKept(Instruction each) {
    if (each instanceof StoreField store) {
      return effects.isStep(hold, store.field()) || isHold(store.value());
    }
    return each instanceof StoreElement store && isHold(store.value());
  }

  private boolean isHold(Value value) {
    return names.path(value).equals(hold.name());
  }

  private void leave(HoldPlace place) {
    Instruction last = place.block().last().orElse(null);
    if (last instanceof Havoc) {
      lose();
    } else if (last instanceof Invoke || last instanceof NewObject) {
      leaveCall(place, last);
    } else if (last instanceof Return returned && returnsIt(returned) && place.times() > 0) {
      lose();
    } else if (last instanceof Branch branch && place.times() >= 0 && answers.isMixed(branch)) {
      lose();
    } else {
      place.block().outgoing().forEach(edge -> go(place, edge, last));
    }
  }

  /** The lock, or the object that one gets it from, is handed to the caller. */
  private boolean returnsIt(Return returned) {
    return returned
        .value()
        .map(names::path)
        .filter(path -> names.holders(hold.name()).contains(path))
        .filter(path -> body.self().map(Path::of).filter(path::equals).isEmpty())
        .isPresent();
  }

  private void leaveCall(HoldPlace place, Instruction call) {
    Effect effect = effect(call);
    for (Edge edge : place.block().outgoing()) {
      if (edge.isExceptional()) {
        leaveByException(place, edge, call, effect);
      } else {
        leaveNormally(place, edge, call, effect);
      }
    }
  }

  private void leaveNormally(HoldPlace place, Edge edge, Instruction call, Effect effect) {
    switch (effect) {
      case NOTHING -> go(place, edge, call);
      case TAKES -> take(place, edge, call);
      case TRIES -> {
        take(place, edge, call);
        if (answers.isUnderstood(call)) {
          PathState refused = place.state().withTruth(call, false);
          go(
              place.times() > 0
                  ? place.with(refused)
                  : place.notTaking(Event.REFUSED, call, refused),
              edge,
              call);
        }
      }
      case GIVES_BACK -> giveBack(place, edge, call);
      case ASKS -> {
        if (HoldEffects.isBoolean(call)) {
          go(place.with(place.state().withTruth(call, place.times() > 0)), edge, call);
        } else {
          lose();
        }
      }
      case UNKNOWN -> {
        if (isUntouched(place)) {
          go(place, edge, call);
        } else {
          handOver(place, call);
        }
      }
    }
  }

  private void take(HoldPlace place, Edge edge, Instruction call) {
    if (place.times() > 0) {
      lose(); // again, or another one of the same name
      return;
    }
    place.taken().ifPresent(givenBackInside::add);
    PathState state = place.state().withTruth(call, true);
    if (call instanceof Invoke taking && taking.receiver().isPresent()) {
      state = state.withNotNull(taking.receiver().get());
    }
    go(place.taking(call, state), edge, call);
  }

  private void giveBack(HoldPlace place, Edge edge, Instruction call) {
    givenBack.add(new GivenBack(call, place.times(), place.taken(), place.why()));
    if (place.times() > 0 || (depth > 0 && place.times() == 0 && place.why().isEmpty())) {
      go(place.givingBack(call), edge, call);
    } else {
      lose();
    }
  }

  private void leaveByException(HoldPlace place, Edge edge, Instruction call, Effect effect) {
    boolean thrown = isThrown(edge, call);
    switch (effect) {
      case NOTHING, ASKS -> {
        if (thrown) {
          go(place.throwing(call), edge, call);
        }
      }
      case TAKES, TRIES -> {
        boolean fresh = place.times() == 0;
        if (thrown) {
          go(
              fresh ? place.notTaking(Event.FAILED, call, place.state()) : place.throwing(call),
              edge,
              call);
        } else if (fresh && place.why().isEmpty() && isFinally(edge.to())) {
          go(place.notTaking(Event.WOULD_FAIL, call, place.state()), edge, call);
        }
      }
      case GIVES_BACK -> {
        if (thrown && place.times() > 0) {
          go(place.givingBack(call), edge, call);
        }
      }
      case UNKNOWN -> {
        if (isUntouched(place) && thrown) {
          go(place.throwing(call), edge, call);
        }
      }
    }
  }

  private static boolean isFinally(Block handler) {
    return handler.instructions().stream()
        .anyMatch(each -> each instanceof Caught caught && caught.isSynthetic());
  }

  /** Waits fail as they declare, and not otherwise. Looking the lock up does not fail. */
  private boolean isThrown(Edge edge, Instruction call) {
    if (isOnTheWay(call)) {
      return false;
    }
    boolean wait =
        calls
            .facts(call)
            .filter(known -> known.blocks().isPresent() && !known.thrown().isEmpty())
            .isPresent();
    return mayThrow.isFeasible(edge) && !(wait && mayThrow.isUnchecked(edge));
  }

  /** Many ways lead through one instruction. */
  private Effect effect(Instruction at) {
    Effect effect = known.get(at);
    if (effect == null) {
      effect = effects.on(hold, at, depth);
      known.put(at, effect);
    }
    return effect;
  }

  private boolean isOnTheWay(Instruction call) {
    return onTheWay.computeIfAbsent(call, each -> names.isOnTheWay(each, hold.name()));
  }

  private void go(HoldPlace place, Edge edge, Instruction last) {
    boolean call = last instanceof Invoke || last instanceof NewObject;
    if (!(call && edge.isExceptional()) && !mayThrow.isFeasible(edge)) {
      return;
    }
    HoldPlace from = place;
    if (last instanceof Branch branch) {
      boolean admitted =
          place.state().admits(edge)
              && HoldAnswers.agrees(place.state(), edge, branch.condition())
              && tests.admits(place, edge, branch);
      if (!admitted) {
        return;
      }
      from =
          tests.noting(place.with(place.state().assuming(edge, branch.condition())), edge, branch);
    }
    if (last instanceof Throw thrower && !(thrower.exception() instanceof Caught)) {
      from = from.throwing(last);
    }
    arrive(from, edge, last);
  }

  private void arrive(HoldPlace from, Edge edge, Instruction last) {
    Block to = edge.to();
    if (to == body.exit() || to == body.exceptionalExit()) {
      Optional<Instruction> thrown =
          from.why().filter(why -> why.event() == Event.THROWN).map(Why::at);
      Optional<Boolean> returned =
          last instanceof Return result
              ? result.value().flatMap(from.state()::truthOf)
              : Optional.empty();
      ends.add(
          new End(
              last, to == body.exceptionalExit(), from.times(), from.taken(), thrown, returned));
      return;
    }
    if (from.times() != 0 && to.phis().stream().anyMatch(beginnings::contains)) {
      lose();
      return;
    }
    PathState state = from.state().along(edge).keeping(value -> liveness.isLive(value, to));
    HoldPlace next = tests.stillAsked(from.at(to, state));
    add(dominators.dominates(to, edge.from()) ? tests.nextRound(next) : next);
  }

  /** What the body as a whole does to the lock. */
  Effect summary() {
    List<End> normal = ends.stream().filter(end -> !end.byException()).toList();
    boolean clean = ends.stream().filter(End::byException).allMatch(end -> end.times() <= 0);
    if (lost || !clean) {
      return Effect.UNKNOWN;
    }
    List<Integer> times = new ArrayList<>(normal.stream().map(End::times).distinct().toList());
    if (times.size() == 1) {
      return switch (times.get(0)) {
        case 0 -> Effect.NOTHING;
        case 1 -> Effect.TAKES;
        default -> Effect.GIVES_BACK;
      };
    }
    boolean told =
        !times.contains(-1)
            && normal.stream()
                .allMatch(end -> end.returned().filter(is -> is == end.times() > 0).isPresent());
    return times.isEmpty() ? Effect.NOTHING : told ? Effect.TRIES : Effect.UNKNOWN;
  }
}
