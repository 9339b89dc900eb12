package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.locks.HoldCalls.HoldCall;
import io.github.quiesce.analysis.locks.HoldEffects.Effect;
import io.github.quiesce.analysis.locks.HoldPlace.Event;
import io.github.quiesce.analysis.locks.HoldPlace.Why;
import io.github.quiesce.analysis.locks.HoldWalk.End;
import io.github.quiesce.analysis.locks.HoldWalk.GivenBack;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Throw;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Locks and permits that a body takes and does not give back on every way, and those that it gives
 * back on a way on which it has not taken them. Only what one body, with its helpers in the same
 * file, takes and gives back: what is kept for other methods, or handed on, is theirs to give back.
 */
public final class Imbalances {
  private static final Comparator<Surplus> SUREST =
      Comparator.<Surplus, Boolean>comparing(each -> !each.sure()).thenComparing(Surplus::cause);

  private final Analyses analyses;
  private final KnownThrows known;
  private final Map<Instruction, Leak> leaks = new LinkedHashMap<>();
  private final Map<List<Object>, Surplus> surpluses = new LinkedHashMap<>();
  private final Deque<Visit> work = new ArrayDeque<>();
  private final Set<List<Object>> seen = new HashSet<>();

  /**
   * A way out that keeps what was taken.
   *
   * @param kind of what: the facts' kind
   * @param taken the call that takes it
   * @param end the instruction that leaves the body
   * @param thrown what throws, if the way is one by exception
   * @param givenBack a call that gives it back on another way; empty where somebody else does
   * @param once whether that is the only call that does
   * @param never whether nothing gives it back on any way
   * @param sure whether there is such a way, as far as is known
   */
  public record Leak(
      String kind,
      Instruction taken,
      Instruction end,
      Optional<Instruction> thrown,
      Optional<Instruction> givenBack,
      boolean once,
      boolean never,
      boolean sure) {}

  /** Why something was not held when it was given back, the surest reasons first. */
  public enum Cause {
    /** Taking it threw, most likely because of an interrupt. */
    FAILED,
    /** Trying to take it said that it did not. */
    REFUSED,
    /** Something was thrown before it was taken. */
    TOO_EARLY,
    /** It had been given back. */
    TWICE,
    /** It is taken inside the try; if taking it failed, it would be given back all the same. */
    WOULD_FAIL,
    /** A branch went round taking it. */
    ROUND
  }

  /**
   * A call that gives back what is not held.
   *
   * @param kind of what
   * @param givenBack the call
   * @param cause why it is not held
   * @param at where that comes about; for ROUND, the call itself
   * @param sure whether there is such a way, as far as is known
   */
  public record Surplus(
      String kind, Instruction givenBack, Cause cause, Instruction at, boolean sure) {}

  private record Visit(Body body, Hold hold) {}

  private Imbalances(Analyses analyses) {
    this.analyses = analyses;
    this.known = new KnownThrows(analyses);
    HoldCalls holds = HoldCalls.of(analyses);
    for (Body body : holds.bodies()) {
      for (HoldCall call : holds.in(body)) {
        if (call.takes()) {
          add(body, new Hold(call.kind(), call.name(), call.held(), call.amount()));
        }
      }
    }
    while (!work.isEmpty()) {
      Visit visit = work.poll();
      if (!isLockItself(visit)) {
        visit(visit);
      }
    }
  }

  public static Imbalances of(Analyses analyses) {
    return analyses.get(Imbalances.class, Imbalances::new);
  }

  /** What is kept on some way, one for each call that takes. */
  public List<Leak> leaks(Set<String> kinds) {
    return leaks.values().stream().filter(each -> kinds.contains(each.kind())).toList();
  }

  /** What is given back without being held, one for each statement that does. */
  public List<Surplus> surpluses(Set<String> kinds) {
    return surpluses.values().stream().filter(each -> kinds.contains(each.kind())).toList();
  }

  private void add(Body body, Hold hold) {
    if (seen.add(List.of(body, hold.kind(), hold.name(), hold.amount()))) {
      work.add(new Visit(body, hold));
    }
  }

  /** A class that is a lock keeps others as its users say. */
  private boolean isLockItself(Visit visit) {
    Program program = analyses.program();
    ClassModel owner = visit.body().method().owner();
    return program.isOfKind(owner.name(), visit.hold().kind());
  }

