package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.locks.HeldAlong;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the code that has started a task goes on to do while the task may run: up to where it may
 * learn of the task's end, or makes another collection, in the method that starts it and in those
 * that call that one.
 */
final class AfterStart {
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final MayThrow mayThrow;
  private final Handovers handovers;
  private final TaskStarts starts;
  private final Touches touches;
  private final NewObject collection;
  private final Body task;
  private final Upwards by;
  private final Set<Touch> touched = new LinkedHashSet<>();
  private final Set<TaskStart> started = new LinkedHashSet<>();
  private final Set<Instruction> followed = new HashSet<>();
  private final Set<Body> turned = new HashSet<>();
  private final Set<MethodModel> left = new LinkedHashSet<>();

  /** Which callers of the code that starts the task are followed. */
  enum Upwards {
    ALL,
    /** Those that call a method of their own object. */
    OF_THIS,
    NONE
  }

  private AfterStart(Analyses analyses, TaskStart start, NewObject collection, Upwards by) {
    this.analyses = analyses;
    this.mayThrow = MayThrow.of(analyses);
    this.handovers = Handovers.of(analyses);
    this.starts = TaskStarts.of(analyses);
    this.touches = Touches.of(analyses);
    this.collection = collection;
    this.by = by;
    this.task = start.run().body();
  }

  static AfterStart of(Analyses analyses, TaskStart start, NewObject collection, Upwards by) {
    AfterStart walk = new AfterStart(analyses, start, collection, by);
    if (!start.joined()) {
      walk.follow(start.at(), 0);
    }
    return walk;
  }

  /** Uses of the collection. */
  Set<Touch> touched() {
    return touched;
  }

  /** Tasks that are started, the same one again perhaps. */
  Set<TaskStart> started() {
    return started;
  }

  /** Methods that return, so that others may call them again meanwhile. */
  Set<MethodModel> left() {
    return left;
  }

  private void follow(Instruction from, int depth) {
    if (!followed.add(from)) {
      return;
    }
    Body body = from.block().body();
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>();
    push(from.block(), true, seen, work);
    go(body, seen, work, depth);
  }

  private void go(Body body, Set<Block> seen, Deque<Block> work, int depth) {
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (goesOn(block)) {
        push(block, false, seen, work);
      }
    }
    if (seen.contains(body.exit())) {
      leave(body, depth);
    }
  }

  private void push(Block from, boolean normalOnly, Set<Block> seen, Deque<Block> work) {
    for (Edge edge : from.outgoing()) {
      if (mayThrow.isFeasible(edge)
          && !(normalOnly && edge.isExceptional())
          && seen.add(edge.to())) {
        work.add(edge.to());
      }
    }
  }

  /** Looks at a block; false if the task has ended, or is none of these, once it is passed. */
  private boolean goesOn(Block block) {
    List<Touch> here = touches.in(block.body(), collection);
    for (Instruction each : block.instructions()) {
      if (makesAnother(each)) {
        return false; // what it starts uses the other one
      }
      boolean handsOver = handovers.mayBeAt(each);
      starts.startedBy(each).stream()
          .filter(next -> next.at() == each || !handsOver)
          .forEach(started::add);
      if (handsOver || handovers.mayReadSignOf(task, each)) {
        return false;
      }
      here.stream().filter(touch -> touch.position() == each).forEach(touched::add);
    }
    return true;
  }

  /** Whether it makes the collection anew, in view of the code or in what it calls. */
  private boolean makesAnother(Instruction instruction) {
    return makes(analyses, instruction, collection);
  }

  static boolean makes(Analyses analyses, Instruction instruction, NewObject collection) {
    if (instruction == collection) {
      return true;
    }
    if (!(instruction instanceof NewObject) && !(instruction instanceof Invoke)) {
      return false;
    }
    Body made = collection.block().body();
    return Calls.of(analyses).targets(instruction).stream()
        .flatMap(target -> target.body().stream())
        .anyMatch(body -> body == made || PooledCode.of(analyses).runBy(body).containsKey(made));
  }

  private void leave(Body body, int depth) {
    if (!body.isLambda()) {
      left.add(body.method());
    } else if (isRunForEachElement(body) && turned.add(body)) {
      go(body, new HashSet<>(Set.of(body.entry())), new ArrayDeque<>(List.of(body.entry())), depth);
    }
    if (depth < MAX_CALLERS) {
      PooledCode.of(analyses).callersOf(body).stream()
          .filter(this::isFollowed)
          .forEach(call -> follow(call, depth + 1));
    }
  }

  /** The code of a {@code forEach} comes again, as that of a loop does. */
  private boolean isRunForEachElement(Body body) {
    return Tasks.of(analyses).of(body).stream()
        .anyMatch(run -> !run.isConcurrent() && run.runs().times() == Times.PER_ELEMENT);
  }

  private boolean isFollowed(Instruction call) {
    boolean ofThis =
        !(call instanceof Invoke invoke)
            || invoke.receiver().map(Roots.of(analyses)::of).map(AfterStart::isThis).orElse(true);
    return by == Upwards.ALL || (by == Upwards.OF_THIS && ofThis);
  }

  private static boolean isThis(Value value) {
    return Parameter.isThis(value)
        || (value instanceof LoadField outer && outer.field().isOuterThis());
  }

  /** Whether some caller of the body a touch is in holds a lock meanwhile. */
  boolean isUnderLockOfCaller(Body body) {
    return isUnderLockOfCaller(body, MAX_CALLERS);
  }

  private boolean isUnderLockOfCaller(Body body, int depth) {
    if (body.isLambda() || depth == 0) {
      return false;
    }
    for (Instruction call : Callers.of(analyses).of(body.method())) {
      Body caller = call.block().body();
      boolean held =
          HeldAlong.from(analyses, caller, each -> each == call).stream()
              .anyMatch(step -> step.calls().isEmpty() && !step.held().isEmpty());
      if (held || isUnderLockOfCaller(caller, depth - 1)) {
        return true;
      }
    }
    return false;
  }
}
