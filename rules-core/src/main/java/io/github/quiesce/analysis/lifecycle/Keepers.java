package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What keeps an object beyond the code that makes it. A field does, unless it is one of an object
 * that is made anew as often and that nothing keeps either: a record or a small class in a local
 * says no more of what it holds than the local itself.
 */
public final class Keepers {
  /** Holders in holders; one further in counts as kept. */
  private static final int MAX_DEPTH = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;

  private Keepers(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Keepers of(Analyses analyses) {
    return analyses.get(Keepers.class, Keepers::new);
  }

  /** Whether a field, or an object that goes on living, keeps what is made here. */
  public boolean isKept(Instruction made) {
    return isKept(made, MAX_DEPTH);
  }

  private boolean isKept(Instruction made, int depth) {
    Flow flow = ObjectFlow.of(analyses).of(made);
    if (flow.fields().isEmpty()) {
      return false;
    }
    Set<Value> holders = new LinkedHashSet<>();
    return depth == 0
        || !flow.fields().stream().allMatch(field -> addHolders(flow, field, holders))
        || holders.stream().anyMatch(holder -> goesOn(holder, made, depth - 1));
  }

  private boolean goesOn(Value holder, Instruction made, int depth) {
    Repetition repetition = Repetition.of(analyses);
    return !(holder instanceof NewObject object)
        || repetition.of(object).compareTo(repetition.of(made)) < 0
        || ObjectFlow.of(analyses).of(object).hasEscaped()
        || calls.targets(object).stream()
            .flatMap(constructor -> constructor.body().stream())
            .anyMatch(Keepers::letsThisGo)
        || isKept(object, depth);
  }

  /** Whether a constructor gives its object to others, who may keep it. */
  private static boolean letsThisGo(Body constructor) {
    Value self = constructor.self().orElseThrow();
    return constructor.usersOf(self).stream()
        .anyMatch(
            user ->
                !(user instanceof LoadField
                    || (user instanceof StoreField store && store.value() != self)
                    || (user instanceof Invoke call && !call.arguments().contains(self))));
  }

  /** Adds the objects in whose field it is; false if not all are known. */
  private boolean addHolders(Flow flow, FieldRef field, Set<Value> holders) {
    List<StoreField> stores =
        fields.stores(field).stream()
            .filter(store -> flow.carriers().contains(store.value()))
            .toList();
    return !stores.isEmpty()
        && stores.stream()
            .allMatch(
                store ->
                    store.receiver().filter(each -> addHolders(flow, each, holders)).isPresent());
  }

  private boolean addHolders(Flow flow, Value receiver, Set<Value> holders) {
    if (!(receiver instanceof Parameter self) || self.kind() != Parameter.Kind.SELF) {
      return addOrigins(receiver, holders);
    }
    List<Use> given = flow.uses().stream().filter(use -> isGivenTo(self, use)).toList();
    return !given.isEmpty() && given.stream().allMatch(use -> addHolder(use, holders));
  }

  /** Whether it is passed to the method that puts it into its own object. */
  private boolean isGivenTo(Parameter self, Use use) {
    return use.place().kind() == Place.Kind.ARGUMENT
        && calls.targets(use.at()).stream()
            .flatMap(target -> target.body().flatMap(Body::self).stream())
            .anyMatch(self::equals);
  }

  private boolean addHolder(Use use, Set<Value> holders) {
    if (use.at() instanceof NewObject holder) {
      holders.add(holder);
      return true;
    }
    return use.at() instanceof Invoke call
        && call.receiver().filter(each -> addOrigins(each, holders)).isPresent();
  }

  private boolean addOrigins(Value value, Set<Value> holders) {
    Origins.Result origins = Origins.of(analyses).of(value);
    holders.addAll(origins.values());
    return origins.complete();
  }
}
