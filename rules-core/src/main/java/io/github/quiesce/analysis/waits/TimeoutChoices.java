package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Code that is run only for some values of the timeout its method is given: no timeout, say. */
public final class TimeoutChoices {
  private static final int LIMIT = 32;

  private final TimeoutParameters timeouts;
  private final Roots roots;

  private TimeoutChoices(Analyses analyses) {
    this.timeouts = TimeoutParameters.of(analyses);
    this.roots = Roots.of(analyses);
  }

  public static TimeoutChoices of(Analyses analyses) {
    return analyses.get(TimeoutChoices.class, TimeoutChoices::new);
  }

  /** Whether a branch that looks at a timeout parameter decides whether the instruction is run. */
  public boolean decide(Instruction instruction) {
    Body body = instruction.block().body();
    List<Integer> given = body.isLambda() ? List.of() : timeouts.in(body.method());
    if (given.isEmpty()) {
      return false;
    }
    Set<Value> parameters = new HashSet<>();
    given.forEach(index -> parameters.add(body.parameters().get(index)));
    Dominators ways = Dominators.of(body);
    for (Block block : body.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch
          && looksAt(branch.condition(), parameters)
          && block.outgoing().stream()
              .anyMatch(edge -> ways.leadsAlways(edge, instruction.block()))) {
        return true;
      }
    }
    return false;
  }

  private boolean looksAt(Value condition, Set<Value> parameters) {
    Set<Value> seen = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>(List.of(condition));
    while (!work.isEmpty() && seen.size() < LIMIT) {
      Value value = roots.of(work.poll());
      if (parameters.contains(value)) {
        return true;
      }
      if (seen.add(value) && value instanceof Instruction made) {
        work.addAll(made.operands());
      } else if (value instanceof Phi phi) {
        phi.inputs().stream().filter(input -> !seen.contains(input)).forEach(work::add);
      }
    }
    return false;
  }
}
