package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What runs on threads that are used again for other tasks. */
public final class PooledCode {
  /** Bodies further away from the task than a program's own helpers are. */
  private static final int MOST_BODIES = 64;

  private final Analyses analyses;
  private final Calls calls;
  private final Tasks tasks;
  private final Origins origins;
  private final Acquisitions acquisitions;
  private final ClassHierarchy hierarchy;
  private final Set<Body> roots = new LinkedHashSet<>();

  private PooledCode(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.origins = Origins.of(analyses);
    this.acquisitions = Acquisitions.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
    Stream.concat(tasks.all().stream(), Batches.of(analyses).all().stream()).forEach(this::addRoot);
  }

  private void addRoot(TaskRun run) {
    if (isOnPool(run.runs().where())
        && run.submission().operands().stream().noneMatch(this::hasThreadsThatEnd)) {
      roots.add(run.body());
    }
  }

  public static PooledCode of(Analyses analyses) {
    return analyses.get(PooledCode.class, PooledCode::new);
  }

  private static boolean isOnPool(Where where) {
    return where == Where.RECEIVER_POOL || where == Where.OTHER_POOL || where == Where.CALLBACK;
  }

  /** A thread for each task, virtual or not, ends with it. */
  private boolean hasThreadsThatEnd(Value executor) {
    return origins.of(executor).values().stream()
        .flatMap(origin -> acquisitions.at(origin).stream())
        .anyMatch(made -> made.facts().virtual() || made.facts().perTask());
  }

  /** The bodies of tasks, in program order. */
  Set<Body> roots() {
    return roots;
  }

  /** The task's body and what it runs on its own thread, each with the calls that run it. */
  public Map<Body, List<Instruction>> runBy(Body task) {
    Map<Body, List<Instruction>> reached = new LinkedHashMap<>();
    reached.put(task, new ArrayList<>());
    Deque<Body> work = new ArrayDeque<>(List.of(task));
    while (!work.isEmpty() && reached.size() < MOST_BODIES) {
      for (Instruction instruction : work.poll().instructions()) {
        for (Body body : runOnThread(instruction)) {
          if (!reached.containsKey(body)) {
            reached.put(body, new ArrayList<>());
            work.add(body);
          }
          reached.get(body).add(instruction);
        }
      }
    }
    return reached;
  }

  /** The bodies that the instruction runs before it is done. */
  public List<Body> runOnThread(Instruction instruction) {
    List<Body> found = new ArrayList<>();
    for (MethodModel target : calls.targets(instruction)) {
      if (!calls.runsPassedCode(instruction) || isPassed(target, (Invoke) instruction)) {
        target.body().ifPresent(found::add);
      }
    }
    tasks.submittedBy(instruction).stream()
        .filter(run -> !run.isConcurrent())
        .map(TaskRun::body)
        .forEach(found::add);
    return found;
  }

  /** The calls that run a body on their own thread. */
  public List<Instruction> callersOf(Body body) {
    List<Instruction> found = new ArrayList<>();
    tasks.of(body).stream()
        .filter(run -> !run.isConcurrent())
        .map(TaskRun::submission)
        .forEach(found::add);
    if (!body.isLambda()) {
      found.addAll(Callers.of(analyses).of(body.method()));
    }
    return found;
  }

  /** A Runnable that is run may be any in the program; only those known to come here count. */
  private boolean isPassed(MethodModel target, Invoke call) {
    return call.receiver().stream()
        .flatMap(receiver -> origins.of(receiver).values().stream())
        .anyMatch(origin -> hierarchy.supertypes(origin.type()).contains(target.owner().name()));
  }
}
