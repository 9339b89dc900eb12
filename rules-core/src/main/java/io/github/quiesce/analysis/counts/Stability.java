package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether the numbers named by symbols stay the same while some instructions run: no field is
 * stored, no collection is handed to anything that may change it.
 */
public final class Stability {
  /** Calls into which a collection is followed. */
  private static final int MAX_DEPTH = 4;

  private final Calls calls;
  private final Fields fields;
  private final Roots roots;

  private Stability(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.roots = Roots.of(analyses);
  }

  public static Stability of(Analyses analyses) {
    return analyses.get(Stability.class, Stability::new);
  }

  /** Whether none of the instructions can change any of the numbers. */
  public boolean holds(Collection<Symbol> symbols, Collection<Instruction> running) {
    return symbols.stream()
        .allMatch(symbol -> running.stream().noneMatch(each -> changes(each, symbol)));
  }

  private boolean changes(Instruction instruction, Symbol symbol) {
    if (instruction instanceof StoreField store) {
      return symbol.field().filter(field -> isSame(store, field)).isPresent();
    }
    if (symbol.kind() == Symbol.Kind.VALUE || isArray(symbol)) {
      return false;
    }
    return isCall(instruction) && changesArgument(instruction, symbol, MAX_DEPTH);
  }

  private boolean isSame(StoreField store, io.github.quiesce.model.FieldRef field) {
    Optional<FieldModel> declared = fields.declaration(store.field());
    return store.field().name().equals(field.name())
        && declared.map(d -> d.owner().name().equals(field.owner())).orElse(true);
  }

  private static boolean isArray(Symbol symbol) {
    return symbol.field().isEmpty() && TypeNames.isArray(symbol.root().type());
  }

  private static boolean isCall(Instruction instruction) {
    return instruction instanceof Invoke || instruction instanceof NewObject;
  }

  private boolean changesArgument(Instruction call, Symbol symbol, int depth) {
    if (call instanceof Invoke invoke
        && invoke.receiver().filter(value -> isContainer(value, symbol)).isPresent()
        && changes(call, Place.RECEIVER, depth)) {
      return true;
    }
    List<Value> arguments = Callers.arguments(call);
    for (int i = 0; i < arguments.size(); i++) {
      if (isContainer(arguments.get(i), symbol) && changes(call, Place.argument(i), depth)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContainer(Value value, Symbol symbol) {
    Value root = roots.of(value);
    if (symbol.field().isPresent()) {
      return root instanceof LoadField load
          && load.field().name().equals(symbol.field().get().name());
    }
    return root == symbol.root();
  }

  /** Whether a call may change the collection at a place of it. */
  private boolean changes(Instruction call, Place place, int depth) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isPresent()) {
      return place.equals(Place.RECEIVER)
          ? !isReading(facts.get())
          : facts.get().stores().filter(s -> s.container().equals(place)).isPresent();
    }
    if (depth == 0 || !calls.targetsComplete(call) || place.equals(Place.RECEIVER)) {
      return true;
    }
    for (MethodModel target : calls.targets(call)) {
      Body body = target.body().orElseThrow();
      Symbol parameter =
          new Symbol(Symbol.Kind.SIZE, body.parameters().get(place.index()), Optional.empty());
      boolean kept =
          body.instructions().stream()
              .noneMatch(each -> isCall(each) && changesArgument(each, parameter, depth - 1));
      if (!kept) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReading(CallFacts facts) {
    boolean views = facts.trips().isPresent() || facts.loads().isPresent();
    boolean runsOnElements = !facts.runs().isEmpty();
    return facts.counts().isEmpty() && facts.stores().isEmpty() && (views || runsOnElements);
  }
}
