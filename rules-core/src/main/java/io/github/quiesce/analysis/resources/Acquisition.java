package io.github.quiesce.analysis.resources;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * A resource or coordination object made in view.
 *
 * @param site the call or {@code new} that makes it
 * @param facts what is made
 * @param arguments the arguments the facts speak of: the call's own, or those its class passes to
 *     the library superclass's constructor
 */
public record Acquisition(Instruction site, CallFacts.Acquires facts, List<Value> arguments) {
  public Acquisition {
    arguments = List.copyOf(arguments);
  }

  public String kind() {
    return facts.kind();
  }
}
