package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an object remembers about itself in fields: flags, enum constants, numbers, as they are or
 * in holders such as AtomicReference; where it is set, and what a branch says of it.
 */
final class ObjectStates {
  private final Calls calls;
  private final Fields fields;
  private final Origins origins;

  /**
   * What is known of a field on one way out of a branch.
   *
   * @param values a constant, under all names it has in view
   * @param same whether the field has that value, or another one
   */
  record Known(FieldRef field, Set<Object> values, boolean same) {}

  /** Code of the object itself that gives a field a value. */
  record Setting(Instruction at, FieldRef field, Value value) {}

  ObjectStates(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.origins = Origins.of(analyses);
  }

  /** What going along the edge says of a field of this object. */
  Optional<Known> along(Edge edge) {
    if (!(edge.from().last().orElse(null) instanceof Branch branch) || edge.isExceptional()) {
      return Optional.empty();
    }
    boolean holds = edge.kind() == Edge.Kind.TRUE;
    if (branch.condition() instanceof Binary test) {
      boolean equal = test.operator() == Binary.Operator.EQUAL;
      return equal || test.operator() == Binary.Operator.NOT_EQUAL
          ? compared(test.left(), test.right(), equal == holds)
              .or(() -> compared(test.right(), test.left(), equal == holds))
          : Optional.empty();
    }
    return compared(branch.condition(), new Constant(TypeNames.BOOLEAN, holds), /* same= */ true);
  }

  private Optional<Known> compared(Value tested, Value constant, boolean same) {
    if (!isConstant(constant)) {
      return Optional.empty();
    }
    Value value = uncast(tested);
    boolean flag = value.type().equals(TypeNames.BOOLEAN);
    if (flag && !same) {
      boolean zero = constant instanceof Constant number && number.isInteger(0);
      return compared(value, new Constant(TypeNames.BOOLEAN, zero), /* same= */ true);
    }
    Optional<Known> exchanged = exchanged(value, constant);
    return exchanged.isPresent()
        ? exchanged
        : read(value).map(field -> new Known(field, names(constant), same));
  }

  /** {@code state.compareAndSet(expected, next)}: true if the state was as expected. */
  private Optional<Known> exchanged(Value value, Value outcome) {
    if (!(value instanceof Invoke call)
        || !call.type().equals(TypeNames.BOOLEAN)
        || call.arguments().size() != 2
        || !isConstant(call.arguments().get(0))
        || stored(call).filter(call.arguments().get(1)::equals).isEmpty()) {
      return Optional.empty();
    }
    boolean was = !(outcome instanceof Constant number && number.isInteger(0));
    Value expected = call.arguments().get(0);
    if (!was && call.method().parameterTypes().get(0).equals(TypeNames.BOOLEAN)) {
      boolean zero = expected instanceof Constant number && number.isInteger(0);
      expected = new Constant(TypeNames.BOOLEAN, zero);
      was = true;
    }
    Set<Object> values = names(expected);
    boolean same = was;
    return ownField(call.receiver()).map(field -> new Known(field, values, same));
  }

  private static Value uncast(Value value) {
    return value instanceof Cast cast ? uncast(cast.value()) : value;
  }

  private boolean isConstant(Value value) {
    return value instanceof Constant constant
        ? !constant.isNull()
        : value instanceof LoadField load
            && load.field().isStatic()
            && fields.declaration(load.field()).map(f -> f.modifiers().isFinal()).orElse(true);
  }

  /** The field of this object that is read, itself or in a holder that is no queue. */
  private Optional<FieldRef> read(Value value) {
    if (value instanceof LoadField) {
      return ownField(Optional.of(value));
    }
    boolean reads =
        value instanceof Invoke call
            && calls
                .facts(call)
                .filter(known -> known.loads().filter(Place.RECEIVER::equals).isPresent())
                .filter(known -> known.blocks().isEmpty() && known.counts().isEmpty())
                .isPresent();
    return reads ? ownField(((Invoke) value).receiver()) : Optional.empty();
  }

  private static Optional<FieldRef> ownField(Optional<Value> value) {
    return value
        .filter(each -> each instanceof LoadField load && isThis(load.receiver()))
        .map(each -> ((LoadField) each).field());
  }

  private static boolean isThis(Optional<Value> value) {
    return value.filter(Parameter::isThis).isPresent();
  }

  /** All places in view where an object of the field's class sets it for itself. */
  List<Setting> settings(FieldRef field) {
    List<Setting> found = new ArrayList<>();
    for (StoreField store : fields.stores(field)) {
      if (isThis(store.receiver())) {
        found.add(new Setting(store, field, store.value()));
      }
    }
    for (LoadField load : fields.loads(field)) {
      for (Value user : load.block().body().usersOf(load)) {
        if (isThis(load.receiver())
            && user instanceof Invoke call
            && call.receiver().filter(load::equals).isPresent()) {
          stored(call).ifPresent(value -> found.add(new Setting(call, field, value)));
        }
      }
    }
    return found;
  }

  private Optional<Value> stored(Invoke call) {
    return calls
        .facts(call)
        .filter(known -> known.counts().isEmpty())
        .flatMap(CallFacts::stores)
        .filter(stores -> !stores.argument().equals(Place.ANY_ARGUMENT))
        .flatMap(stores -> Origins.at(stores.argument(), call));
  }

  /** What a value can be, constants by their values, static fields by their names. */
  Set<Object> names(Value value) {
    Set<Object> found = new LinkedHashSet<>();
    for (Value origin : origins.of(value).values()) {
      if (origin instanceof Constant constant && !constant.isNull()) {
        found.add(constant.value());
      } else if (origin instanceof LoadField load && load.field().isStatic()) {
        found.add(load.field());
      } else {
        found.add(origin);
      }
    }
    return found;
  }
}
