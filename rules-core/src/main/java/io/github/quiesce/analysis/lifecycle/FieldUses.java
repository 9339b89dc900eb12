package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.Optional;

/** Which field an object is in, by itself or in a collection there, and who calls what is in it. */
final class FieldUses {
  /** Calls of calls by which code hands what it has to its helpers. */
  private static final int MAX_HELPERS = 3;

  /** Views and iterators between a collection and an element of it. */
  private static final int MAX_VIEWS = 3;

  private final Program program;
  private final Calls calls;
  private final Roots roots;

  FieldUses(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.roots = Roots.of(analyses);
  }

  /**
   * A field that has an object.
   *
   * @param element whether it has it in a collection
   * @param type the object's type
   */
  record Place(FieldRef field, boolean element, String type) {}

  /** Where the body has the value from, if that is a field. */
  Optional<Place> placeOf(Value value) {
    if (value instanceof LoadField load) {
      return Optional.of(new Place(load.field(), false, value.type()));
    }
    Value at = roots.of(value);
    for (int i = 0; i <= MAX_VIEWS && at instanceof Invoke call; i++) {
      Optional<Value> container = container(call);
      if (container.isEmpty()) {
        return Optional.empty();
      }
      at = roots.of(container.get());
    }
    return at instanceof LoadField load
        ? Optional.of(new Place(load.field(), true, value.type()))
        : Optional.empty();
  }

  /** What a call reads an element of, or is a view of; what it takes out is in there no more. */
  private Optional<Value> container(Invoke call) {
    return calls
        .facts(call)
        .filter(facts -> facts.changes().isEmpty() && facts.resizes().isEmpty())
        .filter(facts -> facts.counts().isEmpty() && facts.blocks().isEmpty())
        .flatMap(CallFacts::loads)
        .flatMap(place -> Origins.at(place, call));
  }

  /** Whether the body, or a helper it passes that to, calls what is there. */
  boolean isCalledBy(Body body, Place place) {
    return body.instructions().stream()
        .anyMatch(
            each ->
                each instanceof LoadField load
                    && load.field().equals(place.field())
                    && (place.element()
                        ? isElementCalled(body, load, place.type(), MAX_VIEWS)
                        : isCalled(body, load)));
  }

  private boolean isElementCalled(Body body, Value container, String type, int views) {
    for (Value user : body.usersOf(container)) {
      boolean reads =
          user instanceof Invoke call && container(call).filter(container::equals).isPresent();
      if (reads || user instanceof Cast) {
        boolean called =
            program.hierarchy().isSubtype(user.type(), type)
                ? isCalled(body, user)
                : views > 0 && isElementCalled(body, user, type, views - 1);
        if (called) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a body calls a method of a value, or passes it to a helper that does. */
  boolean isCalled(Body body, Value value) {
    return isCalled(body, value, MAX_HELPERS);
  }

  private boolean isCalled(Body body, Value value, int helpers) {
    return body.usersOf(value).stream()
        .filter(Invoke.class::isInstance)
        .map(Invoke.class::cast)
        .anyMatch(
            call ->
                call.receiver().filter(each -> each == value).isPresent()
                    || (helpers > 0 && isCalledIn(call, value, helpers - 1)));
  }

  private boolean isCalledIn(Invoke helper, Value value, int helpers) {
    int index = helper.arguments().indexOf(value);
    return index >= 0
        && calls.targets(helper).stream()
            .flatMap(target -> target.body().stream())
            .anyMatch(body -> isCalled(body, body.parameters().get(index), helpers));
  }
}
