package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;

/** Whether a resource is what a process is for, so that the end of the process is its end. */
public final class ServedByMain {
  private final Repetition repetition;

  private ServedByMain(Analyses analyses) {
    this.repetition = Repetition.of(analyses);
  }

  public static ServedByMain of(Analyses analyses) {
    return analyses.get(ServedByMain.class, ServedByMain::new);
  }

  /** Whether main starts it, or somebody waits without a bound for its end. */
  public boolean serves(Orphan orphan) {
    Body body = orphan.begins().block().body();
    boolean startedByMain =
        repetition.of(orphan.begins()) == Times.PER_PROCESS && !body.method().isStaticInitializer();
    return startedByMain || orphan.flow().uses().stream().anyMatch(ServedByMain::waitsForEnd);
  }

  private static boolean waitsForEnd(Use use) {
    return use.depth() == 0
        && use.facts()
            .flatMap(CallFacts::blocks)
            .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
            .filter(blocks -> blocks.what().equals("termination"))
            .isPresent();
  }
}
