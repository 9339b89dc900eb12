package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Fate;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows all paths from where an interrupt was taken over until the status is restored, the
 * interruption is passed on, or the thread ends; anything else loses it.
 */
final class InterruptPaths {
  private static final String ATOMIC = "atomic";
  private static final String ERROR = "java.lang.Error";

  /** Steps after which the answer is unknown. */
  private static final int LIMIT = 5000;

  /** Returns to callers in view that are followed. */
  private static final int MAX_RETURNS = 3;

  /** What a path is about that begins with no exception. */
  private static final Value NOTHING = new UnknownValue(TypeNames.THROWABLE);

  private record Place(Block block, int index, PathState state, int returns) {}

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final InterruptEffects effects;
  private final InterruptHelpers helpers;

  private final Instruction start;
  private final Deque<Place> work = new ArrayDeque<>();
  private final Set<Place> seen = new HashSet<>();
  private final String interruption;

  /** The call that was interrupted, where its own declaration does not tell that it can be. */
  private final Instruction thrower;

  /** Whether the handler is there for interruptions, so that what it notes down is about them. */
  private final boolean meant;

  /** The calls in view that were returned to: the handler's work is done in their loops. */
  private final Set<Instruction> resumed = new HashSet<>();

  /** Whether nobody has seen the request, so that its method, run again, cannot restore it. */
  private boolean unnoticed;

  private boolean restored;
  private Fate worst = Fate.HANDLED;
  private Instruction worstAt;

  /** Whether any path came to an end, well or badly, and not only to a caller in view. */
  private boolean ended;

  private int resumptions;

  /** A wait that is met, in code that others call. */
  private Instruction met;

  /** A wait met again in the handler's loop. */
  private Instruction nextWait;

  /** Paths from a handler. */
  InterruptPaths(Analyses analyses, Caught handler, String interruption, Instruction thrower) {
    this(analyses, (Instruction) handler, interruption, thrower, isMeant(analyses, handler));
    int index = handler.block().instructions().indexOf(handler) + 1;
    push(new Place(handler.block(), index, PathState.at(handler), 0));
  }

  /** Paths from a call that cleared the status, where that is not looked at. */
  static InterruptPaths after(Analyses analyses, Instruction clearing) {
    InterruptPaths paths = behind(analyses, clearing, PathState.at(clearing));
    paths.unnoticed = true;
    return paths;
  }

  /** Paths from a call that cleared the status, found it set, and is the method's answer. */
  static InterruptPaths answering(Analyses analyses, Instruction clearing) {
    return behind(analyses, clearing, PathState.at(NOTHING).withTruth(clearing, true));
  }

  private static InterruptPaths behind(Analyses analyses, Instruction clearing, PathState state) {
    InterruptPaths paths = new InterruptPaths(analyses, clearing, "", null, true);
    int index = clearing.block().instructions().indexOf(clearing) + 1;
    paths.push(new Place(clearing.block(), index, state, 0));
    return paths;
  }

  /** Paths from an edge that is taken if the status was set, and has been cleared. */
  static InterruptPaths along(Analyses analyses, Edge edge, Instruction clearing) {
    InterruptPaths paths = new InterruptPaths(analyses, clearing, "", null, true);
    paths.push(new Place(edge.to(), 0, PathState.at(clearing).along(edge), 0));
    return paths;
  }

