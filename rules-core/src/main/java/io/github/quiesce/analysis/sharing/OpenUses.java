package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Interruption;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Uses of a collection in a field by methods that others may call at any time, beside a task that
 * the same class starts and that changes it.
 */
final class OpenUses {
  private static final String EXECUTOR = "executor";
  private static final String ATOMIC = "atomic";

  private final Analyses analyses;
  private final Calls calls;
  private final Callers callers;
  private final Touches touches;
  private final Handovers handovers;
  private final Loops loops;

  /** One use, and how sure it is that it can come while the task runs. */
  record OpenUse(Touch touch, Proof proof) {}

  private OpenUses(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.touches = Touches.of(analyses);
    this.handovers = Handovers.of(analyses);
    this.loops = Loops.of(analyses);
  }

  static OpenUses of(Analyses analyses) {
    return analyses.get(OpenUses.class, OpenUses::new);
  }

  Stream<OpenUse> of(TaskStart start, NewObject collection, List<Touch> inTask) {
    List<OpenUse> all = new ArrayList<>();
    if (!isMadeBefore(start, collection)) {
      return all.stream();
    }
    Set<Body> task = PooledCode.of(analyses).runBy(start.run().body()).keySet();
    Proof proof = proof(start, inTask);
    for (Body body : bodiesBeside(start)) {
      if (isOpen(body.method()) && !task.contains(body) && !handovers.isIn(body) && !stops(body)) {
        touches.in(body, collection).forEach(touch -> all.add(new OpenUse(touch, proof)));
      }
    }
    return all.stream();
  }

  /**
   * How sure it is that others call the class while the task runs, and that it changes something.
   */
  Proof proof(TaskStart start, List<Touch> inTask) {
    boolean changed = inTask.stream().anyMatch(Touch::changes);
    return changed && start.lanes().areElsewhere() && (goesOn(start, inTask) || !isWaitedFor(start))
        ? Proof.PROVED
        : Proof.POSSIBLE;
  }

  /** Tasks that methods which others may call start, other than the one that starts this task. */
  List<TaskStart> tasksBeside(TaskStart start, NewObject collection) {
    if (!isMadeBefore(start, collection)) {
      return List.of();
    }
    MethodModel starting = start.at().block().body().method();
    return TaskStarts.of(analyses).all().stream()
        .filter(next -> next.at().block().body().isBeside(start.at().block().body()))
        .filter(next -> !next.at().block().body().method().equals(starting))
        .filter(next -> isOpen(next.at().block().body().method()))
        .filter(next -> isMadeBefore(next, collection))
        .toList();
  }

  /**
   * The collection is there before the code that starts the task runs, or that code is the
   * constructor of what has it: each object makes one, by itself or by a part that it makes.
   */
  private boolean isMadeBefore(TaskStart start, NewObject collection) {
    Body starting = start.at().block().body();
    Body making = collection.block().body();
    boolean constructor = making.method().isConstructor() || making.method().isStaticInitializer();
    return constructor
        && (starting == making
            || starting.method().isConstructor()
            || starting.instructions().stream()
                .noneMatch(each -> AfterStart.makes(analyses, each, collection)));
  }

  private List<Body> bodiesBeside(TaskStart start) {
    Body starting = start.at().block().body();
    return Bodies.of(analyses).all().stream()
        .filter(body -> !body.isLambda() && body.isBeside(starting))
        .toList();
  }

  private boolean isOpen(MethodModel method) {
    return !method.isConstructor()
        && !method.isStaticInitializer()
        && !Repetition.isMain(method)
        && !callers.areCompleteInUnit(method);
  }

  /** A method that ends the task, or tells it to end, is called last. */
  private boolean stops(Body body) {
    return PooledCode.of(analyses).runBy(body).keySet().stream()
        .flatMap(each -> each.instructions().stream())
        .anyMatch(each -> isStop(each) || isFlag(each));
  }

  private boolean isStop(Instruction call) {
    return calls
        .facts(call)
        .filter(
            facts ->
                facts.cancels().isPresent()
                    || facts.releases().stream().anyMatch(each -> each.kind().equals(EXECUTOR))
                    || facts.interruption().filter(Interruption.INTERRUPTS::equals).isPresent())
        .isPresent();
  }

  private boolean isFlag(LoadField load) {
    String type = load.field().type();
    return type.equals("boolean") || analyses.program().isOfKind(type, ATOMIC);
  }

  private static boolean isFlag(Instruction instruction) {
    return instruction instanceof StoreField store && store.field().type().equals("boolean");
  }

  /** Whether the class also has a method that waits until the task is done, not until it stops. */
  private boolean isWaitedFor(TaskStart start) {
    return bodiesBeside(start).stream()
        .filter(body -> body.instructions().stream().noneMatch(this::endsTask))
        .anyMatch(handovers::isIn);
  }

  private boolean endsTask(Instruction instruction) {
    return isFlag(instruction)
        || calls
            .facts(instruction)
            .filter(
                facts ->
                    facts.cancels().isPresent()
                        || facts.interruption().filter(Interruption.INTERRUPTS::equals).isPresent())
            .isPresent();
  }

  /** Whether the task goes on changing the collection until it is told to stop. */
  private boolean goesOn(TaskStart start, List<Touch> inTask) {
    return start.run().runs().times() == Times.PERIODIC
        || inTask.stream()
            .filter(Touch::changes)
            .anyMatch(
                touch -> isInLoopUntilTold(touch.at()) || isInLoopUntilTold(touch.position()));
  }

  private boolean isInLoopUntilTold(Instruction change) {
    return loops.around(change.block()).filter(this::endsWhenTold).isPresent();
  }

  private boolean endsWhenTold(Loop loop) {
    List<Branch> exits = new ArrayList<>();
    for (Block block : loop.blocks()) {
      boolean leaves = block.outgoing().stream().anyMatch(edge -> !loop.contains(edge.to()));
      if (leaves && block.last().orElse(null) instanceof Branch branch) {
        exits.add(branch);
      }
    }
    return exits.isEmpty()
        || exits.stream().anyMatch(exit -> isTold(exit.condition(), new HashSet<>()));
  }

  private boolean isTold(Value condition, Set<Value> seen) {
    if (!seen.add(condition) || !(condition instanceof Instruction test)) {
      return false;
    }
    return (test instanceof LoadField load && isFlag(load))
        || calls
            .facts(test)
            .flatMap(CallFacts::interruption)
            .filter(Interruption.READS::equals)
            .isPresent()
        || test.operands().stream().anyMatch(each -> isTold(each, seen));
  }
}
