package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every body in view, lambdas after the body that creates them, in the order of the program. */
public final class Bodies {
  private final List<Body> all = new ArrayList<>();

  private Bodies(Analyses analyses) {
    for (ClassModel each : analyses.program().classes()) {
      for (MethodModel method : each.methods()) {
        method.body().ifPresent(this::add);
      }
    }
  }

  public static Bodies of(Analyses analyses) {
    return analyses.get(Bodies.class, Bodies::new);
  }

  private void add(Body body) {
    all.add(body);
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof CreateLambda lambda) {
        lambda.body().ifPresent(this::add);
      }
    }
  }

  public List<Body> all() {
    return Collections.unmodifiableList(all);
  }
}
