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
 * @param within where the method that is called makes it, if that is in view: at each of these, on
 *     one way or another; empty if it is made at the site
 */
public record Acquisition(
    Instruction site, CallFacts.Acquires facts, List<Value> arguments, List<Acquisition> within) {
  public Acquisition {
    arguments = List.copyOf(arguments);
    within = List.copyOf(within);
  }

  public Acquisition(Instruction site, CallFacts.Acquires facts, List<Value> arguments) {
    this(site, facts, arguments, List.of());
  }

  public String kind() {
    return facts.kind();
  }

  /** The places that really make it: the site, or those within the method that is called there. */
  public List<Acquisition> makers() {
    return within.isEmpty() ? List.of(this) : within;
  }
}
