package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.Optional;

/**
 * What becomes of an interrupt after a handler caught it, or a call cleared it. It is kept if the
 * status is restored, the interruption passed on, or the thread ends; anything else loses it.
 */
public final class SwallowedInterrupts {
  private final Analyses analyses;
  private final InterruptEffects effects;

  /** What becomes of a caught interruption. */
  public enum Fate {
    /** Restored, rethrown, or nobody is left to look. */
    HANDLED,
    /** The loop goes on, in which a stop flag is read before the next wait. */
    LEFT_TO_FLAG,
    /** Lost on a path through something not understood, or to an unknown runner. */
    UNKNOWN,
    /** The code goes on to another wait or look at the status. */
    LOST_GOES_ON,
    /** Thrown away with another exception. */
    LOST_THROWN,
    /** The caller gets control and cannot know. */
    LOST_RETURNED
  }

  /**
   * The worst that can happen.
   *
   * @param fate what
   * @param at the return, throw or call where it shows; the handler where it does not
   * @param nextWait what is met again in a loop around the handler, and would have noticed the
   *     interrupt
   */
  public record Outcome(Fate fate, Instruction at, Optional<Instruction> nextWait) {}

  private SwallowedInterrupts(Analyses analyses) {
    this.analyses = analyses;
    this.effects = InterruptEffects.of(analyses);
  }

  public static SwallowedInterrupts of(Analyses analyses) {
    return analyses.get(SwallowedInterrupts.class, SwallowedInterrupts::new);
  }

  /** The worst outcome over all paths from a handler of an interruption. */
  public Outcome of(Caught handler) {
    return handler.types().stream()
        .filter(effects::isInterruption)
        .findFirst()
        .map(type -> new InterruptPaths(analyses, handler, type, null).worst())
        .orElseGet(() -> new Outcome(Fate.HANDLED, handler, Optional.empty()));
  }

  /**
   * The same for a handler of much else, where what it catches is an interruption.
   *
   * @param thrower where that comes from
   */
  public Outcome of(Caught handler, String interruption, Instruction thrower) {
    return new InterruptPaths(analyses, handler, interruption, thrower).worst();
  }

  /** The worst outcome after a call cleared the status and did not look at it. */
  public Outcome afterClearing(Instruction call) {
    return unlessRestored(InterruptPaths.after(analyses, call));
  }

  /** The worst outcome after a call cleared the status, and its method returns what it found. */
  public Outcome afterAnswering(Instruction call) {
    return unlessRestored(InterruptPaths.answering(analyses, call));
  }

  /**
   * The worst outcome along an edge that is taken if a call found the status set, and cleared it.
   */
  public Outcome afterClearing(Instruction call, Edge wasSet) {
    return unlessRestored(InterruptPaths.along(analyses, wasSet, call));
  }

  /**
   * Where the status is restored on some path, the others are taken for those without interrupt.
   */
  private static Outcome unlessRestored(InterruptPaths paths) {
    Outcome worst = paths.worst();
    return paths.isRestoredSomewhere()
        ? new Outcome(Fate.HANDLED, worst.at(), Optional.empty())
        : worst;
  }
}
