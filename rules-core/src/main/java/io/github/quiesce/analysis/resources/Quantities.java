package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sizes of executors and queues: constants, also through fields and parameters. */
public final class Quantities {
  private static final String QUEUE = "queue";

  private final Analyses analyses;
  private final Program program;
  private final Origins origins;
  private Map<Value, List<Acquisition>> elements;

  private Quantities(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.origins = Origins.of(analyses);
  }

  public static Quantities of(Analyses analyses) {
    return analyses.get(Quantities.class, Quantities::new);
  }

  /** The greatest number of threads of an executor. */
  public Quantity threads(Acquisition executor) {
    Quantity declared = resolve(executor.facts().threads(), executor.arguments());
    if (!declared.isUnbounded() || executor.facts().taskQueue().isEmpty()) {
      return declared;
    }
    // A maximum without limit is only reached when the queue refuses tasks.
    return taskQueue(executor).isBounded() ? declared : Quantity.UNKNOWN;
  }

  /** The capacity of an executor's queue of tasks. */
  public Quantity taskQueue(Acquisition executor) {
    if (executor.facts().taskQueue().isEmpty()) {
      return resolve(executor.facts().queue(), executor.arguments());
    }
    int index = executor.facts().taskQueue().get().index();
    return index < executor.arguments().size()
        ? capacity(executor.arguments().get(index))
        : Quantity.UNKNOWN;
  }

  /** The capacity of the queue a value is; the least one if it can be several. */
  public Quantity capacity(Value queue) {
    Origins.Result from = origins.of(queue);
    Quantity result = null;
    for (Value origin : from.values()) {
      Quantity next = capacityOfOrigin(origin);
      result = result == null ? next : lesser(result, next);
    }
    boolean known = result != null && result.kind() != Quantity.Kind.UNKNOWN;
    if (!known || (!from.complete() && !result.isBounded())) {
      return byType(queue.type());
    }
    return result;
  }

  private Quantity capacityOfOrigin(Value origin) {
    if (origin instanceof Constant constant && constant.isNull()) {
      return Quantity.UNBOUNDED;
    }
    Optional<Acquisition> made = Acquisitions.of(analyses).at(origin);
    Quantity given =
        made.map(this::given)
            .orElseGet(
                () ->
                    elements().getOrDefault(origin, List.of()).stream()
                        .map(this::given)
                        .reduce(Quantities::lesser)
                        .orElse(Quantity.UNKNOWN));
    return given.kind() == Quantity.Kind.UNKNOWN ? byType(origin.type()) : given;
  }

  private Quantity given(Acquisition queue) {
    return resolve(queue.facts().queue(), queue.arguments());
  }

  /** Which queues made in view a value read from an array or collection can be. */
  private Map<Value, List<Acquisition>> elements() {
    if (elements == null) {
      elements = new HashMap<>();
      for (Acquisition queue : Acquisitions.of(analyses).of(QUEUE)) {
        for (Value alias : ObjectFlow.of(analyses).of(queue.site()).aliases()) {
          elements.computeIfAbsent(alias, k -> new ArrayList<>()).add(queue);
        }
      }
    }
    return elements;
  }

  /**
   * Some types have a capacity whatever their constructor: an ArrayBlockingQueue is never
   * unbounded.
   */
  private Quantity byType(String type) {
    Set<String> types = program.hierarchy().supertypes(type);
    for (String each : types) {
      Optional<Amount> capacity = program.facts().type(each).flatMap(TypeFacts::queueCapacity);
      if (capacity.isPresent()) {
        return switch (capacity.get().kind()) {
          case CONSTANT -> Quantity.known(capacity.get().value());
          case UNBOUNDED -> Quantity.UNBOUNDED;
          default -> new Quantity(Quantity.Kind.BOUNDED, 0);
        };
      }
    }
    return Quantity.UNKNOWN;
  }

  private static Quantity lesser(Quantity a, Quantity b) {
    if (a.isKnown() && b.isKnown()) {
      return a.value() <= b.value() ? a : b;
    }
    if (a.isBounded() || b.isBounded()) {
      return a.isBounded() ? a : b;
    }
    return a.isUnbounded() && b.isUnbounded() ? a : Quantity.UNKNOWN;
  }

  /** An amount of the facts with the arguments put in. */
  public Quantity resolve(Amount amount, List<Value> arguments) {
    return switch (amount.kind()) {
      case CONSTANT -> Quantity.known(amount.value());
      case UNBOUNDED -> Quantity.UNBOUNDED;
      case ARGUMENT ->
          amount.value() < arguments.size()
              ? constant(arguments.get(amount.value()))
              : Quantity.UNKNOWN;
      default -> Quantity.UNKNOWN;
    };
  }

  /**
   * A number that is given: a constant, or one nobody can tell. A number that is passed in or
   * computed is a limit all the same: nobody computes Integer.MAX_VALUE.
   */
  private Quantity constant(Value value) {
    Origins.Result from = origins.of(value);
    Quantity result = null;
    for (Value origin : from.values()) {
      Quantity next =
          origin instanceof Constant constant && constant.value() instanceof Number number
              ? Quantity.known(number.longValue())
              : new Quantity(Quantity.Kind.BOUNDED, 0);
      result = result == null ? next : lesser(result, next);
    }
    return result == null ? Quantity.UNKNOWN : result;
  }
}
