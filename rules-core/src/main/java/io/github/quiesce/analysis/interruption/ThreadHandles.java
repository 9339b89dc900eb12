package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ways to end a started thread other than by interrupt: a flag that it reads, a queue that it takes
 * from, a socket that is closed. Whatever the thread looks at may be one, if other code does more
 * to it than look.
 */
final class ThreadHandles {
  /** Methods of the same class that are looked into, one in the other. */
  private static final int MOST_CALLS = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final ToldOnly told;

  ThreadHandles(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.told = new ToldOnly(analyses);
  }

  /**
   * Whether there may be one.
   *
   * @param start where the thread is started
   * @param runs what it runs, as far as that is in view
   * @param thread where the thread goes
   */
  boolean mayHave(Instruction start, List<TaskRun> runs, Flow thread) {
    Set<Body> code = new LinkedHashSet<>();
    runs.forEach(run -> collect(run.body(), run.body(), code, MOST_CALLS));
    Set<FieldRef> read = new LinkedHashSet<>();
    for (Body body : code) {
      for (Instruction each : body.instructions()) {
        if (each instanceof LoadField load && !load.field().isCapture()) {
          read.add(load.field());
        }
      }
    }
    List<Value> taken = new ArrayList<>(Callers.arguments(thread.created()));
    runs.forEach(run -> taken.addAll(captured(run.task())));
    for (Value each : taken) {
      if (each instanceof LoadField load) {
        read.add(load.field());
      }
    }
    return thread.uses().stream().anyMatch(this::isUnknown)
        || thread.aliases().stream().anyMatch(ThreadHandles::isSetIn)
        || read.stream().anyMatch(field -> isChanged(field, code))
        || taken.stream().anyMatch(value -> isTouchedAfter(start, value));
  }

  /** A method that the thread has of its own, out of view. */
  private boolean isUnknown(Use use) {
    return use.depth() > 0 || (use.facts().isEmpty() && !calls.targetsComplete(use.at()));
  }

  /** Whether a field of an object is set. */
  private static boolean isSetIn(Value object) {
    return object instanceof Instruction made
        && made.block().body().usersOf(made).stream()
            .anyMatch(
                user ->
                    user instanceof StoreField store
                        && store.receiver().filter(object::equals).isPresent());
  }

  private void collect(Body body, Body task, Set<Body> code, int depth) {
    if (!code.add(body)) {
      return;
    }
    body.lambdas().stream()
        .flatMap(lambda -> lambda.body().stream())
        .forEach(inner -> collect(inner, task, code, depth));
    if (depth > 0) {
      body.instructions().stream()
          .flatMap(each -> calls.targets(each).stream())
          .map(MethodModel::body)
          .flatMap(Optional::stream)
          .filter(called -> called.isBeside(task))
          .forEach(called -> collect(called, task, code, depth - 1));
    }
  }

  private static List<Value> captured(Value task) {
    if (task instanceof CreateLambda lambda) {
      return lambda.operands();
    }
    List<Value> taken = new ArrayList<>();
    if (task instanceof NewObject made) {
      taken.addAll(made.arguments());
      taken.addAll(made.captures().values());
    }
    return taken;
  }

  /** Whether code other than the thread's, and that which makes the object, changes the field. */
  private boolean isChanged(FieldRef field, Set<Body> code) {
    Optional<FieldModel> declared = fields.declaration(field);
    if (declared.isEmpty()) {
      // constants of libraries, such as System.out
      return !field.isStatic() || analyses.program().facts().type(field.owner()).isEmpty();
    }
    if (!declared.get().modifiers().isFinal()
        && (!fields.isClosed(field)
            || fields.stores(field).stream().anyMatch(store -> isOther(store, code)))) {
      return true;
    }
    return fields.loads(field).stream()
        .filter(load -> isOther(load, code))
        .anyMatch(
            load -> load.block().body().usersOf(load).stream().anyMatch(it -> touches(it, load)));
  }

  private static boolean isOther(Instruction access, Set<Body> code) {
    Body body = access.block().body();
    boolean initial =
        !body.isLambda() && (body.method().isConstructor() || body.method().isStaticInitializer());
    return !initial && !code.contains(body);
  }

  private boolean isTouchedAfter(Instruction start, Value value) {
    Body body = start.block().body();
    if (TypeNames.isPrimitive(value.type())
        || value.type().equals(TypeNames.STRING)
        || body.self().filter(value::equals).isPresent()) {
      return false;
    }
    Set<Block> after = new LinkedHashSet<>();
    start.block().outgoing().forEach(edge -> after.addAll(Paths.from(edge.to(), next -> true)));
    return body.usersOf(value).stream()
        .anyMatch(
            user ->
                user instanceof Instruction at && after.contains(at.block()) && touches(at, value));
  }

  /** Whether an instruction does more with an object than look at it. */
  private boolean touches(Value user, Value object) {
    if (user instanceof StoreField store) {
      return store.receiver().filter(object::equals).isPresent();
    }
    if (user instanceof StoreElement store) {
      return !isOnlyShown(store.array());
    }
    return (user instanceof Invoke || user instanceof NewObject || user instanceof CreateLambda)
        && !isLook((Instruction) user);
  }

  /** {@code log(format, a, b)}: an array that is made for a call which only looks at it. */
  private boolean isOnlyShown(Value array) {
    return array instanceof NewArray made
        && made.block().body().usersOf(made).stream()
            .allMatch(
                user ->
                    user instanceof StoreElement store
                        ? store.array() == made
                        : !touches(user, made));
  }

  private boolean isLook(Instruction call) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isEmpty()) {
      return false;
    }
    boolean tells =
        call instanceof Invoke invoke
            && invoke.receiver().map(Value::type).filter(told::isPrinter).isPresent();
    boolean answers = !call.type().equals(TypeNames.VOID) || facts.get().blocks().isPresent();
    return tells
        || (answers
            && facts.get().stores().isEmpty()
            && facts.get().releases().isEmpty()
            && facts.get().cancels().isEmpty()
            && facts.get().changes().isEmpty()
            && facts.get().runs().isEmpty()
            && facts.get().counts().stream().allMatch(ThreadHandles::isLook)
            && hasNoCode(call));
  }

  private static boolean hasNoCode(Instruction call) {
    return Callers.arguments(call).stream().noneMatch(CreateLambda.class::isInstance);
  }

  private static boolean isLook(CallFacts.Counts count) {
    return count.effect() == Effect.READ || count.effect() == Effect.AWAIT;
  }
}
