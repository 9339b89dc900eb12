package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.SameObject;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.resources.QueueRoom;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Waits and tries that may end without success, where nobody looks at how they ended. */
public final class DroppedOutcomes {
  private static final Set<String> PUTS = Set.of("put", "transfer");
  private static final Set<String> PAUSES = Set.of("latch", "join", "permit");
  private static final String PERMIT = "permit";
  private static final String JOIN = "join";

  private final Analyses analyses;
  private final Calls calls;
  private final SameObject same;
  private final FollowUps followUps;
  private final List<Drop> all = new ArrayList<>();

  /**
   * An outcome that is dropped.
   *
   * @param at the call, or the method reference
   * @param what what it waits or tries for, as facts say
   * @param proved whether it can fail, and is relied on, for sure
   */
  public record Drop(Instruction at, String what, boolean proved) {}

  private DroppedOutcomes(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.same = new SameObject(calls);
    this.followUps = new FollowUps(analyses);
    for (CallSite each : DescribedCalls.of(analyses).waits()) {
      if (each.at() instanceof Invoke call
          && hasOutcome(call)
          && call.block().body().usersOf(call).isEmpty()) {
        add(call);
      } else if (each.at() instanceof CreateLambda reference && dropsOutcome(reference, each)) {
        addPut(
            reference,
            each.facts().flatMap(CallFacts::blocks).orElseThrow().what(),
            each.receiver().orElseThrow());
      }
    }
  }

  public static DroppedOutcomes of(Analyses analyses) {
    return analyses.get(DroppedOutcomes.class, DroppedOutcomes::new);
  }

  /** All in view. */
  public List<Drop> all() {
    return List.copyOf(all);
  }

  /** A result that tells, or a timed join, which tells nothing: one has to ask the thread. */
  private boolean hasOutcome(Invoke call) {
    return calls
        .facts(call)
        .filter(
            facts -> facts.blocks().isPresent() && (facts.outcome() || isTimedJoin(facts, call)))
        .isPresent();
  }

  private boolean isTimedJoin(CallFacts facts, Invoke call) {
    CallFacts.Blocks blocks = facts.blocks().orElseThrow();
    return blocks.what().equals(JOIN)
        && blocks.bound().kind() == Amount.Kind.ARGUMENT
        && call.type().equals(TypeNames.VOID)
        && !WaitBounds.of(analyses).isUnbounded(CallSite.of(call, calls));
  }

  private void add(Invoke call) {
    CallFacts.Blocks blocks = calls.facts(call).flatMap(CallFacts::blocks).orElseThrow();
    Optional<Value> subject = followUps.subject(call);
    if (subject.isEmpty() || followUps.are(call, subject.get())) {
      return;
    }
    if (PUTS.contains(blocks.what())) {
      addPut(call, blocks.what(), subject.get());
      return;
    }
    boolean tries = blocks.bound().isZero();
    boolean pauses =
        PAUSES.contains(blocks.what()) && Loops.of(analyses).around(call.block()).isPresent();
    boolean signals = tries && blocks.what().equals(PERMIT);
    boolean hands = isLast(call) && (blocks.what().equals(JOIN) || endsThread(call.block().body()));
    all.add(new Drop(call, blocks.what(), !pauses && !signals && !hands));
  }

  /**
   * Whether nothing goes on when the body ends: it is run by a thread of its own, or is a lambda
   * that returns nothing and of which nobody knows who runs it. What a pool runs has a future, by
   * which others go on.
   */
  private boolean endsThread(Body body) {
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    boolean unknown = runs.isEmpty() && body.isLambda();
    return (unknown || (!runs.isEmpty() && runs.stream().allMatch(DroppedOutcomes::isThread)))
        && body.instructions().stream()
            .noneMatch(each -> each instanceof Return returned && returned.value().isPresent());
  }

  private static boolean isThread(TaskRun run) {
    return run.runs().where() == CallFacts.Where.NEW_THREAD;
  }

