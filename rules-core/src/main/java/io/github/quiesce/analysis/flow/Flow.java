package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where one object goes.
 *
 * @param created where it is made
 * @param aliases values that can be the object itself
 * @param uses calls that involve it, in the order found
 * @param escapes how it gets out of view
 * @param fields fields that hold it, directly or in a container
 * @param returns returns of a field's value that hand out a view of it (getters)
 * @param complete whether the search ended before its bound
 */
public record Flow(
    Instruction created,
    Set<Value> aliases,
    List<Use> uses,
    List<Escape> escapes,
    Set<FieldRef> fields,
    List<Instruction> returns,
    boolean complete) {
  public Flow {
    aliases = Collections.unmodifiableSet(new LinkedHashSet<>(aliases));
    uses = List.copyOf(uses);
    escapes = List.copyOf(escapes);
    fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
    returns = List.copyOf(returns);
  }

  /** Whether code out of view may hold it (or the search was cut short). */
  public boolean hasEscaped() {
    return !escapes.isEmpty() || !complete;
  }
}
