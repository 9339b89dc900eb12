package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collections that no thread may use while another one changes them, and calls that use them. */
final class PlainCollections {
  private static final String COLLECTION = "collection";

  private final Analyses analyses;
  private final Calls calls;
  private final Origins origins;
  private final Map<NewObject, Boolean> shielded = new HashMap<>();
  private final Map<Instruction, Optional<Used>> uses = new HashMap<>();

  /** A collection, the value by which it is used, and whether it is changed. */
  record Used(NewObject collection, Value value, boolean changes) {}

  private PlainCollections(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
  }

  static PlainCollections of(Analyses analyses) {
    return analyses.get(PlainCollections.class, PlainCollections::new);
  }

  /** Which collection the instruction uses, if it can be but one. */
  Optional<Used> usedBy(Instruction instruction) {
    return uses.computeIfAbsent(instruction, this::find);
  }

  /** The collection that a reference to a method changes whenever it is run. */
  Optional<NewObject> changedBy(CreateLambda reference) {
    boolean changes =
        reference
            .reference()
            .flatMap(calls::facts)
            .flatMap(CallFacts::changes)
            .filter(Place.RECEIVER::equals)
            .isPresent();
    return changes && reference.operands().size() == 1
        ? made(reference.operand(0))
        : Optional.empty();
  }

  private Optional<Used> find(Instruction call) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> changed = facts.get().changes();
    Optional<Value> value =
        changed.isPresent() ? Origins.at(changed.get(), call) : read(call, facts.get());
    return value.flatMap(each -> made(each).map(made -> new Used(made, each, changed.isPresent())));
  }

  /** What is asked on a collection reads it, and so does what copies it. */
  private Optional<Value> read(Instruction call, CallFacts facts) {
    Optional<Value> receiver = call instanceof Invoke invoke ? invoke.receiver() : Optional.empty();
    if (receiver.isPresent()) {
      return receiver.filter(each -> isCollection(each.type()));
    }
    boolean copies = facts.wraps().isEmpty() && facts.shields().isEmpty();
    return copies ? facts.loads().flatMap(place -> Origins.at(place, call)) : Optional.empty();
  }

  private boolean isCollection(String type) {
    return analyses.program().isOfKind(type, COLLECTION);
  }

  private Optional<NewObject> made(Value value) {
    Origins.Result found = origins.of(value);
    if (!found.complete() && !found.passedOnly()) {
      return Optional.empty();
    }
    List<Value> objects = found.values().stream().filter(each -> isObject(each, found)).toList();
    return objects.size() == 1
            && objects.get(0) instanceof NewObject made
            && isPlain(made.type())
            && !shielded.computeIfAbsent(made, this::isShielded)
        ? Optional.of(made)
        : Optional.empty();
  }

  private static boolean isObject(Value origin, Origins.Result found) {
    boolean absent = origin instanceof Constant constant && constant.isNull();
    return !absent && (found.complete() || !(origin instanceof Parameter));
  }

  private boolean isPlain(String type) {
    return analyses.program().facts().type(type).map(TypeFacts::oneThread).orElse(false);
  }

  /** Whether it is used by way of something that keeps threads apart. */
  private boolean isShielded(NewObject made) {
    return ObjectFlow.of(analyses).of(made).uses().stream()
        .filter(use -> use.depth() == 0)
        .anyMatch(
            use -> use.facts().flatMap(CallFacts::shields).filter(use.place()::equals).isPresent());
  }
}