  /** Whether the method returns next: a join with a time that its callers make of it. */
  private static boolean isLast(Invoke call) {
    return Paths.from(call.block(), edge -> !edge.isExceptional()).stream()
        .flatMap(block -> block.instructions().stream())
        .allMatch(each -> each instanceof Return || each.block() == call.block());
  }

  /** A reference to a put that tells, by an interface that takes no answer. */
  private boolean dropsOutcome(CreateLambda reference, CallSite put) {
    return put.facts()
            .filter(CallFacts::outcome)
            .flatMap(CallFacts::blocks)
            .filter(blocks -> PUTS.contains(blocks.what()))
            .isPresent()
        && put.receiver().isPresent()
        && takesNoAnswer(reference);
  }

  private boolean takesNoAnswer(CreateLambda reference) {
    Program program = analyses.program();
    return program.facts().calls(reference.type(), reference.interfaceMethod()).stream()
            .anyMatch(method -> method.returns().filter(TypeNames.VOID::equals).isPresent())
        || program.findClass(reference.type()).stream()
            .flatMap(type -> type.methods().stream())
            .filter(method -> method.name().equals(reference.interfaceMethod()))
            .anyMatch(method -> method.signature().returnType().equals(TypeNames.VOID));
  }

  private void addPut(Instruction call, String what, Value queue) {
    Quantity capacity = Quantities.of(analyses).capacity(queue);
    if (!capacity.isUnbounded()
        && !isWrapped(queue)
        && !isGivenBack(call, queue)
        && !isToken(call, queue, capacity)
        && !QueueRoom.of(analyses).hasRoomForAll(call, queue)) {
      all.add(new Drop(call, what, capacity.isBounded()));
    }
  }

  /**
   * Whether a queue of one gets nothing but one and the same constant in view: one that is there
   * already says all that another one would.
   */
  private boolean isToken(Instruction put, Value queue, Quantity capacity) {
    Optional<Value> made = Origins.of(analyses).of(queue).only();
    Optional<FieldRef> token = constant(put);
    if (!capacity.isKnown()
        || capacity.value() != 1
        || token.isEmpty()
        || !(made.orElse(null) instanceof Instruction site)) {
      return false;
    }
    Flow flow = ObjectFlow.of(analyses).of(site);
    return !flow.hasEscaped()
        && flow.uses().stream()
            .filter(
                use ->
                    use.facts().stream()
                        .flatMap(facts -> facts.counts().stream())
                        .anyMatch(count -> count.effect() == Effect.INSERT))
            .allMatch(use -> constant(use.at()).equals(token));
  }

  private static Optional<FieldRef> constant(Instruction put) {
    return Callers.arguments(put).stream()
        .findFirst()
        .filter(given -> given instanceof LoadField load && load.field().isStatic())
        .map(given -> ((LoadField) given).field());
  }

  /** What was taken out of the same queue, a pool of objects, has its place there. */
  private boolean isGivenBack(Instruction put, Value queue) {
    return Callers.arguments(put).stream()
        .limit(1)
        .anyMatch(given -> isTakenFrom(queue, given, new HashSet<>()));
  }

  private boolean isTakenFrom(Value queue, Value given, Set<Value> seen) {
    Value plain = Cast.under(given);
    if (plain instanceof Phi phi) {
      return seen.add(phi)
          && phi.inputs().stream().anyMatch(input -> isTakenFrom(queue, input, seen));
    }
    return plain instanceof Invoke taken
        && calls.facts(taken).filter(DroppedOutcomes::takesOut).isPresent()
        && taken.receiver().filter(from -> same.isSame(from, queue)).isPresent();
  }

  private static boolean takesOut(CallFacts facts) {
    return facts.loads().isPresent()
        && facts.counts().stream().anyMatch(count -> count.effect() == Effect.REMOVE);
  }

  /** {@code verify(queue)}: what comes out of a call that nobody knows is not the queue itself. */
  private boolean isWrapped(Value queue) {
    Value made = queue instanceof Cast cast ? cast.value() : queue;
    return made instanceof Invoke call
        && !call.arguments().isEmpty()
        && calls.facts(call).isEmpty()
        && calls.targets(call).isEmpty();
  }
}
