package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.Comparison;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Stability;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A phaser's parties and who arrives in its first phase. Later phases need the same parties, less
 * those that left, so that a first phase out of balance is enough to know.
 */
public final class Parties {
  private static final Set<Effect> REGISTRATIONS = Set.of(Effect.REGISTER);

  private final Analyses analyses;
  private final Coordination phaser;
  private final Instruction site;
  private final Optional<Body> entry;
  private final Set<Instruction> weighed = new LinkedHashSet<>();
  private final SymbolicCount registered;
  private final SymbolicCount firstPhase;
  private final SymbolicCount participants;
  private final SymbolicCount sure;

  /**
   * Counts from the phaser's creation on; for one kept in a field, where it is waited for.
   *
   * @param made the number of parties the phaser is made with
   */
  public static Parties of(Analyses analyses, Coordination phaser, Polynomial made) {
    Instruction site = phaser.made().site();
    Parties fromCreation = new Parties(analyses, phaser, made, site, Optional.empty());
    if (fromCreation.isCounted()) {
      return fromCreation;
    }
    return Tally.starts(analyses, phaser, Coordination.WAITS).stream()
        .map(
            body ->
                new Parties(
                    analyses,
                    phaser,
                    seenFrom(analyses, phaser, body, made),
                    site,
                    Optional.of(body)))
        .filter(Parties::isCounted)
        .findFirst()
        .or(() -> fromOwner(analyses, phaser, made).filter(Parties::isCounted))
        .orElse(fromCreation);
  }

  private static Polynomial seenFrom(
      Analyses analyses, Coordination phaser, Body start, Polynomial made) {
    return OwnFields.seenFrom(analyses, OwnFields.holder(phaser, start), made);
  }

  /**
   * Counts from the creation of the object that has it in a field on. Which of several such objects
   * a task registers or arrives with is not told, so that none is sure to.
   */
  private static Optional<Parties> fromOwner(
      Analyses analyses, Coordination phaser, Polynomial made) {
    return Holding.of(analyses, phaser)
        .filter(holding -> phaser.with(REGISTRATIONS).isEmpty())
        .flatMap(
            holding ->
                holding
                    .seen(made, analyses)
                    .map(
                        number ->
                            new Parties(
                                analyses, phaser, number, holding.owner(), Optional.empty())));
  }

  /**
   * @param made the number of parties it is made with, as seen where counts begin
   * @param site what counts begin after
   * @param entry where they begin instead, if at the beginning of a body
   */
  private Parties(
      Analyses analyses,
      Coordination phaser,
      Polynomial made,
      Instruction site,
      Optional<Body> entry) {
    this.analyses = analyses;
    this.entry = entry;
    this.phaser = phaser;
    this.site = site;
    SymbolicCount initial = SymbolicCount.exactly(made);
    SymbolicCount most = most(REGISTRATIONS, Tally.Count.FULLY).total();
    SymbolicCount least = least(REGISTRATIONS, Tally.Count.FULLY).total();
    this.registered = initial.plus(new SymbolicCount(least.lower(), most.upper()));
    this.firstPhase = firstPhase();
    Tally.Sum all = most(Coordination.ARRIVALS, Tally.Count.ONCE_EACH);
    this.participants = all.own().atMostOnce().plus(all.spawned());
    Tally.Sum certain = least(Coordination.ARRIVALS, Tally.Count.SURE_ONCE_EACH);
    this.sure =
        site == phaser.made().site()
            ? certain.own().atMostOnce().plus(certain.spawned())
            : SymbolicCount.ZERO;
  }

  /**
   * All that can arrive before anybody has seen the phase advance: who waits for that arrives once,
   * whatever the number of its rounds.
   */
  private SymbolicCount firstPhase() {
    SymbolicCount plain = most(Set.of(Effect.ARRIVE), Tally.Count.FULLY).total();
    SymbolicCount leaving = most(Set.of(Effect.ARRIVE_AND_DEREGISTER), Tally.Count.FULLY).total();
    Tally.Sum waiting = most(Set.of(Effect.ARRIVE_AND_AWAIT), Tally.Count.ONCE_EACH);
    return plain.plus(leaving).plus(waiting.own().atMostOnce()).plus(waiting.spawned());
  }

  private Tally.Sum most(Set<Effect> effects, Tally.Count tasks) {
    return run(Tally.most(analyses, phaser.counting(effects), tasks));
  }

  private Tally.Sum least(Set<Effect> effects, Tally.Count tasks) {
    return run(Tally.least(analyses, phaser.counting(effects), tasks, start()));
  }

