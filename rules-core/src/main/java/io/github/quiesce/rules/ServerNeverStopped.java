package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.lifecycle.ServedByMain;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;
import java.util.Map;

/**
 * A server, channel or client with threads and connections of its own that is started in view,
 * never leaves it, and is stopped nowhere. One that a main method starts, or waits for, is what the
 * process is for.
 */
@AutoService(Rule.class)
public final class ServerNeverStopped implements Rule {
  /** Kinds of the facts, and what to call them. */
  private static final Map<String, String> KINDS =
      Map.of(
          "server", "server",
          "channel", "channel",
          "client", "client",
          "watch", "watch service",
          "recording", "recording");

  @Override
  public void check(RuleContext context) {
    ServedByMain main = ServedByMain.of(context.analyses());
    KINDS.forEach(
        (kind, noun) ->
            NeverReleased.of(context.analyses()).of(kind).stream()
                .filter(orphan -> !main.serves(orphan))
                .forEach(orphan -> context.report(finding(orphan, noun))));
  }

  private Finding finding(Orphan orphan, String noun) {
    String cure =
        orphan.flow().fields().isEmpty()
            ? "Keep it, and stop it when its owner is closed."
            : "Stop it where its owner is closed.";
    List<TraceStep> steps = MakingSteps.of(orphan.made(), "made here");
    steps.add(TraceStep.at(orphan.begins(), "runs from here on"));
    return Finding.at(
            orphan.begins(),
            name(),
            Proof.PROVED,
            "Nothing can stop this "
                + noun
                + " once it runs: its threads, ports and connections stay until the process ends. "
                + cure)
        .withTrace(steps);
  }
}
