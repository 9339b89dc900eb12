package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a body in which nobody can take anything out of a queue: nothing has been taken, no
 * task started, and nobody else been given the queue, or an object that has it.
 */
final class BeforeDrains {
  /** Calls followed to see that they start nothing. */
  private static final int MAX_DEPTH = 5;

  private static final String THREAD = "thread";

  private final Analyses analyses;
  private final Calls calls;
  private final Coordination queue;
  private final Body region;
  private final Set<Instruction> removals;
  private final Set<Value> escapes = new HashSet<>();
  private final Set<Value> carriers = new LinkedHashSet<>();

  BeforeDrains(Analyses analyses, Coordination queue, Body region) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.queue = queue;
    this.region = region;
    this.removals = queue.with(Set.of(Effect.REMOVE, Effect.BREAK));
    queue.flow().escapes().stream()
        .filter(escape -> escape.why() != Escape.Why.OPEN_FIELD)
        .filter(escape -> escape.why() != Escape.Why.RETURNED)
        .forEach(escape -> escapes.add(escape.at()));
    findCarriers();
  }

  /** Whether control goes on along the edge with nobody taking. */
  boolean goesOn(Edge edge) {
    return !edge.isExceptional()
        && edge.from().instructions().stream().noneMatch(this::mayDrain)
        && entersQuietLoop(edge);
  }

  /** A loop that starts a consumer somewhere may have started it in the round before. */
  private boolean entersQuietLoop(Edge edge) {
    return Loops.of(analyses)
        .around(edge.to())
        .filter(loop -> loop.header() == edge.to() && !loop.contains(edge.from()))
        .map(
            loop ->
                loop.blocks().stream()
                    .map(Block::instructions)
                    .flatMap(List::stream)
                    .noneMatch(this::mayDrain))
        .orElse(true);
  }

  /** Objects of the region by which the queue can be got at. */
  private void findCarriers() {
    List<Value> work = new ArrayList<>(queue.flow().aliases());
    boolean held = queue.flow().fields().stream().anyMatch(field -> !field.isStatic());
    if (held) {
      region.self().ifPresent(work::add);
      work.addAll(owners());
    }
    while (!work.isEmpty()) {
      Value value = work.remove(0);
      if (carriers.add(value)) {
        region.usersOf(value).forEach(user -> addCarriers(value, user, work));
        if (region.self().filter(value::equals).isPresent()) {
          region.lambdas().stream().filter(BeforeDrains::usesThis).forEach(work::add);
        }
      }
    }
  }

  /** What may be an object that keeps the queue in a field, by its type. */
  private List<Value> owners() {
    List<Value> values = new ArrayList<>(region.parameters());
    values.addAll(region.instructions());
    return values.stream().filter(this::mayKeep).toList();
  }

  private boolean mayKeep(Value value) {
    ClassHierarchy hierarchy = analyses.program().hierarchy();
    return queue.flow().fields().stream()
        .filter(field -> !field.isStatic())
        .map(FieldRef::owner)
        .anyMatch(
            owner ->
                hierarchy.isSubtype(value.type(), owner)
                    || hierarchy.isSubtype(owner, value.type()));
  }

  private static boolean usesThis(CreateLambda lambda) {
    return lambda
        .body()
        .filter(
            body ->
                body.self().filter(self -> !body.usersOf(self).isEmpty()).isPresent()
                    || body.lambdas().stream().anyMatch(BeforeDrains::usesThis))
        .isPresent();
  }

  private void addCarriers(Value carrier, Value user, List<Value> work) {
    if (user instanceof Phi
        || user instanceof Cast
        || user instanceof CreateLambda
        || user instanceof LoadField
        || user instanceof NewObject) {
      work.add(user);
    } else if (user instanceof StoreField store && store.value() == carrier) {
      store.receiver().ifPresent(work::add);
    } else if (user instanceof StoreElement store && store.value() == carrier) {
      work.add(store.array());
    } else if (user instanceof Invoke call && isMore(call, carrier)) {
      work.add(call);
      call.receiver().filter(each -> stores(call)).ifPresent(work::add);
    }
  }

  /** What a call gives that was given a carrier: a thread, a view; of a collection, itself. */
  private boolean isMore(Invoke call, Value carrier) {
    return !call.type().equals("void")
        && (!queue.flow().aliases().contains(carrier)
            || calls.facts(call).flatMap(CallFacts::wraps).isPresent()
            || !call.receiver().filter(carrier::equals).isPresent());
  }

  private boolean stores(Invoke call) {
    return calls.facts(call).flatMap(CallFacts::stores).isPresent();
  }

  /** Whether somebody may take from the queue during, or because of, an instruction. */
  private boolean mayDrain(Instruction instruction) {
    boolean reference = instruction instanceof CreateLambda; // is run where it goes to
    if (!reference && (removals.contains(instruction) || escapes.contains(instruction))) {
      return true;
    }
    if (instruction instanceof StoreField store) {
      return carriers.contains(store.value()) && !isOwn(store);
    }
    return (instruction instanceof Invoke || instruction instanceof NewObject)
        && callDrains(instruction);
  }

  /** Into an object that nobody else has yet: the one under construction, one made here. */
  private boolean isOwn(StoreField store) {
    MethodModel method = region.method();
    Optional<Value> receiver = store.receiver();
    if (receiver.isEmpty()) {
      return method.isStaticInitializer();
    }
    boolean self = receiver.equals(region.self().map(Value.class::cast));
    return (self && method.isConstructor() && !region.isLambda())
        || receiver.get() instanceof NewObject;
  }

  private boolean callDrains(Instruction call) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isPresent()) {
      return call.operands().stream().anyMatch(carriers::contains) && !isQuiet(call, facts.get());
    }
    List<MethodModel> targets = calls.targets(call);
    boolean inView = targets.stream().anyMatch(target -> target.body().isPresent());
    if (!inView) {
      return call.operands().stream().anyMatch(carriers::contains);
    }
    Set<Body> seen = new HashSet<>();
    return targets.stream()
        .flatMap(target -> target.body().stream())
        .anyMatch(body -> startsOrTakes(body, seen, MAX_DEPTH));
  }

  /** A library's call on the queue itself that takes nothing; a thread that is only made. */
  private boolean isQuiet(Instruction call, CallFacts facts) {
    boolean onQueue =
        call instanceof Invoke invoke
            && invoke.receiver().filter(queue.flow().aliases()::contains).isPresent()
            && facts.loads().isEmpty()
            && facts.runs().isEmpty();
    boolean onlyMade =
        facts.acquires().filter(made -> made.kind().equals(THREAD)).isPresent()
            && facts.starts().isEmpty()
            && facts.runs().stream().allMatch(r -> r.times() == CallFacts.Times.AT_MOST_ONCE);
    boolean lent =
        facts.runs().isEmpty()
            && facts.starts().isEmpty()
            && (facts.stores().isPresent() || facts.wraps().isPresent() || isBorrowed(call, facts));
    boolean runsHere =
        !facts.runs().isEmpty()
            && facts.runs().stream().allMatch(r -> r.where() == CallFacts.Where.CALLER)
            && Tasks.of(analyses).submittedBy(call).stream()
                .map(TaskRun::body)
                .noneMatch(body -> startsOrTakes(body, new HashSet<>(), MAX_DEPTH));
    return onQueue || onlyMade || lent || runsHere;
  }

  private boolean isBorrowed(Instruction call, CallFacts facts) {
    List<Value> arguments = Callers.arguments(call);
    for (int i = 0; i < arguments.size(); i++) {
      if (carriers.contains(arguments.get(i))
          && facts.arguments().get(i) != CallFacts.Argument.BORROWED) {
        return false;
      }
    }
    return true;
  }

  /** Whether code in view takes from the queue, starts anything, or hands its own object on. */
  private boolean startsOrTakes(Body body, Set<Body> seen, int depth) {
    if (!seen.add(body)) {
      return false;
    }
    return depth == 0
        || body.instructions().stream().anyMatch(each -> startsOrTakes(each, body, seen, depth));
  }

  private boolean startsOrTakes(Instruction each, Body body, Set<Body> seen, int depth) {
    if (removals.contains(each) || escapes.contains(each) || starts(each)) {
      return true;
    }
    if (!(each instanceof Invoke) && !(each instanceof NewObject)) {
      return false;
    }
    List<MethodModel> targets = calls.targets(each);
    boolean handsOn =
        calls.facts(each).isEmpty()
            && targets.isEmpty()
            && body.self().filter(self -> Callers.arguments(each).contains(self)).isPresent();
    return handsOn
        || targets.stream()
            .flatMap(target -> target.body().stream())
            .anyMatch(inner -> startsOrTakes(inner, seen, depth - 1));
  }

  private boolean starts(Instruction call) {
    return calls
        .facts(call)
        .filter(
            facts ->
                facts.starts().isPresent()
                    || facts.runs().stream()
                        .anyMatch(
                            runs ->
                                runs.where() != CallFacts.Where.CALLER
                                    && runs.times() != CallFacts.Times.AT_MOST_ONCE))
        .isPresent();
  }
}