  private void visit(Visit visit) {
    HoldWalk walk = HoldWalk.through(analyses, visit.body(), visit.hold(), 0);
    if (walk.isCutShort()) {
      return;
    }
    Effect whole = walk.summary();
    if (whole == Effect.TAKES || whole == Effect.TRIES) {
      addCallers(visit);
    }
    boolean kept = walk.ends().stream().anyMatch(end -> end.times() > 0);
    if (kept && !HoldEffects.of(analyses).isGivenBackForOthers(visit.hold(), visit.body())) {
      addLeaks(visit, walk);
    }
    boolean semaphore = visit.hold().kind().equals(HoldCalls.SEMAPHORE);
    if (semaphore) {
      walk.handedOver()
          .forEach((taken, to) -> to.forEach(each -> addLeakInTask(visit.hold(), taken, each)));
    }
    boolean signal =
        semaphore && HoldEffects.of(analyses).isTakenForOthers(visit.hold(), visit.body());
    walk.givenBack().stream()
        .filter(each -> each.times() == 0 && !signal)
        .forEach(each -> addSurplus(visit, walk, each));
  }

  /** A helper that takes it: whoever calls it has to give it back. */
  private void addCallers(Visit visit) {
    Body body = visit.body();
    if (body.isLambda()) {
      return;
    }
    for (Instruction call : Callers.of(analyses).of(body.method())) {
      Body caller = call.block().body();
      boolean runs = Callees.of(analyses).method(call).filter(body::equals).isPresent();
      if (runs && caller.isBeside(body)) {
        HoldNames.of(analyses)
            .outside(visit.hold().name(), body, call)
            .ifPresent(name -> add(caller, visit.hold().named(name)));
      }
    }
  }

  private void addLeaks(Visit visit, HoldWalk walk) {
    boolean never = HoldEffects.of(analyses).isNeverGivenBack(visit.hold(), visit.body());
    List<End> kept =
        walk.ends().stream()
            .filter(end -> end.times() > 0)
            .filter(end -> isLeft(walk, end) || (never && isKeptForGood(end)))
            .sorted(Comparator.comparing(this::rank))
            .toList();
    for (End end : kept) {
      Instruction taken = end.taken().orElseThrow();
      leaks.putIfAbsent(taken, leak(visit, walk, end, taken));
    }
  }

  /** A lambda that gives back on every way that returns, and not on one by exception. */
  private void addLeakInTask(Hold held, Instruction taken, Instruction givenTo) {
    if (givenTo instanceof CreateLambda lambda && lambda.body().isPresent()) {
      Body task = lambda.body().get();
      HoldCalls.of(analyses).in(task).stream()
          .filter(call -> HoldEffects.of(analyses).givesBack(call, held))
          .forEach(call -> addLeakInTask(task, taken, call));
    }
  }

  private void addLeakInTask(Body task, Instruction taken, HoldCall back) {
    Hold hold = new Hold(back.kind(), back.name(), back.held(), back.amount());
    HoldWalk walk = HoldWalk.through(analyses, task, hold, 1);
    if (walk.alwaysGivesBack()) {
      walk.ends().stream()
          .filter(end -> end.byException() && end.times() == 0 && isSure(end))
          .findFirst()
          .ifPresent(
              end -> leaks.putIfAbsent(taken, leakInTask(hold.kind(), taken, end, back.at())));
    }
  }

  private static Leak leakInTask(String kind, Instruction taken, End end, Instruction back) {
    return new Leak(
        kind,
        taken,
        end.last(),
        thrown(end),
        Optional.of(back),
        /* once= */ false,
        /* never= */ false,
        /* sure= */ true);
  }

  /**
   * Whether the way misses what others do: another one that returns gives back, or one by exception
   * if this one is by exception. Where an object gives back, of what may be thrown before it is
   * made only what is known to be is looked at; where a lambda does, nothing that may be thrown
   * before it has the lock, or by whoever is to run it.
   */
  private boolean isLeft(HoldWalk walk, End end) {
    Instruction taken = end.taken().orElseThrow();
    boolean byCall = thrown(end).filter(at -> !(at instanceof Throw)).isPresent();
    if (walk.isHandedOver(taken)) {
      return !byCall || (isLent(walk, taken) && isSure(end));
    }
    return end.byException() ? walk.isGivenBackAfter(taken) : walk.isGivenBackOnReturn(taken);
  }

