package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.waits.ShortSections;
import io.github.quiesce.analysis.waits.Spins;
import io.github.quiesce.analysis.waits.Spins.Spin;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.SpinHint;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** A loop that asks over and over whether another thread has done something. */
@AutoService(Rule.class)
public final class BusyWait implements Rule {
  private static final List<String> KINDS = List.of("collection", "queue");

  private static final String PURE =
      "This loop spins until another thread changes what it looks at, and burns a processor core "
          + "meanwhile. Wait for it (a latch, a future, a condition), or spin for a short time only.";

  private static final String MIXED =
      "While there is nothing to do, this loop spins and burns a processor core. "
          + "Take the next element by a call that waits, with a timeout.";

  @Override
  public void check(RuleContext context) {
    for (Spin spin : Spins.of(context.analyses()).all()) {
      List<Fix> fixes =
          spin.pure() ? SpinHint.of(spin.look(), context.release()).stream().toList() : List.of();
      String message = spin.pure() ? PURE : MIXED;
      Proof proof = isShortAsARule(context, spin) ? Proof.POSSIBLE : Proof.PROVED;
      Instruction site = site(spin);
      List<TraceStep> trace =
          site.siteLine() == spin.look().siteLine()
              ? List.of()
              : List.of(TraceStep.at(spin.look(), "asked here, without waiting"));
      context.report(Finding.at(site, name(), proof, message).withTrace(trace).withFixes(fixes));
    }
  }

  /**
   * The loop, if a test at its head ends it; else the look. Class files have no line for a loop
   * that begins without a test.
   */
  private static Instruction site(Spin spin) {
    Loop loop = spin.loop();
    int head =
        loop.header().instructions().stream().findFirst().map(Instruction::siteLine).orElse(0);
    return loop.exits().stream()
        .filter(edge -> !edge.isExceptional())
        .flatMap(edge -> edge.from().last().stream())
        .filter(test -> test.siteLine() == head)
        .findFirst()
        .orElse(spin.look());
  }

  private static boolean isShortAsARule(RuleContext context, Spin spin) {
    return spin.pure()
        && (isLink(spin.look())
            || isSlotOfCollection(context, spin.look())
            || ShortSections.of(context.analyses()).isEntryOfShort(spin.look()));
  }

  /** A spin inside a queue, or another collection, for another step of itself. */
  private static boolean isSlotOfCollection(RuleContext context, Instruction look) {
    String owner = look.block().body().method().owner().name();
    return KINDS.stream().anyMatch(kind -> context.analyses().program().isOfKind(owner, kind));
  }

  /**
   * The next node that a node has: a queue's producer puts it there right after the step that the
   * loop has seen, so that the spin is a short one as a rule.
   */
  private static boolean isLink(Instruction look) {
    Optional<Value> node =
        look instanceof LoadField load
            ? load.receiver()
            : look instanceof Invoke call ? call.receiver() : Optional.empty();
    return node.map(Value::type)
        .filter(type -> !TypeNames.isUnknown(type) && type.equals(look.type()))
        .isPresent();
  }
}
