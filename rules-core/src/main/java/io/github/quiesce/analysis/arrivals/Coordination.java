package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A latch or phaser made in view, with everything in view that counts on it. */
public final class Coordination {
  /** Effects by which a party arrives. */
  public static final Set<Effect> ARRIVALS =
      Set.copyOf(EnumSet.of(Effect.ARRIVE, Effect.ARRIVE_AND_AWAIT, Effect.ARRIVE_AND_DEREGISTER));

  /** Effects by which somebody waits for the others. */
  public static final Set<Effect> WAITS =
      Set.copyOf(EnumSet.of(Effect.AWAIT, Effect.ARRIVE_AND_AWAIT));

  private final Analyses analyses;
  private final Acquisition made;
  private final Flow flow;
  private final Map<Instruction, CallFacts.Counts> counted = new LinkedHashMap<>();
  private boolean understood = true;

  private Coordination(Analyses analyses, Acquisition made) {
    this.analyses = analyses;
    this.made = made;
    this.flow = ObjectFlow.of(analyses).of(made.site());
    flow.uses().forEach(this::add);
  }

  /** The object, if nobody out of view can count on it and every use in view is understood. */
  public static Optional<Coordination> closed(Analyses analyses, Acquisition made) {
    return closed(analyses, made, escape -> false);
  }

  /** As {@link #closed(Analyses, Acquisition)}, with escapes that come too late to matter. */
  public static Optional<Coordination> closed(
      Analyses analyses, Acquisition made, Predicate<Escape> tooLate) {
    Coordination found = new Coordination(analyses, made);
    boolean open = !found.flow.complete() || !found.flow.escapes().stream().allMatch(tooLate);
    return found.understood && !open ? Optional.of(found) : Optional.empty();
  }

  private void add(Use use) {
    if (use.depth() > 0) {
      understood = false; // one of several in a container: which one is counted is not known
      return;
    }
    Optional<CallFacts> facts = use.facts();
    if (!use.place().equals(Place.RECEIVER)) {
      return;
    }
    if (facts.isEmpty()) {
      understood = false; // a method of a subclass
      return;
    }
    for (CallFacts.Counts counts : facts.get().counts()) {
      if (counts.kind().equals(made.kind())) {
        counted.put(use.at(), counts);
        understood &= counts.effect() != Effect.BREAK;
      }
    }
  }

  public Acquisition made() {
    return made;
  }

  public Flow flow() {
    return flow;
  }

  /** The number it was made with: a latch's count, a phaser's or barrier's parties. */
  public Optional<Polynomial> number() {
    return SymbolicValues.of(analyses).amount(made.facts().count(), made.site(), made.arguments());
  }

  /** How much a call counts, where that is a number. */
  public Optional<Polynomial> amountOf(Instruction call) {
    return Optional.ofNullable(counted.get(call))
        .flatMap(counts -> SymbolicValues.of(analyses).amount(counts.by(), call));
  }

  /** Calls and method references with one of these effects. */
  public Set<Instruction> with(Set<Effect> effects) {
    Set<Instruction> result = new LinkedHashSet<>();
    counted.forEach(
        (at, counts) -> {
          if (effects.contains(counts.effect())) {
            result.add(at);
          }
        });
    return result;
  }

  /**
   * What some effects count on an object.
   *
   * @param places where they happen
   */
  public record Counted(Coordination object, Set<Effect> effects, Set<Instruction> places)
      implements Occurrences.Event {
    @Override
    public SymbolicCount at(Instruction instruction) {
      return places.contains(instruction) ? object.at(instruction, effects) : SymbolicCount.ZERO;
    }

    @Override
    public boolean needsObjectInView(MethodModel method) {
      return object.isHeldOnlyBy(method.owner());
    }
  }

  /** Whether the fields that hold it, if any, are the class's own: its objects elsewhere do not. */
  private boolean isHeldOnlyBy(ClassModel owner) {
    return flow.fields().stream()
        .allMatch(
            field ->
                field.isCapture()
                    || (Fields.of(analyses).isGivenOnCreation(field)
                        && analyses.program().hierarchy().isSubtype(owner.name(), field.owner())));
  }

  /** The effects as something to count. */
  public Counted counting(Set<Effect> effects) {
    return new Counted(this, effects, with(effects));
  }

  /**
   * How much a call counts on this object with one of the effects; at most that much where it may
   * be called on another object.
   */
  private SymbolicCount at(Instruction instruction, Set<Effect> effects) {
    CallFacts.Counts counts = counted.get(instruction);
    if (counts == null || !effects.contains(counts.effect())) {
      return SymbolicCount.ZERO;
    }
    SymbolicCount by = amount(counts.by(), instruction);
    return receiver(instruction).flatMap(this::only).filter(made.site()::equals).isPresent()
        ? by
        : by.orNone();
  }

  private SymbolicCount amount(Amount by, Instruction call) {
    return SymbolicValues.of(analyses)
        .amount(by, call)
        .map(SymbolicCount::exactly)
        .orElse(SymbolicCount.UNKNOWN);
  }

  /** Nobody out of view has this object, so that what they pass is another, in calls of theirs. */
  private Optional<Value> only(Value receiver) {
    return Origins.of(analyses).of(receiver).onlyInView();
  }

  private static Optional<Value> receiver(Instruction use) {
    if (use instanceof Invoke call) {
      return call.receiver();
    }
    return use instanceof CreateLambda reference && !reference.operands().isEmpty()
        ? Optional.of(reference.operand(0))
        : Optional.empty();
  }
}
