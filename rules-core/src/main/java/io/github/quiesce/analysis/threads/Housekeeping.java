package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.TaskCaptures;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Background work that goes on for its own sake, and not until some piece of work is done. */
public final class Housekeeping {
  /** What is waited for between two turns, besides the end of a timeout. */
  private static final Set<String> WAITS = Set.of("sleep", "take", "io");

  /** Depth to which methods in view are looked into for a wait. */
  private static final int MAX_DEPTH = 4;

  private final Analyses analyses;
  private final Calls calls;
  private final LoopEnds ends;

  private Housekeeping(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.ends = LoopEnds.of(analyses);
  }

  public static Housekeeping of(Analyses analyses) {
    return analyses.get(Housekeeping.class, Housekeeping::new);
  }

  /**
   * The loops of a thread that wait in each turn and that nothing but a flag, an interrupt or a
   * failure ends.
   */
  public List<Loop> loops(StartedThread thread) {
    List<Loop> found = new ArrayList<>();
    for (Body body : ThreadLives.of(analyses).bodies(thread.run())) {
      for (Loop loop : Loops.of(analyses).in(body)) {
        if (goesOn(loop) && waits(loop)) {
          found.add(loop);
        }
      }
    }
    return found;
  }

  private boolean goesOn(Loop loop) {
    return loop.exits().stream()
        .filter(exit -> !exit.isExceptional())
        .allMatch(exit -> isStop(exit, loop));
  }

  private boolean isStop(Edge exit, Loop loop) {
    return switch (ends.at(exit, loop)) {
      case FLAG, INTERRUPT, NEVER -> true;
      case BOUNDED, COUNTED, DATA -> false;
    };
  }

  private boolean waits(Loop loop) {
    Set<Body> seen = new HashSet<>();
    return loop.instructions().stream().anyMatch(each -> waits(each, seen, MAX_DEPTH));
  }

  private boolean waits(Instruction call, Set<Body> seen, int depth) {
    if (calls.facts(call).flatMap(CallFacts::blocks).filter(Housekeeping::isPause).isPresent()) {
      return true;
    }
    return depth > 0
        && calls.targets(call).stream()
            .map(MethodModel::body)
            .flatMap(body -> body.stream())
            .filter(seen::add)
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> waits(each, seen, depth - 1));
  }

  private static boolean isPause(CallFacts.Blocks blocks) {
    Amount bound = blocks.bound();
    boolean tries = bound.kind() == Amount.Kind.CONSTANT && bound.value() == 0;
    return !tries && (WAITS.contains(blocks.what()) || bound.kind() != Amount.Kind.UNBOUNDED);
  }

  /** The branches that end a loop by a flag. */
  public List<Edge> flagExits(Loop loop) {
    return loop.exits().stream()
        .filter(exit -> !exit.isExceptional())
        .filter(exit -> exit.from().last().filter(Branch.class::isInstance).isPresent())
        .filter(exit -> ends.at(exit, loop) == LoopEnds.End.FLAG)
        .toList();
  }

  /** Whether periodic tasks are given to the timer or executor in view. */
  public boolean isPeriodic(Acquisition made) {
    return receiverUses(made).stream()
        .flatMap(use -> use.facts().stream())
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(runs -> runs.times() == CallFacts.Times.PERIODIC);
  }

  /** Whether some task in view that is given to it keeps an object alive. */
  boolean holdsAnObject(Acquisition made) {
    return receiverUses(made).stream()
        .flatMap(use -> use.facts().stream().flatMap(facts -> tasks(facts, use.at())))
        .flatMap(task -> Origins.of(analyses).of(task).values().stream())
        .anyMatch(TaskCaptures.of(analyses)::holdsAnObject);
  }

  private static Stream<Value> tasks(CallFacts facts, Instruction call) {
    return facts.runs().stream().flatMap(runs -> Origins.at(runs.task(), call).stream());
  }

  /** Whether it is kept in static fields, and only its own class gives it work. */
  public boolean isPrivateToClass(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    List<Use> submissions =
        receiverUses(made).stream()
            .filter(use -> use.facts().filter(facts -> !facts.runs().isEmpty()).isPresent())
            .toList();
    return !flow.fields().isEmpty()
        && flow.fields().stream().allMatch(FieldRef::isStatic)
        && flow.returns().isEmpty()
        && !submissions.isEmpty()
        && submissions.stream().allMatch(use -> outermost(use.at()).equals(outermost(made.site())));
  }

  private static String outermost(Instruction at) {
    return at.block().body().method().owner().outermostName();
  }

  private List<Use> receiverUses(Acquisition made) {
    return ObjectFlow.of(analyses).of(made.site()).uses().stream()
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .toList();
  }
}
