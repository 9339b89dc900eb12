package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.Tasks;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final Tasks tasks;

  private Stability(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.roots = Roots.of(analyses);
    this.tasks = Tasks.of(analyses);
  }

  public static Stability of(Analyses analyses) {
    return analyses.get(Stability.class, Stability::new);
  }

  /**
   * Whether none of the instructions can change any of the numbers, nor anything they call or
   * start.
   */
  public boolean holds(Collection<Symbol> symbols, Collection<Instruction> running) {
    List<Symbol> open = symbols.stream().filter(Stability::mayChange).toList();
    if (open.isEmpty()) {
      return true;
    }
    Collection<Instruction> all = withCallees(running);
    return open.stream().allMatch(symbol -> all.stream().noneMatch(each -> changes(each, symbol)));
  }

  /** Whether none of the instructions puts anything into a collection, or takes anything out. */
  public boolean keepsSize(Symbol size, Collection<Instruction> all) {
    return all.stream()
        .filter(Stability::isCall)
        .noneMatch(call -> changesArgument(call, size, MAX_DEPTH));
  }

  /** A value is what it is; an array keeps its length. */
  private static boolean mayChange(Symbol symbol) {
    return symbol.field().isPresent()
        || (symbol.kind() == Symbol.Kind.SIZE && !TypeNames.isArray(symbol.root().type()));
  }

  private Collection<Instruction> withCallees(Collection<Instruction> running) {
    Set<Instruction> all = new LinkedHashSet<>(running);
    Set<Body> seen = new HashSet<>();
    Deque<Instruction> work = new ArrayDeque<>(running);
    while (!work.isEmpty()) {
      for (Body body : startedBy(work.poll())) {
        if (seen.add(body)) {
          all.addAll(body.instructions());
          work.addAll(body.instructions());
        }
      }
    }
    return all;
  }

  private List<Body> startedBy(Instruction call) {
    List<Body> found = new ArrayList<>();
    calls.targets(call).forEach(target -> target.body().ifPresent(found::add));
    tasks.submittedBy(call).forEach(run -> found.add(run.body()));
    return found;
  }

  private boolean changes(Instruction instruction, Symbol symbol) {
    if (instruction instanceof StoreField store) {
      return symbol.field().filter(field -> isSame(store, field)).isPresent();
    }
    return symbol.kind() == Symbol.Kind.SIZE
        && isCall(instruction)
        && changesArgument(instruction, symbol, MAX_DEPTH);
  }

  private boolean isSame(StoreField store, io.github.quiesce.model.FieldRef field) {
    Optional<FieldModel> declared = fields.declaration(store.field());
    return store.field().name().equals(field.name())
        && declared.map(d -> d.owner().name().equals(field.owner())).orElse(true);
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
    if (resizesView(call, symbol)) {
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

  /** {@code iterator.remove()}, {@code map.keySet().clear()}. */
  private boolean resizesView(Instruction call, Symbol symbol) {
    return call instanceof Invoke invoke
        && calls.facts(call).flatMap(CallFacts::resizes).filter(Place.RECEIVER::equals).isPresent()
        && invoke.receiver().map(roots::of).orElse(null) instanceof Invoke view
        && viewed(view).filter(value -> isContainer(value, symbol)).isPresent();
  }

  private Optional<Value> viewed(Invoke view) {
    Optional<CallFacts> facts = calls.facts(view);
    Optional<Place> place =
        facts
            .flatMap(CallFacts::loads)
            .or(() -> facts.flatMap(CallFacts::trips).flatMap(CallFacts.Trips::container));
    return place.flatMap(each -> Origins.at(each, view));
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
          : facts.get().stores().filter(s -> s.container().equals(place)).isPresent()
              || facts.get().resizes().filter(place::equals).isPresent();
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

  /** Whether a call leaves the collection it is called on as it is. */
  static boolean isReading(CallFacts facts) {
    boolean looks = facts.nothrow() || facts.trips().isPresent() || facts.loads().isPresent();
    boolean changes =
        facts.resizes().isPresent() || facts.stores().isPresent() || !facts.counts().isEmpty();
    return (looks || !facts.runs().isEmpty()) && !changes;
  }
}
