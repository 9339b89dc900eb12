package io.github.quiesce.analysis.flow;

import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that give back what they are given. Each call gets what it passed: following the argument
 * through the method would mix up what all its callers pass. Some look at it and do nothing else
 * with it, as checkNotNull does; those need not be followed into.
 */
public final class GivenBack {
  private GivenBack() {}

  /**
   * The argument (or the receiver) that a method returns whenever it returns something, whatever
   * else it does with it: who calls it gets what it passed, and nobody else does.
   */
  public static Optional<Place> always(Body body) {
    if (body.isLambda()) {
      return Optional.empty();
    }
    Set<Value> found = Underlying.ofReturns(body, value -> Optional.empty());
    return found.size() == 1
            && found.iterator().next() instanceof Parameter only
            && only.kind() != Parameter.Kind.CAPTURED
        ? Optional.of(only.isSelf() ? Place.RECEIVER : Place.argument(only.index()))
        : Optional.empty();
  }

  /** Whether the body only tests and returns this parameter. */
  static boolean by(Body body, int index) {
    if (body.isLambda() || index >= body.parameters().size()) {
      return false;
    }
    Parameter parameter = body.parameters().get(index);
    Set<Value> seen = new LinkedHashSet<>(List.of(parameter));
    Deque<Value> work = new ArrayDeque<>(seen);
    boolean returned = false;
    while (!work.isEmpty()) {
      for (Value user : body.usersOf(work.poll())) {
        if (user instanceof Phi || user instanceof Cast) {
          if (seen.add(user)) {
            work.add(user);
          }
        } else if (user instanceof Return) {
          returned = true;
        } else if (!(user instanceof Binary
            || user instanceof Branch
            || user instanceof InstanceOf)) {
          return false;
        }
      }
    }
    return returned;
  }
}
