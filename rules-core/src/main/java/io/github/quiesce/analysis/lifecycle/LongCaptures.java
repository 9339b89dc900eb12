package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.waits.Lengths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks that wait long, or for ever come again, and keep a large object by what they capture. */
public final class LongCaptures {
  private static final Duration LONG = Duration.ofHours(1);
  private static final int SMALL_ARRAY = 64;
  private static final long LARGE_BUFFER = 64 * 1024;
  private static final String BUFFER = "buffer";
  private static final Set<String> LARGE_KINDS = Set.of("collection", BUFFER);

  private final Analyses analyses;
  private final Calls calls;
  private final Origins origins;
  private final Delays delays;
  private final Map<Instruction, LongCapture> all = new LinkedHashMap<>();

  /**
   * A task that keeps something large for long.
   *
   * @param submission the call that takes the task
   * @param periodic whether the task comes again and again
   * @param type the type of what it keeps
   */
  public record LongCapture(Instruction submission, boolean periodic, String type) {}

  private LongCaptures(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.delays = new Delays(analyses);
    for (Instruction instruction : DescribedCalls.of(analyses).all()) {
      if (instruction instanceof Invoke call) {
        calls.facts(call).map(CallFacts::runs).orElse(List.of()).stream()
            .filter(runs -> lasts(call, runs))
            .forEach(runs -> find(call, runs));
      }
    }
  }

  private boolean lasts(Invoke call, CallFacts.Runs runs) {
    return runs.times() == Times.PERIODIC
        || delays.of(call, runs).filter(delay -> delay.compareTo(LONG) >= 0).isPresent();
  }

  private void find(Invoke call, CallFacts.Runs runs) {
    for (Value task :
        Origins.at(runs.task(), call).map(t -> origins.of(t).values()).orElse(Set.of())) {
      if (task instanceof Instruction made && isLeftAlone(call, task)) {
        captured(task).stream()
            .filter(this::isLarge)
            .filter(value -> !isKeptAnyway(value, made.block().body()))
            .findFirst()
            .ifPresent(
                value ->
                    all.put(
                        call, new LongCapture(call, runs.times() == Times.PERIODIC, value.type())));
      }
    }
  }

  public static LongCaptures of(Analyses analyses) {
    return analyses.get(LongCaptures.class, LongCaptures::new);
  }

  /** All of them, in program order. */
  public List<LongCapture> all() {
    return List.copyOf(all.values());
  }

  /** Whether nothing in view cancels it, and it is not on a scheduler of the same method. */
  private boolean isLeftAlone(Invoke call, Value task) {
    boolean cancelled =
        task instanceof NewObject created
            && ObjectFlow.of(analyses).of(created).uses().stream()
                .anyMatch(use -> use.facts().flatMap(CallFacts::cancels).isPresent());
    return !cancelled
        && DroppedPeriods.of(analyses).isDropped(call)
        && call.receiver().filter(scheduler -> isMadeHere(scheduler, call)).isEmpty();
  }

  private boolean isMadeHere(Value scheduler, Invoke call) {
    return origins.of(scheduler).values().stream()
        .flatMap(origin -> Acquisitions.of(analyses).at(origin).stream())
        .anyMatch(
            made ->
                made.site().block().body() == call.block().body()
                    && !call.block().body().method().isConstructor());
  }

  /** Locals that a lambda or an object takes along; {@code this} is none. */
  private List<Value> captured(Value task) {
    if (task instanceof CreateLambda lambda) {
      return lambda.operands();
    }
    List<Value> found = new ArrayList<>();
    if (task instanceof NewObject created) {
      found.addAll(created.captures().values());
      for (int i = 0; i < created.arguments().size(); i++) {
        if (isStored(created, i)) {
          found.add(created.arguments().get(i));
        }
      }
    }
    return found;
  }

  private boolean isStored(NewObject created, int index) {
    return calls.targets(created).stream()
        .map(MethodModel::body)
        .flatMap(Optional::stream)
        .filter(body -> index < body.parameters().size())
        .anyMatch(body -> isStored(body, body.parameters().get(index)));
  }

  private static boolean isStored(Body body, Value value) {
    return body.usersOf(value).stream()
        .anyMatch(user -> user instanceof StoreField store && store.value() == value);
  }

  private boolean isLarge(Value value) {
    if (TypeNames.isArray(value.type())) {
      return origins.of(value).values().stream().noneMatch(LongCaptures::isSmall);
    }
    return LARGE_KINDS.stream().anyMatch(kind -> analyses.program().isOfKind(value.type(), kind))
        || holdsMuch(value);
  }

  /**
   * An object that its constructor gives an array that is not small, its own or one passed, or a
   * large buffer of its own.
   */
  private boolean holdsMuch(Value value) {
    Set<Value> made = origins.of(value).values();
    return !made.isEmpty()
        && made.stream()
            .allMatch(each -> each instanceof NewObject created && isGivenMuch(created));
  }

  private boolean isGivenMuch(NewObject created) {
    for (int i = 0; i < created.arguments().size(); i++) {
      Value argument = created.arguments().get(i);
      if (TypeNames.isArray(argument.type()) && isLarge(argument) && isStored(created, i)) {
        return true;
      }
    }
    return calls.targets(created).stream()
        .flatMap(constructor -> constructor.body().stream())
        .flatMap(body -> body.instructions().stream())
        .anyMatch(
            each ->
                each instanceof StoreField store
                    && ((store.value() instanceof NewArray array && !isSmall(array))
                        || isLargeBuffer(store.value())));
  }

  /** A buffer that its class makes with room for many, by a constant. */
  private boolean isLargeBuffer(Value made) {
    MethodRef maker =
        made instanceof NewObject created
            ? created.constructor()
            : made instanceof Invoke call && call.receiver().isEmpty() ? call.method() : null;
    return maker != null
        && analyses.program().isOfKind(maker.owner(), BUFFER)
        && Callers.arguments((Instruction) made).size() == 1
        && Lengths.of(analyses)
            .number(Callers.arguments((Instruction) made).get(0))
            .filter(room -> room >= LARGE_BUFFER)
            .isPresent();
  }

  /** An array that stands in for a variable. */
  private static boolean isSmall(Value made) {
    return made instanceof NewArray array
        && array.operands().stream()
            .allMatch(
                length ->
                    length instanceof Constant constant
                        && constant.value() instanceof Number number
                        && number.longValue() <= SMALL_ARRAY);
  }

  /** Whether a field has it, before or from then on. */
  private static boolean isKeptAnyway(Value value, Body at) {
    Value plain = value instanceof Cast cast ? cast.value() : value;
    if (plain instanceof LoadField load) {
      return !load.field().isCapture();
    }
    return isStored(at, plain);
  }
}
