package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Set;

/**
 * Where one object goes. Looked for as far as is asked: that an object escapes often shows after a
 * few steps, while all its uses may take thousands.
 */
public final class Flow {
  private final FlowSearch search;

  Flow(FlowSearch search) {
    this.search = search;
  }

  /** Where it is made. */
  public Instruction created() {
    return search.created();
  }

  /** Values that can be the object itself. */
  public Set<Value> aliases() {
    return search.finish().aliases();
  }

  /** Values that can be the object itself, or something that contains it. */
  public Set<Value> carriers() {
    return search.finish().carriers();
  }

  /** Calls that involve it, in the order found. */
  public List<Use> uses() {
    return search.finish().uses();
  }

  /** How it gets out of view. */
  public List<Escape> escapes() {
    return search.finish().escapes();
  }

  /** Fields that hold it, directly or in a container. */
  public Set<FieldRef> fields() {
    return search.finish().fields();
  }

  /** Returns of a field's value that hand out a view of it (getters). */
  public List<Instruction> returns() {
    return search.finish().returns();
  }

  /** Whether the search ends before its bound. */
  public boolean complete() {
    return search.finish().isComplete();
  }

  /** Whether code out of view may hold it (or the search is cut short). Costs the least. */
  public boolean hasEscaped() {
    return search.findEscape();
  }
}
