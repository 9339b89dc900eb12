package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way a loop is asked to stop: fields, or holders such as AtomicBoolean, that a condition reads
 * and that other code sets.
 */
public final class StopFlags {
  /** Values looked through from a condition back to what it reads. */
  private static final int LIMIT = 64;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;

  private StopFlags(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static StopFlags of(Analyses analyses) {
    return analyses.get(StopFlags.class, StopFlags::new);
  }

  /** What a condition depends on. */
  private record Read(Set<FieldRef> fields, Set<Value> holders) {}

  /**
   * Whether code other than {@code loopBody} can change what the condition reads: a field that is
   * set elsewhere or can be out of view, or a holder that is.
   */
  public boolean isSetFromOutside(Value condition, Body loopBody) {
    Read read = new Read(new LinkedHashSet<>(), new LinkedHashSet<>());
    collect(condition, read, new HashSet<>());
    return read.fields().stream().anyMatch(field -> isSetElsewhere(field, loopBody))
        || read.holders().stream().anyMatch(holder -> isHolderSet(holder, loopBody));
  }

  /** Whether the condition reads any field or holder at all. */
  public boolean readsFlag(Value condition) {
    Read read = new Read(new LinkedHashSet<>(), new LinkedHashSet<>());
    collect(condition, read, new HashSet<>());
    return !read.fields().isEmpty() || !read.holders().isEmpty();
  }

  private void collect(Value value, Read read, Set<Value> seen) {
    if (seen.size() > LIMIT || !seen.add(value)) {
      return;
    }
    if (value instanceof LoadField load) {
      read.fields().add(load.field());
    } else if (value instanceof Binary || value instanceof Cast) {
      ((Instruction) value).operands().forEach(operand -> collect(operand, read, seen));
    } else if (value instanceof Phi phi) {
      phi.inputs().forEach(input -> collect(input, read, seen));
    } else if (value instanceof Invoke call) {
      collectFromCall(call, read, seen);
    }
  }

  private void collectFromCall(Invoke call, Read read, Set<Value> seen) {
    boolean loadsReceiver =
        calls.facts(call).flatMap(CallFacts::loads).filter(Place.RECEIVER::equals).isPresent();
    if (loadsReceiver) {
      call.receiver().ifPresent(read.holders()::add);
    }
    for (MethodModel target : calls.targets(call)) {
      for (Instruction instruction : target.body().map(Body::instructions).orElse(List.of())) {
        if (instruction instanceof Return returned) {
          returned.value().ifPresent(result -> collect(result, read, seen));
        }
      }
    }
  }

  private boolean isHolderSet(Value holder, Body loopBody) {
    Origins.Result origins = Origins.of(analyses).of(holder);
    if (!origins.complete()) {
      return true;
    }
    for (Value origin : origins.values()) {
      if (origin instanceof NewObject made) {
        Flow flow = ObjectFlow.of(analyses).of(made);
        if (flow.hasEscaped() || flow.uses().stream().anyMatch(use -> isSet(use, loopBody))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSet(Use use, Body loopBody) {
    return use.at().block().body() != loopBody
        && use.facts().flatMap(CallFacts::stores).isPresent()
        && use.place().equals(Place.RECEIVER);
  }

  private boolean isSetElsewhere(FieldRef field, Body loopBody) {
    boolean isFinal =
        fields.declaration(field).map(FieldModel::modifiers).map(m -> m.isFinal()).orElse(false);
    return (!fields.isClosed(field) && !isFinal)
        || fields.stores(field).stream().anyMatch(store -> isElsewhere(store, loopBody));
  }

  private static boolean isElsewhere(StoreField store, Body loopBody) {
    Body writer = store.block().body();
    boolean initial = writer.method().isConstructor() || writer.method().isStaticInitializer();
    return writer != loopBody && (writer.isLambda() || !initial);
  }
}
