package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can throw, bottom-up over the calls in view: {@code throw}; a call whose body throws; a call
 * out of view that the facts do not mark as never throwing. A release that the facts know, such as
 * a socket's close, fails as it declares and in no other way. Null, casts, indexes, arithmetic and
 * allocation do not throw here, nor do errors of the virtual machine: no code can be expected to
 * count on each of them.
 */
public final class MayThrow {
  private static final String INTERRUPTION = "interruption";
  private static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";

  /** What a call out of view throws at least. */
  private static final Thrown UNCHECKED = Thrown.of(RUNTIME_EXCEPTION);

  private static final Thrown ANYTHING = new Thrown(Set.of(RUNTIME_EXCEPTION), true);

  private final Program program;
  private final Calls calls;
  private final Tasks tasks;
  private final ThrowFlow flow;
  private final Map<Body, Thrown> summaries = new HashMap<>();
  private final Map<Block, Map<Edge, Thrown>> settled = new HashMap<>();
  private final Map<Body, Set<Block>> reachable = new HashMap<>();
  private final Map<Instruction, List<Body>> callees = new HashMap<>();

  private MayThrow(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.flow = new ThrowFlow(program.hierarchy());
  }

  public static MayThrow of(Analyses analyses) {
    return analyses.get(MayThrow.class, MayThrow::new);
  }

  /** What may leave the body by its exceptional exit. */
  public Thrown by(Body body) {
    settle(body);
    return summaries.get(body);
  }

  /** What the instruction itself may throw, wherever it is caught. */
  public Thrown by(Instruction instruction) {
    settle(instruction.block().body());
    return thrown(instruction, new LinkedHashSet<>());
  }

  /**
   * Whether control can go along the edge: a handler only if something for it may be thrown, past a
   * call only if it returns, past a constant condition only one way.
   */
  public boolean isFeasible(Edge edge) {
    Optional<Instruction> last = edge.from().last();
    if (last.isEmpty()) {
      return true;
    }
    if (edge.isExceptional()) {
      return !along(edge).isNothing();
    }
    if (last.get() instanceof Branch branch && branch.condition() instanceof Constant constant) {
      return constant.isInteger(0) == (edge.kind() == Edge.Kind.FALSE);
    }
    return !exits(last.get());
  }

  /** Whether control can get to the block at all. */
  public boolean isReachable(Block block) {
    return reachable.computeIfAbsent(block.body(), this::reachableBlocks).contains(block);
  }

