package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;

/** Where the refusal of a task (RejectedExecutionException) is expected. */
public final class Rejections {
  private static final String REJECTION = "rejection";

  private final Program program;

  private Rejections(Analyses analyses) {
    this.program = analyses.program();
  }

  public static Rejections of(Analyses analyses) {
    return analyses.get(Rejections.class, Rejections::new);
  }

  /** Whether a handler around the call names the refusal. */
  public boolean areCaught(Instruction call) {
    return call.block().outgoing().stream()
        .filter(Edge::isExceptional)
        .flatMap(edge -> edge.labels().stream())
        .anyMatch(
            type ->
                program
                    .facts()
                    .type((String) type)
                    .flatMap(TypeFacts::kind)
                    .filter(REJECTION::equals)
                    .isPresent());
  }
}
