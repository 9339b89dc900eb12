package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The calls in view that facts describe, in the order of the program. They are few among all
 * instructions; whoever looks for one of them looks here.
 */
public final class DescribedCalls {
  private final List<Instruction> all = new ArrayList<>();
  private final List<CallSite> waits = new ArrayList<>();

  private DescribedCalls(Analyses analyses) {
    Calls calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        boolean described = calls.facts(instruction).isPresent();
        if (described) {
          all.add(instruction);
        }
        if (described || instruction instanceof CreateLambda) {
          CallSite.at(instruction, calls)
              .filter(site -> site.facts().flatMap(CallFacts::blocks).isPresent())
              .ifPresent(waits::add);
        }
      }
    }
  }

  public static DescribedCalls of(Analyses analyses) {
    return analyses.get(DescribedCalls.class, DescribedCalls::new);
  }

  /** Calls, and creations of objects. */
  public List<Instruction> all() {
    return Collections.unmodifiableList(all);
  }

  /** Calls that may wait, and references to methods that may. */
  public List<CallSite> waits() {
    return Collections.unmodifiableList(waits);
  }
}
