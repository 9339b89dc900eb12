package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.diagnostics.Unasked;
import io.github.quiesce.analysis.diagnostics.Unasked.Diagnosis;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * A garbage collection, a dump or a recording that ordinary code starts each time it runs, with
 * nothing that could switch it off. Tools, handlers of failures and methods one calls for it are
 * left alone.
 */
@AutoService(Rule.class)
public final class DiagnosticsLeftOn implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Diagnosis each : Unasked.all(context.analyses())) {
      context.report(
          Finding.at(each.at(), name(), Proof.PROVED, message(context.analyses(), each))
              .withTrace(trace(each)));
    }
  }

  private static String message(Analyses analyses, Diagnosis each) {
    return when(analyses, each)
        + what(each)
        + " Remove it, or make it depend on a setting that is off unless somebody asks.";
  }

  private static String when(Analyses analyses, Diagnosis each) {
    return switch (Unasked.times(analyses, each)) {
      case PER_PROCESS -> "Loading this class";
      case PER_OBJECT -> "Each object made";
      case PER_CALL -> "Each call";
      case PER_TURN -> "Each turn";
    };
  }

  private static String what(Diagnosis each) {
    return switch (each.diagnoses()) {
      case "heap-dump" ->
          " writes the whole heap to a file, which stops the process meanwhile and fills the disk.";
      case "thread-dump" -> " stops all threads of the process to take down their stacks.";
      case "recording" ->
          " starts a recording of the process, which costs time and disk until it is stopped.";
      default -> " asks for a full garbage collection, which holds up every thread meanwhile.";
    };
  }

  private static List<TraceStep> trace(Diagnosis each) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(each.at(), "done here, whatever is set"));
    for (Instruction run : each.from()) {
      steps.add(TraceStep.at(run, "which is run from here"));
    }
    return steps;
  }
}
