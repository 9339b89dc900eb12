package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import java.util.Map;

/**
 * What became of a mutant that compiles.
 *
 * @param mutant which
 * @param behaviour what it does when it runs
 * @param reported by which engines it is reported; those that cannot decide the case are not in it
 */
record MutantVerdict(Mutant mutant, Behaviour behaviour, Map<Engine, Boolean> reported) {
  /** What is seen of a mutant. */
  enum Behaviour {
    /** It has no {@code run()}. */
    NOT_RUN,
    /** It does what the rule's page says. */
    WRONG,
    /** The harness saw nothing. */
    RIGHT
  }
}