  private Set<Block> reachableBlocks(Body body) {
    Set<Block> found = new LinkedHashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(body.entry()));
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (found.add(block)) {
        for (Edge edge : block.outgoing()) {
          if (isFeasible(edge)) {
            work.add(edge.to());
          }
        }
      }
    }
    return found;
  }

  /** What may be thrown along an exceptional edge. */
  public Thrown along(Edge edge) {
    settle(edge.from().body());
    return settled
        .computeIfAbsent(edge.from(), block -> distribution(block, new LinkedHashSet<>()))
        .getOrDefault(edge, Thrown.NOTHING);
  }

  /** Whether all that may be thrown along an exceptional edge is unchecked, nothing included. */
  public boolean isUnchecked(Edge edge) {
    return along(edge).types().stream()
        .allMatch(type -> program.hierarchy().isSubtype(type, RUNTIME_EXCEPTION));
  }

  private boolean exits(Instruction call) {
    Optional<CallFacts> known = calls.facts(call);
    return known.isPresent() && known.get().exits();
  }

  /** Solves a body and all it calls together, so that recursion needs no special care. */
  private void settle(Body start) {
    if (summaries.containsKey(start)) {
      return;
    }
    Set<Body> open = unsettledFrom(start);
    open.forEach(body -> summaries.put(body, Thrown.NOTHING));
    Map<Body, Set<Body>> callersOf = new HashMap<>();
    for (Body body : open) {
      for (Instruction instruction : body.instructions()) {
        for (Body callee : callees(instruction)) {
          callersOf.computeIfAbsent(callee, k -> new LinkedHashSet<>()).add(body);
        }
      }
    }
    // Those found last are mostly called by those found first.
    List<Body> order = new ArrayList<>(open);
    Collections.reverse(order);
    Set<Body> work = new LinkedHashSet<>(order);
    while (!work.isEmpty()) {
      Body body = work.iterator().next();
      work.remove(body);
      Thrown next = leaving(body);
      if (!next.equals(summaries.put(body, next))) {
        callersOf.getOrDefault(body, Set.of()).stream().filter(open::contains).forEach(work::add);
      }
    }
  }

  private Set<Body> unsettledFrom(Body start) {
    Set<Body> found = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (!summaries.containsKey(body) && found.add(body)) {
        body.instructions().forEach(instruction -> work.addAll(callees(instruction)));
      }
    }
    return found;
  }

  private List<Body> callees(Instruction instruction) {
    if (!(instruction instanceof Invoke) && !(instruction instanceof NewObject)) {
      return List.of();
    }
    List<Body> known = callees.get(instruction);
    if (known == null) {
      known = findCallees(instruction);
      callees.put(instruction, known);
    }
    return known;
  }

  private List<Body> findCallees(Instruction instruction) {
    Set<Body> found = new LinkedHashSet<>();
    for (MethodModel target : calls.targets(instruction)) {
      target.body().ifPresent(found::add);
    }
    found.addAll(passedCode(instruction));
    return List.copyOf(found);
  }

  /** Tasks that the call runs before it returns. */
  private List<Body> passedCode(Instruction call) {
    return tasks.submittedBy(call).stream()
        .filter(run -> !run.isConcurrent())
        .map(TaskRun::body)
        .distinct()
        .toList();
  }

  private Thrown leaving(Body body) {
    Thrown all = Thrown.NOTHING;
    for (Edge edge : body.exceptionalExit().incoming()) {
      all = all.or(distribution(edge.from(), new LinkedHashSet<>()).getOrDefault(edge, all));
    }
    if (!all.undeclared() || body.isLambda()) {
      return all;
    }
    Set<String> declared = new LinkedHashSet<>(all.types());
    declared.addAll(body.method().signature().thrown());
    return new Thrown(declared, false);
  }

  private Map<Edge, Thrown> distribution(Block block, Set<Value> rethrown) {
    return block
        .last()
        .map(last -> flow.distribute(block, thrown(last, rethrown)))
        .orElseGet(LinkedHashMap::new);
  }

  private Thrown thrown(Instruction instruction, Set<Value> rethrown) {
    if (instruction instanceof Throw thrower) {
      return thrown(thrower, rethrown);
    }
    if (instruction instanceof Havoc) {
      return ANYTHING;
    }
    if (instruction instanceof Invoke call) {
      return byCall(call, call.method());
    }
    return instruction instanceof NewObject created
        ? byCall(created, created.constructor())
        : Thrown.NOTHING;
  }

  /** What is caught and thrown again is what could get there. */
  private Thrown thrown(Throw thrower, Set<Value> rethrown) {
    if (!(thrower.exception() instanceof Caught caught)) {
      String type = thrower.exception().type();
      boolean known = !TypeNames.isUnknown(type) && !type.equals(TypeNames.NULL);
      return known ? Thrown.of(type) : ANYTHING;
    }
    Thrown all = Thrown.NOTHING;
    if (rethrown.add(caught)) {
      for (Edge edge : caught.block().incoming()) {
        all = all.or(distribution(edge.from(), rethrown).getOrDefault(edge, Thrown.NOTHING));
      }
    }
    return all;
  }

  private Thrown byCall(Instruction call, MethodRef method) {
    Optional<CallFacts> facts = calls.facts(call);
    boolean known = facts.map(f -> f.nothrow() || f.exits()).orElse(false);
    Thrown result = Thrown.NOTHING;
    // Of a call that never throws, an implementation in view (a logger's) does not either.
    for (Body body : known ? passedCode(call) : callees(call)) {
      result = result.or(summaries.getOrDefault(body, Thrown.NOTHING));
    }
    if (known || calls.targetsComplete(call)) {
      return result;
    }
    return result.or(outOfView(call, method, facts));
  }

  private Thrown outOfView(Instruction call, MethodRef method, Optional<CallFacts> facts) {
    Set<String> declared = new LinkedHashSet<>(method.thrown());
    facts.ifPresent(known -> declared.addAll(known.thrown()));
    for (MethodModel target : calls.targets(call)) {
      declared.addAll(target.signature().thrown());
    }
    boolean covered = program.facts().covers(method.owner());
    if (method.isConstructor() && covered && declared.isEmpty()) {
      return Thrown.NOTHING; // allocation
    }
    boolean declarationKnown =
        method.declarationKnown() || facts.isPresent() || !calls.targets(call).isEmpty();
    Thrown checked = new Thrown(declared, !declarationKnown);
    boolean release = facts.filter(known -> !known.releases().isEmpty()).isPresent();
    return release || isPlainWait(facts, declared) ? checked : UNCHECKED.or(checked);
  }

  /** A wait that says of nothing but interrupts: what else it refuses are mistakes. */
  private boolean isPlainWait(Optional<CallFacts> facts, Set<String> declared) {
    return facts.flatMap(CallFacts::blocks).isPresent()
        && !declared.isEmpty()
        && declared.stream().allMatch(type -> program.isOfKind(type, INTERRUPTION));
  }
}
