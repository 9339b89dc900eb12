package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Interrupting;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The way a loop is asked to stop: fields, or holders such as AtomicBoolean, that a condition reads
 * and that other code sets.
 */
public final class StopFlags {
  /** Values looked through from a condition back to what it reads. */
  private static final int LIMIT = 64;

  private static final String EXECUTOR = "executor";

  /** Callers of the code that sets a flag, in which an interrupt is looked for. */
  private static final int MAX_CALLERS = 2;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;

  private StopFlags(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static StopFlags of(Analyses analyses) {
    return analyses.get(StopFlags.class, StopFlags::new);
  }

  /**
   * What a condition depends on.
   *
   * @param helpers calls of methods that may be overridden, and questions to an executor about
   *     itself
   * @param data what is no flag: numbers that are computed, arguments, what other calls give
   */
  private record Read(
      Set<FieldRef> fields, Set<Value> holders, Set<Value> helpers, Set<Value> data) {
    static Read none() {
      return new Read(
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>());
    }
  }

  /**
   * Whether code other than {@code loopBody} can change what the exit's condition reads so that the
   * loop is left: a field that is set elsewhere or can be out of view, or a holder that is. Setting
   * a flag to the value that keeps the loop going does not count.
   */
  public boolean isSetFromOutside(Edge exit, Body loopBody) {
    Value condition = condition(exit);
    Read read = readBy(condition);
    Predicate<Value> leaves = leaving(exit, condition);
    return !read.helpers().isEmpty()
        || read.fields().stream().anyMatch(field -> isSetElsewhere(field, loopBody, leaves))
        || read.holders().stream()
            .anyMatch(holder -> isHolderSet(holder, at -> at.block().body() != loopBody, leaves));
  }

  /** Whether those who set a flag interrupt as well. */
  public enum Along {
    /** All of them do: the interrupt wakes the loop up, and the flag tells it to end. */
    INTERRUPTS,
    /** None does: an interrupt is another request to stop. */
    NOTHING,
    UNKNOWN
  }

  /**
   * What comes along with the flag that a condition reads. Only flags that are private are known,
   * and only the class itself is asked, so that a wider view changes nothing.
   */
  public Along setAlongWith(Value condition, Body loopBody) {
    Read read = readBy(condition);
    if (asksExecutorsOnly(read)) {
      return Along.INTERRUPTS; // who shuts a pool down so that a wait ends interrupts it
    }
    Set<Instruction> setters = new LinkedHashSet<>();
    for (Value holder : read.holders()) {
      if (!(holder instanceof LoadField load)) {
        return Along.UNKNOWN;
      }
      read.fields().add(load.field());
      isHolderSet(
          holder,
          at -> {
            setters.add(at);
            return false; // all of them
          },
          value -> true);
    }
    read.fields().forEach(field -> setters.addAll(fields.stores(field)));
    setters.removeIf(
        at ->
            at.block().body() == loopBody || (at instanceof StoreField store && isInitial(store)));
    if (setters.isEmpty()
        || !read.fields().stream().allMatch(this::isPrivate)
        || !setters.stream().allMatch(at -> at.block().body().isBeside(loopBody))) {
      return Along.UNKNOWN;
    }
    long interrupting =
        setters.stream().filter(at -> interruptsToo(at.block().body(), MAX_CALLERS)).count();
    return interrupting == 0
        ? Along.NOTHING
        : interrupting == setters.size() ? Along.INTERRUPTS : Along.UNKNOWN;
  }

  private boolean isPrivate(FieldRef field) {
    return fields.declaration(field).filter(each -> each.modifiers().isPrivate()).isPresent();
  }

  /** Whether the code that sets a flag interrupts a thread too: there, or around its callers. */
  private boolean interruptsToo(Body setter, int depth) {
    boolean here =
        setter.instructions().stream()
            .anyMatch(
                each ->
                    interrupts(each)
                        || calls.targets(each).stream()
                            .flatMap(target -> target.body().stream())
                            .flatMap(body -> body.instructions().stream())
                            .anyMatch(this::interrupts));
    return here
        || (depth > 0
            && !setter.isLambda()
            && Callers.of(analyses).of(setter.method()).stream()
                .map(call -> call.block().body())
                .filter(caller -> caller.isBeside(setter))
                .anyMatch(caller -> interruptsToo(caller, depth - 1)));
  }

  /** A call that does, or a function made here that does: {@code forEach(Thread::interrupt)}. */
  private boolean interrupts(Instruction call) {
    if (call instanceof CreateLambda function) {
      return function.reference().flatMap(calls::facts).flatMap(CallFacts::cancels).stream()
              .anyMatch(each -> each.byInterrupt() == CallFacts.Interrupts.ALWAYS)
          || function.body().stream()
              .flatMap(body -> body.instructions().stream())
              .anyMatch(this::interrupts);
    }
    return calls
        .facts(call)
        .flatMap(CallFacts::cancels)
        .filter(cancels -> Interrupting.byInterrupt(cancels, call))
        .isPresent();
  }

  /**
   * Whether anything in view, the loop itself included, sets what the condition reads so; or the
   * condition looks at data too, which may well change.
   */
  public boolean isSetAtAll(Edge exit) {
    Value condition = condition(exit);
    Read read = readBy(condition);
    Predicate<Value> leaves = leaving(exit, condition);
    return usesUp(condition)
        || !read.data().isEmpty()
        || read.fields().stream()
            .anyMatch(
                field ->
                    fields.stores(field).stream()
                        .anyMatch(store -> !isInitial(store) && leaves.test(store.value())))
        || read.holders().stream().anyMatch(holder -> isHolderSet(holder, at -> true, leaves));
  }

  /** Whether the condition looks at what it takes out: {@code (row = rows.poll()) != null}. */
  private boolean usesUp(Value condition) {
    return condition instanceof Binary test
        ? test.operands().stream().anyMatch(this::usesUp)
        : condition instanceof Phi phi
            ? phi.inputs().stream().anyMatch(this::takesOut)
            : takesOut(condition);
  }

  private boolean takesOut(Value value) {
    return calls.facts(Cast.under(value)).filter(CallFacts::takesOut).isPresent();
  }

  /** Whether the condition reads any field or holder at all. */
  public boolean readsFlag(Edge exit) {
    Read read = readBy(condition(exit));
    return !read.fields().isEmpty() || !read.holders().isEmpty();
  }

  /** The fields that the condition of a loop's exit reads, directly or in holders. */
  public Set<FieldRef> fieldsRead(Edge exit) {
    Read read = readBy(condition(exit));
    Set<FieldRef> result = new LinkedHashSet<>(read.fields());
    for (Value holder : read.holders()) {
      if (holder instanceof LoadField load) {
        result.add(load.field());
      }
    }
    return result;
  }

  private static Value condition(Edge exit) {
    return ((Branch) exit.from().last().orElseThrow()).condition();
  }

  /**
   * The values that lead out, where the condition is the flag itself: all but the constant that
   * leads the other way.
   */
  private Predicate<Value> leaving(Edge exit, Value condition) {
    if (condition instanceof Binary || condition instanceof Phi || !givesWhatItReads(condition)) {
      return value -> true;
    }
    int stays = exit.kind() == Edge.Kind.TRUE ? 0 : 1;
    return value -> !(value instanceof Constant constant && constant.isInteger(stays));
  }

  /** Whether a helper that is asked returns a flag as it is, and not its negation, say. */
  private boolean givesWhatItReads(Value condition) {
    return calls.facts(condition).isPresent()
        || !(condition instanceof Invoke call)
        || calls.targets(call).stream()
            .flatMap(target -> target.body().stream())
            .flatMap(body -> body.instructions().stream())
            .flatMap(each -> each instanceof Return given ? given.value().stream() : Stream.empty())
            .allMatch(
                given ->
                    given instanceof LoadField
                        || calls.facts(given).flatMap(CallFacts::loads).isPresent());
  }

  private Read readBy(Value condition) {
    Read read = Read.none();
    collect(condition, read, new HashSet<>());
    return read;
  }

  private void collect(Value value, Read read, Set<Value> seen) {
    if (seen.size() > LIMIT || !seen.add(value)) {
      return;
    }
    if (value instanceof LoadField load) {
      read.fields().add(load.field());
    } else if (value instanceof LoadElement load) {
      read.holders().add(load.array());
    } else if (value instanceof Binary || value instanceof Cast) {
      if (value instanceof Binary computed && !computed.operator().isComparison()) {
        read.data().add(value);
      }
      ((Instruction) value).operands().forEach(operand -> collect(operand, read, seen));
    } else if (value instanceof Phi phi) {
      phi.inputs().forEach(input -> collect(input, read, seen));
      deciding(phi).forEach(condition -> collect(condition, read, seen));
    } else if (value instanceof Invoke call) {
      collectFromCall(call, read, seen);
    } else if (!(value instanceof Constant)) {
      read.data().add(value);
    }
  }

  /** The conditions that choose between constants: those of {@code a && b}, say. */
  private static List<Value> deciding(Phi phi) {
    return phi.inputs().stream().allMatch(Constant.class::isInstance)
        ? phi.block().incoming().stream()
            .map(Edge::from)
            .flatMap(from -> branchBefore(from).stream())
            .map(Branch::condition)
            .toList()
        : List.of();
  }

  /** The branch at the end of a block, or of the one before it if that has none. */
  private static Optional<Branch> branchBefore(Block block) {
    if (block.last().orElse(null) instanceof Branch branch) {
      return Optional.of(branch);
    }
    return block.incoming().size() == 1
            && block.incoming().get(0).from().last().orElse(null) instanceof Branch branch
        ? Optional.of(branch)
        : Optional.empty();
  }

  private void collectFromCall(Invoke call, Read read, Set<Value> seen) {
    boolean loadsReceiver =
        calls.facts(call).flatMap(CallFacts::loads).filter(Place.RECEIVER::equals).isPresent();
    if (loadsReceiver) {
      call.receiver().ifPresent(read.holders()::add);
    }
    boolean mayBeOverridden =
        calls.facts(call).isEmpty()
            && !calls.targets(call).isEmpty()
            && !calls.targetsComplete(call);
    if (mayBeOverridden || asksExecutor(call)) {
      read.helpers().add(call);
    }
    List<MethodModel> targets = calls.targets(call);
    if (!loadsReceiver && targets.isEmpty() && !asksExecutor(call)) {
      read.data().add(call);
    }
    for (MethodModel target : targets) {
      for (Instruction instruction : target.body().map(Body::instructions).orElse(List.of())) {
        if (instruction instanceof Return returned) {
          returned.value().ifPresent(result -> collect(result, read, seen));
        }
      }
    }
  }

  /** {@code pool.isShutdown()}: whoever shuts the pool down sets that. */
  private boolean asksExecutor(Invoke call) {
    return call.type().equals(TypeNames.BOOLEAN)
        && call.arguments().isEmpty()
        && call.receiver()
            .filter(pool -> analyses.program().isOfKind(pool.type(), EXECUTOR))
            .isPresent();
  }

  private boolean asksExecutorsOnly(Read read) {
    return read.fields().isEmpty()
        && read.holders().isEmpty()
        && !read.helpers().isEmpty()
        && read.helpers().stream()
            .allMatch(each -> each instanceof Invoke call && asksExecutor(call));
  }

  private boolean isHolderSet(Value holder, Predicate<Instruction> where, Predicate<Value> leaves) {
    Origins.Result origins = Origins.of(analyses).of(holder);
    if (!origins.complete()) {
      return true;
    }
    for (Value origin : origins.values()) {
      if (origin instanceof NewArray array) {
        if (isElementSet(array, where, leaves)) {
          return true;
        }
      } else if (origin instanceof Instruction made) {
        Flow flow = ObjectFlow.of(analyses).of(made);
        boolean set =
            flow.uses().stream().anyMatch(use -> isSet(use, leaves) && where.test(use.at()));
        if (set || (flow.hasEscaped() && made instanceof NewObject)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code stop[0] = true} on an array that lambdas share. */
  private boolean isElementSet(
      NewArray array, Predicate<Instruction> where, Predicate<Value> leaves) {
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof StoreElement store
            && where.test(store)
            && leaves.test(store.value())
            && Origins.of(analyses).of(store.array()).values().contains(array)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSet(Use use, Predicate<Value> leaves) {
    if (!use.place().equals(Place.RECEIVER) || use.facts().isEmpty()) {
      return false;
    }
    CallFacts facts = use.facts().get();
    return facts.cancels().isPresent()
        || facts
            .stores()
            .filter(stores -> storedValue(stores, use.at()).map(leaves::test).orElse(true))
            .isPresent();
  }

  private static Optional<Value> storedValue(CallFacts.Stores stores, Instruction call) {
    boolean one = call instanceof Invoke && !stores.argument().equals(Place.ANY_ARGUMENT);
    return one ? Origins.at(stores.argument(), call) : Optional.empty();
  }

  private boolean isSetElsewhere(FieldRef field, Body loopBody, Predicate<Value> leaves) {
    boolean isFinal =
        fields.declaration(field).map(FieldModel::modifiers).map(m -> m.isFinal()).orElse(false);
    return (!isFinal && !(fields.isClosed(field) && isEnclosed(field)))
        || fields.stores(field).stream()
            .anyMatch(store -> isElsewhere(store, loopBody) && leaves.test(store.value()));
  }

  /** Whether only its own file can set it; a field others may set, some other file sets. */
  private boolean isEnclosed(FieldRef field) {
    return field.isCapture()
        || fields
            .declaration(field)
            .filter(
                each ->
                    each.modifiers().isPrivate()
                        || each.owner().modifiers().isPrivate()
                        || each.owner().header().local())
            .isPresent();
  }

  private static boolean isElsewhere(StoreField store, Body loopBody) {
    return store.block().body() != loopBody && !isInitial(store);
  }

  private static boolean isInitial(StoreField store) {
    Body writer = store.block().body();
    return !writer.isLambda()
        && (writer.method().isConstructor() || writer.method().isStaticInitializer());
  }
}
