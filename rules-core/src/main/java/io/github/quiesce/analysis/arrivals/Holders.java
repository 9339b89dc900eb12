package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which code can have to do with an object: code that is given it, and code in the same file as
 * some code that holds it. Other code comes to it only by calls that may run anything.
 */
public final class Holders {
  private final Set<Value> aliases;
  private final Set<String> files;

  private Holders(Set<Value> aliases) {
    this.aliases = aliases;
    this.files =
        aliases.stream()
            .filter(Instruction.class::isInstance)
            .map(alias -> file((Instruction) alias))
            .collect(Collectors.toSet());
  }

  /** The code that may hold the coordination object. */
  public static Holders of(Analyses analyses, Coordination object) {
    return new Holders(ObjectFlow.of(analyses).of(object.made().site()).aliases());
  }

  /** Whether an instruction is given the object, or stands in a file that holds it. */
  public boolean mayHold(Instruction instruction) {
    return instruction.operands().stream().anyMatch(aliases::contains)
        || files.contains(file(instruction));
  }

  private static String file(Instruction instruction) {
    return instruction.block().body().method().owner().outermostName();
  }
}
