package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.waits.MissingDeadlines.UntimedWait;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Waits without a bound in code that a framework calls on a thread which many share: an event loop,
 * the workers of an operator. What the code hands to other threads is theirs.
 */
public final class CallbackWaits {
  /** Facts kind of types whose methods a framework calls on such threads. */
  private static final String CALLBACK = "callback";

  /** What the facts say of calls that give a handler threads of its own. */
  private static final String ELSEWHERE = "elsewhere";

  /** Calls between a callback and a wait that is surely its own. */
  private static final int MOST_CALLS = 3;

  private final Analyses analyses;
  private final Program program;
  private final Map<Instruction, SharedWait> found = new LinkedHashMap<>();

  /**
   * A wait on a shared thread.
   *
   * @param at the call that waits
   * @param callback the code that the framework calls
   * @param thread whose it is: event-loop or reconcile
   * @param sure whether the callback comes there for certain: by few calls, each with one target
   */
  public record SharedWait(Instruction at, Body callback, String thread, boolean sure) {}

  private CallbackWaits(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    Map<Body, String> roots = roots();
    if (!roots.isEmpty()) {
      Map<Body, List<Instruction>> untimed = untimed();
      roots.forEach((root, thread) -> search(root, thread, untimed));
    }
  }

  public static CallbackWaits of(Analyses analyses) {
    return analyses.get(CallbackWaits.class, CallbackWaits::new);
  }

  /** All of them, each once. */
  public List<SharedWait> all() {
    return List.copyOf(found.values());
  }

  private void search(Body root, String thread, Map<Body, List<Instruction>> untimed) {
    Set<Body> near = near(root);
    for (Body body : PooledCode.of(analyses).runBy(root).keySet()) {
      List<Instruction> waits = new ArrayList<>(untimed.getOrDefault(body, List.of()));
      HoldUps.of(analyses).in(body).stream().map(CallSite::at).forEach(waits::add);
      boolean sure = near.contains(body);
      for (Instruction at : waits) {
        SharedWait wait = new SharedWait(at, root, thread, sure);
        found.merge(at, wait, (first, other) -> first.sure() ? first : other);
      }
    }
  }

  /** What the callback runs by few calls, each of which can run nothing else. */
  private Set<Body> near(Body root) {
    Set<Body> reached = new LinkedHashSet<>(List.of(root));
    List<Body> last = List.of(root);
    for (int i = 0; i < MOST_CALLS; i++) {
      last =
          last.stream()
              .flatMap(body -> body.instructions().stream())
              .map(PooledCode.of(analyses)::runOnThread)
              .filter(run -> run.size() == 1)
              .flatMap(List::stream)
              .filter(reached::add)
              .toList();
    }
    return reached;
  }

  /** Waits for an answer that are told no time, by the body they are in. */
  private Map<Body, List<Instruction>> untimed() {
    Map<Body, List<Instruction>> result = new HashMap<>();
    MissingDeadlines.of(analyses).all().stream()
        .map(UntimedWait::at)
        .forEach(at -> result.computeIfAbsent(at.block().body(), k -> new ArrayList<>()).add(at));
    return result;
  }

  private Map<Body, String> roots() {
    Map<Body, String> roots = new LinkedHashMap<>();
    for (ClassModel each : program.classes()) {
      if (program.isOfKind(each.name(), CALLBACK) && !runsElsewhere(each)) {
        for (MethodModel method : each.methods()) {
          thread(each, method)
              .ifPresent(thread -> method.body().ifPresent(body -> roots.put(body, thread)));
        }
      }
    }
    for (TaskRun run : Tasks.of(analyses).all()) {
      Calls.of(analyses)
          .facts(run.submission())
          .flatMap(CallFacts::callback)
          .ifPresent(thread -> roots.put(run.body(), thread));
    }
    return roots;
  }

  private Optional<String> thread(ClassModel owner, MethodModel method) {
    return method.isStatic() || method.isConstructor()
        ? Optional.empty()
        : program.hierarchy().supertypes(owner.name()).stream()
            .flatMap(type -> program.facts().calls(type, method.name()).stream())
            .filter(facts -> facts.signature().arity() == method.arity())
            .flatMap(facts -> facts.callback().stream())
            .findFirst();
  }

  /** Whether an object of the class in view is given threads of its own. */
  private boolean runsElsewhere(ClassModel handler) {
    return Creations.of(analyses).of(handler.name()).stream()
        .flatMap(made -> ObjectFlow.of(analyses).of(made).uses().stream())
        .flatMap(use -> use.facts().flatMap(CallFacts::callback).stream())
        .anyMatch(ELSEWHERE::equals);
  }
}
