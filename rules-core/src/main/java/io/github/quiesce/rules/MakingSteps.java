package io.github.quiesce.rules;

import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.engine.Finding.TraceStep;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a trace that is about a resource: where it is made. */
final class MakingSteps {
  private MakingSteps() {}

  /**
   * The site, and what makes the resource within a method that is called there.
   *
   * @param text what to say of the site
   */
  static List<TraceStep> of(Acquisition made, String text) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(made.site(), text));
    for (Acquisition each : made.within()) {
      steps.add(TraceStep.at(each.site(), "the method called makes it here"));
    }
    return steps;
  }
}
