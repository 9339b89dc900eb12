package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls that set, read or remove a value that is kept for the running thread. */
final class ThreadContexts {
  private static final String EXECUTOR = "executor";

  private final Program program;
  private final Calls calls;
  private final Fields fields;
  private final Origins origins;
  private final Map<Instruction, ContextUse> uses = new LinkedHashMap<>();

  /**
   * @param effect what is done
   * @param keeper the class that keeps the values
   * @param whole whether it is all values the class keeps
   * @param key which value: the name of the field that has the ThreadLocal, the place where it is
   *     made, or the constant that names an entry; empty if that is not known
   * @param value what is set
   */
  record ContextUse(
      Instruction at,
      ContextEffect effect,
      String keeper,
      boolean whole,
      Optional<Object> key,
      Optional<Value> value) {

    /** Unless both are known and differ. */
    boolean mayBeSameAs(ContextUse other) {
      return keeper.equals(other.keeper)
          && (key.isEmpty()
              || other.key.isEmpty()
              || key.equals(other.key)
              || key.get().getClass() != other.key.get().getClass());
    }

    boolean is(ContextEffect expected) {
      return effect == expected;
    }
  }

  /** A field by its declaration, so that it is none of the constants that name entries. */
  private record FieldKey(String name) {}

  private ThreadContexts(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.origins = Origins.of(analyses);
    for (Instruction instruction : DescribedCalls.of(analyses).all()) {
      calls
          .facts(instruction)
          .flatMap(CallFacts::context)
          .ifPresent(context -> uses.put(instruction, use(instruction, context)));
    }
  }

  static ThreadContexts of(Analyses analyses) {
    return analyses.get(ThreadContexts.class, ThreadContexts::new);
  }

  private ContextUse use(Instruction call, CallFacts.Context context) {
    List<Value> operands = call.operands();
    Optional<Value> entry = context.entry().flatMap(place -> Origins.at(place, call));
    boolean named =
        context.entry().filter(place -> place.kind() == Place.Kind.ARGUMENT).isPresent();
    return new ContextUse(
        call,
        context.effect(),
        calls.facts(call).orElseThrow().owner(),
        entry.isEmpty(),
        entry.flatMap(value -> named ? constant(value) : keyOf(value)),
        operands.isEmpty() ? Optional.empty() : Optional.of(operands.get(operands.size() - 1)));
  }

  private Optional<Object> constant(Value name) {
    if (name instanceof LoadField load) {
      Optional<Object> declared =
          fields.declaration(load.field()).flatMap(field -> field.constant());
      if (declared.isPresent()) {
        return declared;
      }
    }
    return origins
        .of(name)
        .only()
        .filter(Constant.class::isInstance)
        .map(only -> ((Constant) only).value());
  }

  /** What tells one ThreadLocal from others. */
  Optional<Object> keyOf(Value local) {
    if (local instanceof LoadField load && !load.field().isCapture()) {
      return Optional.of(keyOf(load.field()));
    }
    return origins.of(local).only().map(this::keyOfOrigin);
  }

  private Object keyOf(FieldRef field) {
    return new FieldKey(fields.declaration(field).map(Object::toString).orElse(field.toString()));
  }

  private Object keyOfOrigin(Value made) {
    if (made instanceof LoadField load) {
      return keyOf(load.field());
    }
    if (made instanceof Instruction instruction) {
      for (Value user : instruction.block().body().usersOf(made)) {
        if (user instanceof StoreField store && store.value() == made) {
          return keyOf(store.field());
        }
      }
    }
    return made;
  }

  /** What the instruction does to such a value, if it does. */
  Optional<ContextUse> at(Value instruction) {
    return Optional.ofNullable(uses.get(instruction));
  }

  /** Whether it is one entry, by a name, of those the class keeps. */
  boolean isNamed(ContextUse use) {
    return use.at() instanceof Invoke call && call.receiver().isEmpty();
  }

  /** Whether only code in view can get at the value. */
  boolean isClosed(ContextUse use) {
    return field(use).map(fields::isClosed).orElse(!isNamed(use));
  }

  /** Whether each object has a ThreadLocal of its own for it, that only code in view gets at. */
  boolean isOfEachObject(ContextUse use) {
    return field(use).filter(field -> !field.isStatic() && fields.isClosed(field)).isPresent();
  }

  private static Optional<FieldRef> field(ContextUse use) {
    return use.at() instanceof Invoke call
        ? call.receiver()
            .filter(LoadField.class::isInstance)
            .map(load -> ((LoadField) load).field())
            .filter(field -> !field.isCapture())
        : Optional.empty();
  }

  /**
   * Whether a pool in view removes it itself, before or after each of its tasks. What the task
   * removes says by its ways whether it comes to that, also where a pool makes the task.
   *
   * @param task the bodies that the task runs on its thread
   */
  boolean isCleanedByPool(ContextUse set, Set<Body> task) {
    return uses.values().stream()
        .filter(use -> use.is(ContextEffect.REMOVE) && use.mayBeSameAs(set))
        .map(use -> use.at().block().body())
        .filter(body -> !task.contains(body))
        .anyMatch(body -> program.isOfKind(body.method().owner().name(), EXECUTOR));
  }

  /** All of them, in program order. */
  List<ContextUse> all() {
    return List.copyOf(uses.values());
  }
}
