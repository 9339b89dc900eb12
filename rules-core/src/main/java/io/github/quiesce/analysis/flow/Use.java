package io.github.quiesce.analysis.flow;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodRef;
import java.util.Optional;

/**
 * A call that involves a tracked object.
 *
 * @param at the call, the {@code new}, or the creation of a method reference that will call
 * @param method the method called
 * @param place what the object is to the call: receiver or an argument
 * @param facts what is known of the call
 * @param depth 0 if it is the object itself; 1 and more if it is a container (array, collection,
 *     holder) with the object in it
 */
public record Use(
    Instruction at, MethodRef method, Place place, Optional<CallFacts> facts, int depth) {

  /** Whether the call releases the object itself, by the facts. */
  public boolean releases(String kind) {
    return depth == 0
        && facts.stream()
            .flatMap(f -> f.releases().stream())
            .anyMatch(r -> r.kind().equals(kind) && r.place().equals(place));
  }
}
