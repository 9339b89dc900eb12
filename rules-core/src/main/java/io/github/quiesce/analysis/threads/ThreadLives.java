package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.TaskObjects;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The loops that keep a thread alive: in its body, and in the methods in view it surely calls. */
public final class ThreadLives {
  /** Methods in view that are looked into. */
  private static final int MAX_BODIES = 16;

  private final Analyses analyses;
  private final Calls calls;

  /** Asked for again and again: each loop and each collection looks through all tasks. */
  private final IdentityHashMap<TaskRun, List<Body>> ofTasks = new IdentityHashMap<>();

  private ThreadLives(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static ThreadLives of(Analyses analyses) {
    return analyses.get(ThreadLives.class, ThreadLives::new);
  }

  /** A loop that only an interrupt ends, or nothing. */
  public record Endless(Loop loop, LoopEnds.End end) {
    public boolean noticesInterrupt() {
      return end == LoopEnds.End.INTERRUPT;
    }

    /** An instruction of the loop, to point at. */
    public Optional<Instruction> first() {
      return loop.instructions().stream().filter(each -> each.siteLine() > 0).findFirst();
    }
  }

  /** The loop of the thread that nothing ends, else one that only an interrupt ends. */
  public Optional<Endless> endless(TaskRun task) {
    Optional<Endless> byInterrupt = Optional.empty();
    for (Body body : bodies(task)) {
      for (Loop loop : Loops.of(analyses).in(body)) {
        LoopEnds.End end = end(loop);
        if (end == LoopEnds.End.NEVER) {
          return Optional.of(new Endless(loop, end));
        }
        if (end == LoopEnds.End.INTERRUPT && byInterrupt.isEmpty()) {
          byInterrupt = Optional.of(new Endless(loop, end));
        }
      }
    }
    return byInterrupt;
  }

  /** How a loop ends; one that is not understood, or never entered, by its data. */
  public LoopEnds.End end(Loop loop) {
    boolean known =
        loop.instructions().stream().noneMatch(Havoc.class::isInstance)
            && MayThrow.of(analyses).isReachable(loop.header());
    return known ? LoopEnds.of(analyses).of(loop) : LoopEnds.End.DATA;
  }

  /**
   * The task's body and the methods that the thread runs: those in view of which it is known that
   * the call means them and no other.
   */
  public List<Body> bodies(Body task) {
    return bodies(task, Optional.empty());
  }

  /**
   * The same of a task whose object may be known: then it is known as well which methods of its own
   * an inherited {@code run()} calls.
   */
  public List<Body> bodies(TaskRun task) {
    List<Body> known = ofTasks.get(task);
    if (known == null) {
      known = bodies(task.body(), TaskObjects.of(analyses).classOf(task));
      ofTasks.put(task, known);
    }
    return known;
  }

  private List<Body> bodies(Body task, Optional<String> type) {
    Set<Body> found = new LinkedHashSet<>(List.of(task));
    Set<Body> ofObject = new HashSet<>(found); // run on the task's own object
    List<Body> work = new ArrayList<>(found);
    while (!work.isEmpty() && found.size() < MAX_BODIES) {
      Body body = work.remove(0);
      Optional<String> self = type.filter(known -> ofObject.contains(body));
      for (Instruction instruction : body.instructions()) {
        Optional<Body> next =
            self.flatMap(known -> own(instruction, known)).or(() -> callee(instruction));
        if (next.filter(found::add).isPresent()) {
          work.add(next.get());
          if (instruction instanceof Invoke call && call.isOnSelf()) {
            ofObject.add(next.get());
          }
        }
      }
    }
    return found.stream().filter(body -> !body.isCutShort()).toList();
  }

  private Optional<Body> own(Instruction instruction, String type) {
    return instruction instanceof Invoke call
        ? calls.ownTarget(call, type).flatMap(MethodModel::body)
        : Optional.empty();
  }

  /** The method in view that the instruction surely calls; one without a body stands for others. */
  public Optional<Body> callee(Instruction instruction) {
    List<Body> targets =
        calls.targets(instruction).stream().flatMap(target -> target.body().stream()).toList();
    return instruction instanceof Invoke
            && targets.size() == 1
            && calls.facts(instruction).isEmpty()
            && calls.targetsComplete(instruction)
        ? Optional.of(targets.get(0))
        : Optional.empty();
  }
}
