package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies that can have to do with one object. Calls are followed without their context, so that
 * whoever runs a consumer seems to run them all; but an object that only locals hold is known to
 * the body that makes it, to those that stand in that one, and to those that use what they are
 * passed. Whoever holds an object through a field is not told apart.
 */
final class Acquaintances {
  private final boolean everybody;
  private final Set<Body> bodies = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  private Acquaintances(Flow object) {
    everybody = !object.fields().stream().allMatch(FieldRef::isCapture);
    if (everybody) {
      return;
    }
    object.fields().forEach(capture -> classes.add(capture.owner()));
    bodies.add(object.created().block().body());
    object.uses().forEach(use -> bodies.add(use.at().block().body()));
  }

  static Acquaintances of(Flow object) {
    return new Acquaintances(object);
  }

  /** Whether the body, or one it stands in, can have got the object. */
  boolean include(Body body) {
    if (everybody) {
      return true;
    }
    Optional<Body> at = Optional.of(body);
    while (at.isPresent()) {
      Body each = at.get();
      if (bodies.contains(each) || classes.contains(each.method().owner().name())) {
        return true;
      }
      at = each.creator().map(lambda -> lambda.block().body());
    }
    return false;
  }
}
