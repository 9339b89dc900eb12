package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.ThreadContexts.ContextUse;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a value kept for a thread is set to: something new, or what was there before. */
final class ContextValues {
  private static final int LIMIT = 64;

  private final Analyses analyses;
  private final ThreadContexts contexts;
  private final Fields fields;
  private final Origins origins;

  private ContextValues(Analyses analyses) {
    this.analyses = analyses;
    this.contexts = ThreadContexts.of(analyses);
    this.fields = Fields.of(analyses);
    this.origins = Origins.of(analyses);
  }

  static ContextValues of(Analyses analyses) {
    return analyses.get(ContextValues.class, ContextValues::new);
  }

  /**
   * Whether a set only puts back what was there: nothing, false or zero, what a thread begins with,
   * another flag after one was set in the same body, or what this thread read before. A setter that
   * some callers give null counts as one: which of its calls set and which clear is not told apart.
   *
   * @param thread the bodies that run on the same thread, with their calls
   */
  boolean isPutBack(ContextUse set, Map<Body, List<Instruction>> thread) {
    if (set.value().isEmpty()) {
      return false;
    }
    Value value = withoutCasts(set.value().get());
    if (value instanceof Constant constant) {
      return constant.isNull()
          || constant.isInteger(0)
          || isInitial(constant, set)
          || (constant.value() instanceof Number && followsOther(set));
    }
    if (isConstantOutOfView(value)) {
      return isFalse((LoadField) value) || followsOther(set);
    }
    return isGivenNull(value) || isRead(value, set, thread, new HashSet<>());
  }

  /** Whether a lambda that the keeper is made with gives each thread this very constant. */
  private boolean isInitial(Constant constant, ContextUse set) {
    return set.at() instanceof Invoke call
        && call.receiver().stream()
            .flatMap(keeper -> origins.of(keeper).values().stream())
            .filter(Instruction.class::isInstance)
            .flatMap(maker -> ((Instruction) maker).operands().stream())
            .filter(CreateLambda.class::isInstance)
            .flatMap(lambda -> ((CreateLambda) lambda).body().stream())
            .anyMatch(body -> alwaysReturns(body, constant));
  }

  private static boolean alwaysReturns(Body body, Constant constant) {
    List<Value> returned =
        body.instructions().stream()
            .filter(Return.class::isInstance)
            .flatMap(each -> ((Return) each).value().stream())
            .map(ContextValues::withoutCasts)
            .toList();
    return !returned.isEmpty()
        && returned.stream()
            .allMatch(
                each -> each instanceof Constant other && constant.value().equals(other.value()));
  }

  private boolean isGivenNull(Value value) {
    return value instanceof Parameter
        && origins.of(value).values().stream()
            .anyMatch(origin -> origin instanceof Constant constant && constant.isNull());
  }

  /** Class files box by a cast. */
  private static Value withoutCasts(Value value) {
    return value instanceof Cast cast ? withoutCasts(cast.value()) : value;
  }

  /** A flag such as the library's false. */
  private boolean isConstantOutOfView(Value value) {
    return value instanceof LoadField load
        && load.field().isStatic()
        && fields.declaration(load.field()).isEmpty();
  }

  private static boolean isFalse(LoadField constant) {
    return constant.field().owner().equals("java.lang.Boolean")
        && constant.field().name().equals("FALSE");
  }

  private boolean followsOther(ContextUse set) {
    Body body = set.at().block().body();
    return contexts.all().stream()
        .filter(other -> other.is(ContextEffect.SET) && other.at() != set.at())
        .filter(other -> other.at().block().body() == body && other.key().equals(set.key()))
        .anyMatch(other -> Paths.from(other.at().block(), edge -> true).contains(set.at().block()));
  }

  /** Whether the value is, or is computed from, what this thread has in the context. */
  private boolean isRead(
      Value value, ContextUse set, Map<Body, List<Instruction>> thread, Set<Value> seen) {
    if (!seen.add(value) || seen.size() > LIMIT) {
      return false;
    }
    Optional<ContextUse> use = contexts.at(value);
    if (use.isPresent()) {
      return use.get().is(ContextEffect.READ)
          && use.get().mayBeSameAs(set)
          && thread.containsKey(use.get().at().block().body());
    }
    if (value instanceof LoadField load) {
      return (load.receiver().isPresent() && isRead(load.operand(0), set, thread, seen))
          || fields.captured(load.field()).stream().anyMatch(v -> isRead(v, set, thread, seen))
          || fields.stores(load.field()).stream()
              .map(StoreField::value)
              .anyMatch(v -> isRead(v, set, thread, seen));
    }
    if (value instanceof Parameter parameter) {
      return isPassed(parameter, set, thread, seen);
    }
    if (value instanceof Phi phi) {
      return phi.inputs().stream().anyMatch(v -> isRead(v, set, thread, seen));
    }
    if (value instanceof Invoke call) {
      return call.operands().stream().anyMatch(v -> isRead(v, set, thread, seen))
          || origins.of(call).values().stream().anyMatch(v -> isRead(v, set, thread, seen));
    }
    return value instanceof Instruction computed
        && !(computed instanceof NewObject)
        && computed.operands().stream().anyMatch(v -> isRead(v, set, thread, seen));
  }

  /** A captured local is looked up where its lambda is made, a parameter at calls on the thread. */
  private boolean isPassed(
      Parameter parameter, ContextUse set, Map<Body, List<Instruction>> thread, Set<Value> seen) {
    for (Body body : thread.keySet()) {
      if (body.captures().contains(parameter) && body.creator().isPresent()) {
        return isRead(body.creator().get().operand(parameter.index()), set, thread, seen);
      }
      if (body.parameters().contains(parameter) && !body.isLambda()) {
        return thread.get(body).stream()
            .map(Callers::arguments)
            .filter(arguments -> parameter.index() < arguments.size())
            .anyMatch(given -> isRead(given.get(parameter.index()), set, thread, seen));
      }
    }
    return false;
  }

  /**
   * A cache: it is only set if what is there, or is not there, says so; or it is left to the
   * collector, by a soft or weak reference, when to drop it.
   *
   * @param thread the bodies that run on the same thread, with their calls
   */
  boolean isCached(ContextUse set, Map<Body, List<Instruction>> thread) {
    return isDroppedWhenUnused(set) || isSetByWhatIsThere(set, thread);
  }

  private boolean isDroppedWhenUnused(ContextUse set) {
    return set.value()
        .filter(
            value ->
                analyses.program().hierarchy().isSubtype(value.type(), "java.lang.ref.Reference"))
        .isPresent();
  }

  private boolean isSetByWhatIsThere(ContextUse set, Map<Body, List<Instruction>> thread) {
    Block at = set.at().block();
    Body body = at.body();
    for (Block block : body.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch
          && block != at
          && decides(block, at)
          && Dominators.of(body).dominates(block, at)
          && isRead(branch.condition(), set, thread, new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  /** Whether some way out of the branch does not come there. */
  private static boolean decides(Block branch, Block at) {
    return branch.outgoing().stream()
        .anyMatch(edge -> !Paths.from(edge.to(), each -> !each.isExceptional()).contains(at));
  }
}