  private Tally.Sum run(Tally tally) {
    Tally.Sum sum = entry.map(tally::in).orElseGet(() -> tally.after(site));
    weighed.addAll(tally.weighed());
    return sum;
  }

  /** Parties registered in all. */
  public SymbolicCount registered() {
    return registered;
  }

  /** Arrivals that can happen in the first phase. */
  public SymbolicCount arriving() {
    return firstPhase;
  }

  /** Threads that are sure to arrive. */
  public SymbolicCount sure() {
    return sure;
  }

  /** The parties the phaser should be made with, where all who arrive are sure to. */
  public Optional<Polynomial> right(Polynomial made) {
    Optional<Polynomial> all = firstPhase.upper().filter(sure.lower()::equals);
    Optional<Polynomial> known = registered.exact();
    return all.flatMap(arriving -> known.map(now -> made.plus(arriving.minus(now))));
  }

  /** Whether the first phase can be told not to fit the parties. */
  public Verdict verdict() {
    if (!isCounted()) {
      return Verdict.UNKNOWN;
    }
    if (isLess(settled(firstPhase.upper()), settled(Optional.of(registered.lower())))) {
      return Verdict.FEWER;
    }
    if (isLess(registered.upper(), Optional.of(sure.lower())) && isOnePhase()) {
      return Verdict.MORE;
    }
    return Verdict.UNKNOWN;
  }

  /** Whether each party's arrival is needed for a phase to end. */
  public Verdict need() {
    if (!isCounted() || registered.upper().isEmpty() || participants.upper().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    Polynomial parties = settled(registered.upper()).orElseThrow();
    return switch (settled(participants.upper()).orElseThrow().compareWith(parties)) {
      case EQUAL -> Verdict.EXACT;
      case LESS -> Verdict.FEWER;
      case GREATER -> Verdict.SPARE;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  private Optional<Polynomial> settled(Optional<Polynomial> number) {
    return number.map(SymbolicValues.of(analyses)::settled);
  }

  private static boolean isLess(Optional<Polynomial> a, Optional<Polynomial> b) {
    return a.isPresent() && b.isPresent() && a.get().compareWith(b.get()) == Comparison.LESS;
  }

  private Body start() {
    return entry.orElseGet(() -> site.block().body());
  }

  private boolean isCounted() {
    Set<Effect> all = new LinkedHashSet<>(Coordination.ARRIVALS);
    all.addAll(REGISTRATIONS);
    Set<Symbol> symbols = new LinkedHashSet<>(registered.lower().symbols());
    registered.upper().ifPresent(upper -> symbols.addAll(upper.symbols()));
    firstPhase.upper().ifPresent(upper -> symbols.addAll(upper.symbols()));
    return new Accounting(analyses, phaser.counting(all), start(), weighed).isComplete()
        && Stability.of(analyses).holds(symbols, weighed);
  }

  /**
   * Whether all arrivals belong to one phase: the starter waits once at most and starts nothing
   * after that, and no task waits for one phase to arrive in the next.
   */
  private boolean isOnePhase() {
    Set<Body> inTasks = new HashSet<>();
    Stream.concat(Tasks.of(analyses).all().stream(), Batches.of(analyses).all().stream())
        .filter(TaskRun::isConcurrent)
        .forEach(task -> inTasks.addAll(ThreadLives.of(analyses).bodies(task)));
    if (phaser.with(Set.of(Effect.AWAIT)).stream().anyMatch(w -> inTasks.contains(bodyOf(w)))) {
      return false;
    }
    Tally rest = Tally.most(analyses, phaser.counting(Coordination.ARRIVALS), Tally.Count.FULLY);
    return phaser.with(Coordination.WAITS).stream()
        .filter(wait -> !inTasks.contains(bodyOf(wait)))
        .allMatch(wait -> isLast(wait, rest, new HashSet<>()));
  }

  private static Body bodyOf(Instruction instruction) {
    return instruction.block().body();
  }

  /** Whether nothing arrives or is started after a wait of the starter, or of a helper it calls. */
  private boolean isLast(Instruction wait, Tally rest, Set<Body> seen) {
    Body body = bodyOf(wait);
    if (!rest.after(wait).total().isZero()) {
      return false;
    }
    if (body == start()) {
      return true;
    }
    List<Instruction> calls =
        body.isLambda() ? List.of() : Callers.of(analyses).of(body.method()).stream().toList();
    return seen.add(body)
        && !calls.isEmpty()
        && calls.stream().allMatch(call -> isLast(call, rest, seen));
  }
}