  private static boolean isLent(HoldWalk walk, Instruction taken) {
    return walk.handedOver().get(taken).stream().allMatch(NewObject.class::isInstance);
  }

  /** Said of the call itself, not of those of helpers; what is tried for may be had once. */
  private boolean isKeptForGood(End end) {
    return !end.byException()
        && HoldCalls.of(analyses)
            .at(end.taken().orElseThrow())
            .filter(call -> !call.tries())
            .isPresent();
  }

  /**
   * What ends the way, if it is one by exception. A call that throws in a finally block does so
   * itself, whatever was thrown before: without it the lock would be given back there.
   */
  private static Optional<Instruction> thrown(End end) {
    boolean itself = end.byException() && !(end.last() instanceof Throw);
    return itself || (end.byException() && end.thrown().isEmpty())
        ? Optional.of(end.last())
        : end.thrown();
  }

  /** Whether all that has to be thrown on a way is known to be. */
  private boolean isSure(End end) {
    return thrown(end).filter(at -> !known.is(at)).isEmpty()
        && end.thrown().filter(at -> !known.is(at)).isEmpty();
  }

  /** A way out that is plain to see before one by exception; those last that may never be. */
  private int rank(End end) {
    return (end.byException() ? 1 : 0) + (end.thrown().isPresent() ? 2 : 0) + (isSure(end) ? 0 : 4);
  }

  private Leak leak(Visit visit, HoldWalk walk, End end, Instruction taken) {
    List<Instruction> others =
        walk.givenBack().stream()
            .filter(each -> each.times() > 0 && each.taken().filter(taken::equals).isPresent())
            .map(GivenBack::at)
            .distinct()
            .toList();
    Optional<Instruction> thrown = thrown(end);
    return new Leak(
        visit.hold().kind(),
        taken,
        end.last(),
        thrown,
        others.stream().findFirst(),
        others.size() == 1,
        others.isEmpty() && !walk.isHandedOver(taken),
        isSure(end));
  }

  private void addSurplus(Visit visit, HoldWalk walk, GivenBack back) {
    boolean paired =
        walk.givenBack().stream()
            .anyMatch(each -> each.times() > 0 && isSameStatement(each.at(), back.at()));
    Optional<Cause> cause = back.why().map(Why::event).map(Imbalances::cause);
    boolean sure = cause.filter(each -> each == Cause.FAILED || each == Cause.REFUSED).isPresent();
    if ((!paired && !sure) || isStampGiven(visit.hold(), back.at())) {
      return;
    }
    Surplus found = surplus(visit, back, cause.orElse(Cause.ROUND));
    List<Object> key =
        List.of(back.at().block().body().method(), back.at().siteLine(), visit.hold().name());
    surpluses.merge(key, found, (one, other) -> SUREST.compare(one, other) <= 0 ? one : other);
  }

  /** A stamp that the method was passed says that the lock is held already where it begins. */
  private static boolean isStampGiven(Hold hold, Instruction back) {
    return !hold.kind().equals(HoldCalls.SEMAPHORE)
        && Callers.arguments(back).stream()
            .anyMatch(
                stamp ->
                    stamp instanceof Parameter
                        || (stamp instanceof Phi phi
                            && phi.inputs().stream().anyMatch(Parameter.class::isInstance)));
  }

  private Surplus surplus(Visit visit, GivenBack back, Cause cause) {
    Instruction at = back.why().map(Why::at).orElse(back.at());
    boolean sure =
        switch (cause) {
          case FAILED, REFUSED, TWICE -> true;
          case TOO_EARLY -> known.is(at);
          case WOULD_FAIL, ROUND -> false;
        };
    return new Surplus(visit.hold().kind(), back.at(), cause, at, sure);
  }

  /** Finally blocks have copies. */
  private static boolean isSameStatement(Instruction one, Instruction other) {
    return one == other || (one.siteLine() != 0 && one.siteLine() == other.siteLine());
  }

  private static Cause cause(Event event) {
    return switch (event) {
      case FAILED -> Cause.FAILED;
      case WOULD_FAIL -> Cause.WOULD_FAIL;
      case REFUSED -> Cause.REFUSED;
      case GIVEN_BACK -> Cause.TWICE;
      case THROWN -> Cause.TOO_EARLY;
    };
  }
}
