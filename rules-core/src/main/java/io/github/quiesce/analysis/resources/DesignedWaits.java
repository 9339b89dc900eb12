package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.interruption.InterruptedTasks;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Waits that are the design: nobody is held up, or something else ends them. */
public final class DesignedWaits {
  /** Facts kind of annotations that end a method after a time. */
  private static final String TIME_LIMIT = "time-limit";

  /** Elements of test annotations that do so. */
  private static final Set<String> TIME_LIMIT_ELEMENTS = Set.of("timeout", "timeOut");

  private final Analyses analyses;
  private final Program program;

  private DesignedWaits(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static DesignedWaits of(Analyses analyses) {
    return analyses.get(DesignedWaits.class, DesignedWaits::new);
  }

  /**
   * Whether the wait is meant: the last thing main does, a task that is ended by interrupt, or a
   * test with a time limit.
   */
  public boolean isDesigned(Instruction wait) {
    return isEndOfMain(wait)
        || InterruptedTasks.of(analyses).endsByInterrupt(wait)
        || isTimeLimited(wait.block().body().method());
  }

  private static boolean isEndOfMain(Instruction wait) {
    if (wait.block().body().isLambda() || !ThreadEnds.isMain(wait.block().body().method())) {
      return false;
    }
    Block at = wait.block();
    while (true) {
      List<Edge> next = at.outgoing().stream().filter(edge -> !edge.isExceptional()).toList();
      if (next.size() != 1) {
        return false;
      }
      at = next.get(0).to();
      for (Instruction instruction : at.instructions()) {
        if (instruction instanceof Return) {
          return true;
        }
        if (instruction instanceof Invoke || instruction instanceof NewObject) {
          return false;
        }
      }
      if (at == wait.block()) {
        return false;
      }
    }
  }

  private boolean isTimeLimited(MethodModel method) {
    return Stream.concat(
            method.annotations().stream(), method.owner().header().annotations().stream())
        .anyMatch(this::limitsTime);
  }

  private boolean limitsTime(AnnotationModel annotation) {
    return annotation.values().keySet().stream().anyMatch(TIME_LIMIT_ELEMENTS::contains)
        || program
            .facts()
            .type(annotation.type())
            .flatMap(type -> type.kind())
            .filter(TIME_LIMIT::equals)
            .isPresent();
  }
}
