package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which locks cannot be the same object: they are made in different places, or of classes that no
 * object can have both. Where nothing is known, two locks may be one.
 */
public final class Distinct {
  /** Parts of parts; there are read locks of read-write locks, and no more. */
  private static final int MAX_PARTS = 4;

  private final Program program;
  private final Calls calls;
  private final Origins origins;
  private final Acquisitions acquisitions;

  private Distinct(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.acquisitions = Acquisitions.of(analyses);
  }

  public static Distinct of(Analyses analyses) {
    return analyses.get(Distinct.class, Distinct::new);
  }

  /** Whether holding one never is holding the other. */
  public boolean are(HeldLock a, HeldLock b) {
    return a.kind() != b.kind() || are(a.value(), b.value());
  }

  /** Whether two values are never the same object. */
  public boolean are(Value a, Value b) {
    if (a == b) {
      return false;
    }
    Optional<Set<Object>> madeA = made(a, MAX_PARTS);
    Optional<Set<Object>> madeB = made(b, MAX_PARTS);
    if (madeA.isPresent() && madeB.isPresent()) {
      return Collections.disjoint(madeA.get(), madeB.get());
    }
    return haveNoCommonClass(a, b);
  }

  /** Where the object is made; empty if that may be anywhere. */
  private Optional<Set<Object>> made(Value value, int depth) {
    Origins.Result found = origins.of(value);
    if (!found.complete() || depth == 0) {
      return Optional.empty();
    }
    Set<Object> all = new LinkedHashSet<>();
    for (Value origin : found.values()) {
      Optional<Set<Object>> one = madeAt(origin, depth);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(one.get());
    }
    return Optional.of(all);
  }

  private Optional<Set<Object>> madeAt(Value origin, int depth) {
    if (origin instanceof NewObject || acquisitions.at(origin).isPresent()) {
      return Optional.of(Set.of(origin));
    }
    if (origin instanceof Constant constant) {
      return Optional.of(constant.value() == null ? Set.of() : Set.of(constant.value()));
    }
    Optional<String> part = calls.facts(origin).flatMap(CallFacts::part);
    return part.isEmpty() || !(origin instanceof Invoke call)
        ? Optional.empty()
        : call.receiver()
            .flatMap(whole -> made(whole, depth - 1))
            .map(wholes -> partsOf(wholes, part.get()));
  }

  private static Set<Object> partsOf(Set<Object> wholes, String part) {
    Set<Object> all = new LinkedHashSet<>();
    wholes.forEach(whole -> all.add(List.of(part, whole)));
    return all;
  }

  private boolean haveNoCommonClass(Value a, Value b) {
    return isNoneOf(exactTypes(a), b) || isNoneOf(exactTypes(b), a);
  }

  private boolean isNoneOf(Set<String> exact, Value other) {
    return !exact.isEmpty()
        && !TypeNames.isUnknown(other.type())
        && exact.stream().noneMatch(type -> program.hierarchy().isSubtype(type, other.type()));
  }

  /** Classes of the objects a value can be, where all are made in view; else empty. */
  private Set<String> exactTypes(Value value) {
    Origins.Result found = origins.of(value);
    Set<String> types = new LinkedHashSet<>();
    for (Value origin : found.values()) {
      boolean exact =
          origin instanceof NewObject
              || (origin instanceof Constant constant && constant.value() != null);
      if (!exact || !isKnown(origin.type()) || !found.complete()) {
        return Set.of();
      }
      types.add(origin.type());
    }
    return types;
  }

  private boolean isKnown(String type) {
    return program.findClass(type).isPresent() || program.facts().type(type).isPresent();
  }

  /** The call that makes a condition, and names its lock. */
  Optional<Instruction> makerOf(Value condition) {
    return origins
        .of(condition)
        .only()
        .filter(made -> acquisitions.at(made).isPresent())
        .map(Instruction.class::cast);
  }
}
