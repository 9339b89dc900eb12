package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Waits without a bound in methods that are given a timeout, where the timeout limits nothing
 * before, and nothing on another way: a method that waits within it on one way and for ever on the
 * other has chosen so.
 */
public final class DroppedDeadlines {
  /** Calls looked through from a method to the wait. */
  private static final int MOST_CALLS = 3;

  private static final String LOCK = "lock";

  private final Analyses analyses;
  private final Calls calls;
  private final HoldUps holdUps;
  private final List<Drop> all = new ArrayList<>();

  /**
   * A timeout that is not used.
   *
   * @param site the wait, or the call of a method that waits
   * @param waits the waits it comes to
   * @param timeout the name of the parameter; empty where it is not known
   */
  public record Drop(Instruction site, List<CallSite> waits, String timeout) {}

  private DroppedDeadlines(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.holdUps = HoldUps.of(analyses);
    if (DescribedCalls.of(analyses).waits().isEmpty()) {
      return;
    }
    for (Body body : Bodies.of(analyses).all()) {
      if (!body.isLambda()) {
        addDrops(body);
      }
    }
  }

  public static DroppedDeadlines of(Analyses analyses) {
    return analyses.get(DroppedDeadlines.class, DroppedDeadlines::new);
  }

  /** All in view. */
  public List<Drop> all() {
    return List.copyOf(all);
  }

  private void addDrops(Body body) {
    List<Integer> timeouts =
        TimeoutParameters.of(analyses).in(body.method()).stream()
            .filter(index -> isForWaiting(body, index))
            .toList();
    if (timeouts.isEmpty()) {
      return;
    }
    List<TimeoutUses> uses =
        timeouts.stream()
            .map(index -> new TimeoutUses(body.parameters().get(index), body, analyses))
            .toList();
    String name = body.parameters().get(timeouts.get(0)).name();
    for (Instruction each : body.instructions()) {
      if (each instanceof Invoke call) {
        List<CallSite> waits = waitsOf(call, uses);
        if (!waits.isEmpty() && uses.stream().allMatch(use -> isDropped(use, call, waits))) {
          all.add(new Drop(call, waits, name));
        }
      }
    }
  }

  /** A time that may be for something else is for waiting where it is for nothing else. */
  private boolean isForWaiting(Body body, int index) {
    if (!TimeoutParameters.of(analyses).mayBeOtherTime(body.method(), index)) {
      return true;
    }
    TimeoutUses uses = new TimeoutUses(body.parameters().get(index), body, analyses);
    return uses.limiting().isEmpty() && !uses.entersWithin();
  }

  /** The waits without a bound that a call is or comes to, if it is given nothing of a timeout. */
  private List<CallSite> waitsOf(Invoke call, List<TimeoutUses> uses) {
    boolean given =
        call.operands().stream().anyMatch(v -> uses.stream().anyMatch(use -> use.isOfTimeout(v)));
    if (given) {
      return List.of();
    }
    List<CallSite> here =
        holdUps.in(call.block().body()).stream().filter(site -> site.at() == call).toList();
    return here.isEmpty() ? waitsBehind(call, MOST_CALLS, new HashSet<>()) : here;
  }

  /** Waits in whatever the call runs; none if one of the methods it may run does not wait. */
  private List<CallSite> waitsBehind(Instruction call, int depth, Set<MethodModel> seen) {
    if (depth == 0 || calls.facts(call).isPresent() || !calls.targetsComplete(call)) {
      return List.of();
    }
    Set<CallSite> found = new LinkedHashSet<>();
    for (MethodModel target : calls.targets(call)) {
      List<CallSite> waits = waitsIn(target, depth, seen);
      if (waits.isEmpty()) {
        return List.of();
      }
      found.addAll(waits);
    }
    return List.copyOf(found);
  }

  private List<CallSite> waitsIn(MethodModel method, int depth, Set<MethodModel> seen) {
    Optional<Body> body = method.body();
    if (body.isEmpty()
        || !seen.add(method)
        || !TimeoutParameters.of(analyses).in(method).isEmpty()) {
      return List.of();
    }
    List<CallSite> found = new ArrayList<>();
    for (CallSite site : holdUps.in(body.get())) {
      if (site.at() instanceof Invoke && !isLock(site)) {
        found.add(site);
      }
    }
    for (Instruction each : body.get().instructions()) {
      if (each instanceof Invoke) {
        found.addAll(waitsBehind(each, depth - 1, seen));
      }
    }
    return found;
  }

  private static boolean isLock(CallSite wait) {
    return wait.facts().flatMap(CallFacts::blocks).filter(b -> b.what().equals(LOCK)).isPresent();
  }

  private static boolean isDropped(TimeoutUses uses, Instruction wait, List<CallSite> waits) {
    boolean entersOnly = waits.stream().allMatch(DroppedDeadlines::isLock);
    if (entersOnly && (uses.entersWithin() || !uses.limiting().isEmpty())) {
      return false;
    }
    Set<Block> before = Paths.to(wait.block(), edge -> true);
    Set<Block> after = Paths.from(wait.block(), edge -> true);
    return uses.limiting().stream()
        .map(Instruction::block)
        .allMatch(use -> !before.contains(use) && after.contains(use));
  }

  /** Waits that are reported at a call in their own file, which holds a timeout. */
  public Set<Instruction> toldByCallers() {
    Set<Instruction> told = new HashSet<>();
    for (Drop drop : all) {
      for (CallSite wait : drop.waits()) {
        if (isSameFile(wait.at(), drop.site())) {
          told.add(wait.at());
        }
      }
    }
    return told;
  }

  private static boolean isSameFile(Instruction one, Instruction other) {
    return path(one).equals(path(other));
  }

  private static String path(Instruction at) {
    return at.block().body().method().owner().file().path();
  }
}
