package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that a condition reads and that other code sets: the way a loop is asked to stop. */
public final class StopFlags {
  /** Values looked through from a condition back to fields. */
  private static final int LIMIT = 64;

  private final Calls calls;
  private final Fields fields;
  private final Map<String, List<Body>> writersOfHolders = new HashMap<>();

  private StopFlags(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        indexHolderWrite(body, instruction);
      }
    }
  }

  public static StopFlags of(Analyses analyses) {
    return analyses.get(StopFlags.class, StopFlags::new);
  }

  /** {@code stopped.set(true)} on an AtomicBoolean in a field. */
  private void indexHolderWrite(Body body, Instruction instruction) {
    if (instruction instanceof Invoke call
        && call.receiver().orElse(null) instanceof LoadField load
        && calls.facts(call).flatMap(CallFacts::stores).isPresent()) {
      writersOfHolders.computeIfAbsent(load.field().toString(), k -> new ArrayList<>()).add(body);
    }
  }

  /** Fields the condition depends on, through comparisons, holders and methods in view. */
  public Set<FieldRef> readBy(Value condition) {
    Set<FieldRef> found = new LinkedHashSet<>();
    collect(condition, found, new HashSet<>());
    return found;
  }

  private void collect(Value value, Set<FieldRef> found, Set<Value> seen) {
    if (seen.size() > LIMIT || !seen.add(value)) {
      return;
    }
    if (value instanceof LoadField load) {
      found.add(load.field());
    } else if (value instanceof Binary || value instanceof Cast) {
      ((Instruction) value).operands().forEach(operand -> collect(operand, found, seen));
    } else if (value instanceof Phi phi) {
      phi.inputs().forEach(input -> collect(input, found, seen));
    } else if (value instanceof Invoke call) {
      collectFromCall(call, found, seen);
    }
  }

  private void collectFromCall(Invoke call, Set<FieldRef> found, Set<Value> seen) {
    if (calls.facts(call).flatMap(CallFacts::loads).isPresent()) {
      call.receiver().ifPresent(receiver -> collect(receiver, found, seen));
    }
    for (MethodModel target : calls.targets(call)) {
      for (Instruction instruction : target.body().map(Body::instructions).orElse(List.of())) {
        if (instruction instanceof Return returned) {
          returned.value().ifPresent(result -> collect(result, found, seen));
        }
      }
    }
  }

  /**
   * Whether code other than constructors and {@code loopBody} sets the field, or may out of view.
   */
  public boolean isSetElsewhere(FieldRef field, Body loopBody) {
    return (!fields.isClosed(field) && !isFinalPrimitive(field))
        || writers(field).stream().anyMatch(writer -> isElsewhere(writer, loopBody));
  }

  private boolean isFinalPrimitive(FieldRef field) {
    return fields
        .declaration(field)
        .map(FieldModel::modifiers)
        .filter(modifiers -> modifiers.isFinal())
        .isPresent();
  }

  /** Bodies in view that write the field, or set the holder it keeps. */
  public Set<Body> writers(FieldRef field) {
    Set<Body> result =
        new LinkedHashSet<>(writersOfHolders.getOrDefault(field.toString(), List.of()));
    for (StoreField store : fields.stores(field)) {
      result.add(store.block().body());
    }
    return result;
  }

  private static boolean isElsewhere(Body writer, Body loopBody) {
    boolean initial = writer.method().isConstructor() || writer.method().isStaticInitializer();
    return writer != loopBody && !(initial && !writer.isLambda());
  }
}