  private InterruptPaths(
      Analyses analyses,
      Instruction start,
      String interruption,
      Instruction thrower,
      boolean meant) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.effects = InterruptEffects.of(analyses);
    this.helpers = new InterruptHelpers(analyses);
    this.start = start;
    this.interruption = interruption;
    this.thrower = thrower;
    this.meant = meant;
    this.worstAt = start;
  }

  /** Whether a handler is for interruptions, or code beside it asks whether something is one. */
  private static boolean isMeant(Analyses analyses, Caught handler) {
    InterruptEffects effects = InterruptEffects.of(analyses);
    return handler.types().stream().anyMatch(effects::isInterruption)
        || handler.block().body().instructions().stream()
            .anyMatch(
                each -> each instanceof InstanceOf test && effects.isInterruption(test.tested()));
  }

  /** Whether the status is restored on some path. */
  boolean isRestoredSomewhere() {
    return restored;
  }

  Outcome worst() {
    int steps = 0;
    while (!work.isEmpty()) {
      if (steps++ > LIMIT) {
        reach(Fate.UNKNOWN, start);
        break;
      }
      visit(work.poll());
    }
    if (met != null && !ended) {
      reach(Fate.LOST_GOES_ON, met); // round and round, and nothing ever leaves the loop
    }
    return new Outcome(worst, worstAt, Optional.ofNullable(nextWait));
  }

  private void push(Place place) {
    if (seen.add(place)) {
      work.add(place);
    }
  }

  private void reach(Fate fate, Instruction at) {
    if (fate.compareTo(worst) > 0) {
      worst = fate;
      worstAt = at;
    }
  }

  private void visit(Place place) {
    PathState state = place.state();
    List<Instruction> instructions = place.block().instructions();
    for (int i = place.index(); i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      int resumedBefore = resumptions;
      if (ends(instruction, place, state)) {
        ended |= resumptions == resumedBefore;
        return;
      }
      state =
          place.returns() == 0 && isNote(instruction)
              ? state.withTruth(instruction, true)
              : state.after(instruction);
    }
    follow(place, state);
  }

  /** Whether the path ends here, well or badly. */
  private boolean ends(Instruction instruction, Place place, PathState state) {
    if (effects.restores(instruction) && !(unnoticed && runsAgain(instruction))) {
      restored = true;
      return true;
    }
    if (exits(instruction)
        || helpers.rethrow(instruction, state)
        || helpers.tellAlways(instruction)
        || helpers.ask(instruction, state)
        || keepsAnswer(instruction, state)) {
      return true;
    }
    if (instruction instanceof Throw thrown) {
      thrown(thrown, place, state);
      return true;
    }
    if (instruction instanceof Return returned) {
      returned(returned, place, state);
      return true;
    }
    if (instruction instanceof Havoc || isToldOutOfView(instruction)) {
      reach(Fate.UNKNOWN, instruction);
      return true;
    }
    return goesOn(instruction, state);
  }

  /** {@code stopping.set(true)}, {@code phase.set(Phase.CLOSING)}: it is noted down for later. */
  private boolean isNote(Instruction instruction) {
    return meant
        && instruction instanceof Invoke call
        && calls
            .facts(call)
            .filter(facts -> facts.stores().isPresent() && facts.loads().isEmpty())
            .isPresent()
        && call.receiver().filter(holder -> program.isOfKind(holder.type(), ATOMIC)).isPresent()
        && call.arguments().size() == 1
        && isState(call.arguments().get(0), call.method().parameterTypes().get(0));
  }

  /** True, or a constant of an enum; a number counts something. */
  private static boolean isState(Value value, String type) {
    return value instanceof Constant constant
        ? type.equals(TypeNames.BOOLEAN) && constant.isInteger(1)
        : value instanceof LoadField load && load.field().isStatic();
  }

  private boolean runsAgain(Instruction call) {
    Body own = start.block().body();
    return !own.isLambda() && calls.targets(call).equals(List.of(own.method()));
  }

  /**
   * What is known of the exception's class: it is an interruption, whatever else is caught here.
   */
  private Optional<Boolean> caughtIs(String type) {
    if (program.hierarchy().isSubtype(interruption, type)) {
      return Optional.of(true);
    }
    return program.hierarchy().isSubtype(type, interruption)
        ? Optional.empty()
        : Optional.of(false);
  }

  /** Whether it is an interruption is noted down: {@code interrupted |= e instanceof …}. */
  private boolean keepsAnswer(Instruction instruction, PathState state) {
    return instruction instanceof InstanceOf test
        && state.isSubject(test.value())
        && effects.isInterruption(test.tested())
        && !instruction.block().body().usersOf(test).stream().allMatch(Branch.class::isInstance);
  }

  /** A helper out of view is given the exception: it may restore the status. */
  private boolean isToldOutOfView(Instruction instruction) {
    return Callers.arguments(instruction).contains(start) && isOutOfView(instruction);
  }

  private boolean exits(Instruction instruction) {
    return calls.facts(instruction).map(CallFacts::exits).orElse(false);
  }

  /**
   * In a thread's own code, the next turn of the loop shows that the request to stop is gone, and
   * so does a wait without a bound. A timed wait on the way out, to clean up, harms nobody.
   */
  private boolean goesOn(Instruction instruction, PathState state) {
    Body body = instruction.block().body();
    if ((meant && state.hasMark())
        || !isWait(instruction)
        || !(isInHandlersLoop(instruction) || waitsWithoutBound(instruction))) {
      return false;
    }
    if (isInHandlersLoop(instruction) && nextWait == null) {
      nextWait = instruction;
    }
    if (ThreadEnds.of(analyses).after(body) == ThreadEnds.End.CALLER) {
      met = met == null ? instruction : met;
      return false; // what the caller gets tells
    }
    reach(Fate.LOST_GOES_ON, instruction);
    return true;
  }

  /** What an interrupt ends; a call that was returned to would meet the handler again. */
  private boolean isWait(Instruction instruction) {
    return instruction == thrower
        || resumed.contains(instruction)
        || effects.notices(instruction) == InterruptEffects.Notice.YES;
  }

  private boolean isInHandlersLoop(Instruction instruction) {
    Optional<Loop> loop = Loops.of(analyses).around(instruction.block());
    while (loop.isPresent()) {
      Loop around = loop.get();
      if (around.contains(start.block())
          || resumed.stream().map(Instruction::block).anyMatch(around::contains)) {
        return true;
      }
      loop = around.parent();
    }
    return false;
  }

  private boolean waitsWithoutBound(Instruction instruction) {
    return calls
        .facts(instruction)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
        .isPresent();
  }

  private void follow(Place place, PathState state) {
    Optional<Instruction> last = place.block().last();
    for (Edge edge : place.block().outgoing()) {
      if (edge.isExceptional()
          || (last.orElse(null) instanceof Branch branch
              && !state.admits(edge, branch.condition(), this::caughtIs))) {
        continue;
      }
      if (last.orElse(null) instanceof Branch branch && isStopFlag(branch)) {
        StopFlags.Along along =
            StopFlags.of(analyses).setAlongWith(branch.condition(), branch.block().body());
        if (along != StopFlags.Along.NOTHING) {
          reach(along == StopFlags.Along.INTERRUPTS ? Fate.HANDLED : Fate.LEFT_TO_FLAG, branch);
          continue;
        }
      }
      PathState next =
          last.orElse(null) instanceof Branch branch
              ? state.assuming(edge, branch.condition())
              : state;
      push(new Place(edge.to(), 0, next.along(edge), place.returns()));
    }
  }

  /** A branch on a flag that others set: a thread's own loop looks whether it should stop. */
  private boolean isStopFlag(Branch branch) {
    Body body = branch.block().body();
    StopFlags flags = StopFlags.of(analyses);
    return (!meant || ThreadEnds.of(analyses).after(body) != ThreadEnds.End.CALLER)
        && branch.block().outgoing().stream().anyMatch(edge -> flags.isSetFromOutside(edge, body));
  }

  private void thrown(Throw thrown, Place place, PathState state) {
    String type = thrown.exception().type();
    if (effects.tellsOfInterrupt(type)
        || helpers.makeInterruption(thrown.exception())
        || effects.makingRestores(thrown.exception())) {
      return;
    }
    if (program.hierarchy().isSubtype(type, ERROR)) {
      return; // an AssertionError or InternalError states that no interrupt can come here
    }
    if (state.isSubject(thrown.exception())) {
      return; // rethrown as it is, from a union catch or kept for later
    }
    if (thrown.exception() instanceof Instruction made && isOutOfView(made)) {
      reach(Fate.UNKNOWN, thrown); // what makes the exception may restore the status
      return;
    }
    for (Edge edge : ThrowEdges.taken(place.block(), type, program.hierarchy())) {
      if (edge.to() == place.block().body().exceptionalExit()) {
        leave(thrown, place, state, Fate.LOST_THROWN);
      } else {
        push(new Place(edge.to(), 0, state.along(edge), place.returns()));
      }
    }
  }

  private void returned(Return instruction, Place place, PathState state) {
    leave(instruction, place, state, Fate.LOST_RETURNED);
  }

  private void leave(Instruction at, Place place, PathState state, Fate lost) {
    Body body = place.block().body();
    switch (ThreadEnds.of(analyses).after(body)) {
      case THREAD -> {}
      case UNKNOWN -> reach(Fate.UNKNOWN, at);
      default -> {
        Callers callers = Callers.of(analyses);
        boolean follow =
            !body.isLambda()
                && place.returns() < MAX_RETURNS
                && callers.areComplete(body.method())
                && callers.referencesTo(body.method()).isEmpty()
                && !callers.of(body.method()).isEmpty();
        if (follow) {
          callers.of(body.method()).forEach(call -> resume(call, place, at, state, lost));
        } else {
          reach(lost, at);
        }
      }
    }
  }

  private void resume(Instruction call, Place place, Instruction at, PathState state, Fate lost) {
    Block block = call.block();
    resumed.add(call);
    resumptions++;
    if (lost == Fate.LOST_RETURNED) {
      PathState next = state.inCaller(((Return) at).value(), call);
      int index = block.instructions().indexOf(call) + 1;
      push(new Place(block, index, next, place.returns() + 1));
      return;
    }
    PathState next = state.forgotten();
    String type = at instanceof Throw t ? t.exception().type() : TypeNames.THROWABLE;
    for (Edge edge : ThrowEdges.taken(block, type, program.hierarchy())) {
      Place resumed = new Place(edge.to(), 0, next.along(edge), place.returns() + 1);
      if (edge.to() == block.body().exceptionalExit()) {
        leave(at, new Place(block, 0, next, place.returns() + 1), next, lost);
      } else {
        push(resumed);
      }
    }
  }

  /** Whether a call runs code of which nothing is known. */
  private boolean isOutOfView(Instruction call) {
    String owner =
        call instanceof Invoke invoke
            ? invoke.method().owner()
            : call instanceof NewObject created ? created.type() : null;
    return owner != null
        && calls.facts(call).isEmpty()
        && calls.targets(call).isEmpty()
        && !program.facts().covers(owner);
  }
}
