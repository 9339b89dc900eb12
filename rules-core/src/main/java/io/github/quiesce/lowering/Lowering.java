package io.github.quiesce.lowering;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassHierarchy;
import java.util.Optional;

/**
 * Entry point of the structured builder: the control flow of all source is lowered here.
 *
 * <p>The graphs are those javac's class files have, once javac's own devices are undone. Where the
 * source leaves a choice:
 *
 * <ul>
 *   <li>A condition branches; a boolean that is computed from conditions ({@code a < b}, {@code
 *       !a}, {@code a && b}) and kept is a phi of the constants 1 and 0.
 *   <li>A finally body has one copy for each kind of exit: running off the end, an exception, a
 *       return, and each target of a jump. The end of a try by exception is a synthetic catch-all
 *       and a synthetic throw; so are the ends of {@code synchronized} and of resources.
 *   <li>A switch without a default that must be exhaustive takes its last case by default: there is
 *       no path on which no case matches.
 *   <li>Guarded and record patterns end the list of one {@code Switch}; its DEFAULT edge, like the
 *       guard's false edge, goes to a further {@code Switch} over the remaining cases.
 *   <li>The condition of {@code do ... while} is a statement of its own, as class files have it.
 *   <li>{@code assert} is nothing, as with assertions off. Code that cannot be reached by constant
 *       conditions is left out.
 * </ul>
 *
 * <p>The cost is linear in the source but for two bounds, {@link Bounds}. Past them stands a {@code
 * Havoc}, and the body says {@link Body#isCutShort}.
 */
public final class Lowering {
  private Lowering() {}

  /** Lowers one method, constructor or static initialiser, with the lambdas inside it. */
  public static Body lower(MethodSource source) {
    return lower(source, name -> Optional.empty());
  }

  /**
   * As {@link #lower(MethodSource)}, where the front end knows supertypes: a {@code throw} then
   * reaches fewer handlers.
   */
  public static Body lower(MethodSource source, ClassHierarchy.SupertypeSource classPath) {
    return BodyLowering.lower(source, new ThrownTypes(classPath));
  }
}
