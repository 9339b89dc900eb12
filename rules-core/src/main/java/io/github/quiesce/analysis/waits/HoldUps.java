package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Waits without a bound for something that another thread or process must do, and that may not
 * happen: whoever calls is held up for as long. Left out are a lock that is only entered (whoever
 * has it is expected to be quick), the take of a method that takes in a loop (to wait for the next
 * element is what a consumer is for), the end of a server, the close of a resource, and what has
 * happened already.
 */
public final class HoldUps {
  private static final Set<String> WAITS =
      Set.of(
          "future",
          "latch",
          "barrier",
          "phaser",
          "join",
          "permit",
          "process",
          "condition",
          "exchange",
          "park");
  private static final String SERVER = "server";
  private static final String LOCK = "lock";
  private static final String TAKE = "take";
  private static final String TERMINATION = "termination";

  private final Analyses analyses;
  private final Map<Body, List<CallSite>> known = new HashMap<>();

  private HoldUps(Analyses analyses) {
    this.analyses = analyses;
  }

  public static HoldUps of(Analyses analyses) {
    return analyses.get(HoldUps.class, HoldUps::new);
  }

  /** All of them in view. */
  public List<CallSite> all() {
    List<CallSite> result = new ArrayList<>();
    DescribedCalls.of(analyses).waits().stream()
        .map(site -> site.at().block().body())
        .distinct()
        .forEach(body -> result.addAll(in(body)));
    return result;
  }

  /** Those of a body, in order; not those of the lambdas in it. */
  public List<CallSite> in(Body body) {
    List<CallSite> found = known.get(body);
    if (found == null) {
      found = CallSite.in(body, analyses).stream().filter(this::isHoldUp).toList();
      known.put(body, found);
    }
    return found;
  }

  private boolean isHoldUp(CallSite site) {
    return site.facts().filter(facts -> mayTakeLong(facts, site)).isPresent()
        && site.receiver().filter(this::isServer).isEmpty()
        && WaitBounds.of(analyses).isUnbounded(site)
        && !SettledWaits.of(analyses).isSettled(site);
  }

  /** Whoever waits for a server's end serves until it is told to stop. */
  private boolean isServer(Value waitedFor) {
    return analyses.program().isOfKind(waitedFor.type(), SERVER);
  }

  /** Whether a loop of the body takes: that is a consumer, and a take before it the first turn. */
  private boolean isConsumer(Body body) {
    return CallSite.in(body, analyses).stream()
        .filter(site -> Loops.of(analyses).around(site.at().block()).isPresent())
        .flatMap(site -> site.facts().flatMap(CallFacts::blocks).stream())
        .anyMatch(blocks -> blocks.what().equals(TAKE));
  }

  private boolean mayTakeLong(CallFacts facts, CallSite site) {
    if (facts.blocks().isEmpty()) {
      return false;
    }
    CallFacts.Blocks blocks = facts.blocks().get();
    return switch (blocks.what()) {
      case LOCK -> blocks.interruptible();
      case TAKE -> !isConsumer(site.at().block().body());
      case TERMINATION -> facts.releases().isEmpty();
      default -> WAITS.contains(blocks.what());
    };
  }
}
