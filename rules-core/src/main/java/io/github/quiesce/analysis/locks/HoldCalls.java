package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls in view that take locks and permits and give them back, by the bodies they stand in.
 */
final class HoldCalls {
  /** The kind of what anybody may give back; a lock only its owner can. */
  static final String SEMAPHORE = "semaphore";

  /** What is counted by taking and giving back; other objects are for others to follow. */
  private static final Set<String> KINDS = Set.of("lock", "remote-lock", SEMAPHORE);

  private final HoldNames names;
  private final Signals signals;
  private final Map<Body, List<HoldCall>> byBody = new LinkedHashMap<>();
  private final Map<String, Set<Body>> byFile = new LinkedHashMap<>();
  private final Map<Instruction, HoldCall> byCall = new LinkedHashMap<>();

  /**
   * A call that counts.
   *
   * @param kind what its receiver is
   * @param name how the body names that
   * @param amount how much it counts, where that is written: two amounts written alike are one
   * @param tries whether its result says whether it took anything
   */
  record HoldCall(
      Invoke at, String kind, Effect effect, Path name, Value held, Object amount, boolean tries) {

    boolean takes() {
      return effect == Effect.ACQUIRE;
    }

    boolean givesBack() {
      return effect == Effect.RELEASE;
    }
  }

  private HoldCalls(Analyses analyses) {
    this.names = HoldNames.of(analyses);
    this.signals = new Signals(analyses);
    Calls calls = Calls.of(analyses);
    for (Instruction each : DescribedCalls.of(analyses).all()) {
      if (each instanceof Invoke call && call.receiver().isPresent()) {
        calls.facts(call).ifPresent(facts -> add(call, facts));
      }
    }
  }

  static HoldCalls of(Analyses analyses) {
    return analyses.get(HoldCalls.class, HoldCalls::new);
  }

  private void add(Invoke call, CallFacts facts) {
    for (CallFacts.Counts counts : facts.counts()) {
      Value held = call.receiver().orElseThrow();
      boolean signal = counts.kind().equals(SEMAPHORE) && signals.mayBe(held);
      if (KINDS.contains(counts.kind()) && !signal) {
        Body body = call.block().body();
        HoldCall found =
            new HoldCall(
                call,
                counts.kind(),
                counts.effect(),
                names.path(held),
                held,
                amount(counts.by(), call),
                facts.outcome());
        byBody.computeIfAbsent(body, k -> new ArrayList<>()).add(found);
        byFile
            .computeIfAbsent(body.method().owner().outermostName(), k -> new LinkedHashSet<>())
            .add(body);
        byCall.put(call, found);
      }
    }
  }

  private Object amount(Amount by, Invoke call) {
    if (by.kind() != Amount.Kind.ARGUMENT) {
      return by;
    }
    Path written = names.written(call.arguments().get(by.value()));
    return written.root() instanceof Integer number && written.steps().isEmpty()
        ? Amount.constant(number)
        : written;
  }

  Set<Body> bodies() {
    return byBody.keySet();
  }

  List<HoldCall> in(Body body) {
    return byBody.getOrDefault(body, List.of());
  }

  /** Bodies in the same file that count something. */
  Set<Body> beside(Body body) {
    return byFile.getOrDefault(body.method().owner().outermostName(), Set.of());
  }

  Optional<HoldCall> at(Instruction call) {
    return Optional.ofNullable(byCall.get(call));
  }
}
