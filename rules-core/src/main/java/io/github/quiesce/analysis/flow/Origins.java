package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a value comes from: creations, constants, results of calls out of view, and parameters or
 * fields that anybody may set. Follows phis, casts, wrapping calls, closed fields, captured locals,
 * parameters whose callers are all in view, and results of methods in view.
 */
public final class Origins {
  /** More origins than this are no help to any rule. */
  private static final int LIMIT = 64;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final Map<Value, Result> known = new HashMap<>();

  /**
   * What a value can be.
   *
   * @param values where it comes from, in the order found
   * @param complete whether there can be no others; a field's null before its first assignment does
   *     not count
   * @param passedOnly whether others can only come in as arguments of calls out of view, each into
   *     the methods it runs and the objects it makes
   */
  public record Result(Set<Value> values, boolean complete, boolean passedOnly) {
    public Result {
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** The only origin, if it is one and no other can be. */
    public Optional<Value> only() {
      return complete && values.size() == 1
          ? Optional.of(values.iterator().next())
          : Optional.empty();
    }

    /**
     * The only origin wherever code in view passes the value: what others pass when they call the
     * same methods themselves is none of the calls in view.
     */
    public Optional<Value> onlyInView() {
      if (complete) {
        return only();
      }
      List<Value> inView = values.stream().filter(each -> !(each instanceof Parameter)).toList();
      return passedOnly && inView.size() == 1 ? Optional.of(inView.get(0)) : Optional.empty();
    }
  }

  private Origins(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Origins of(Analyses analyses) {
    return analyses.get(Origins.class, Origins::new);
  }

  public Result of(Value value) {
    Result result = known.get(value);
    if (result == null) {
      result = new Search().run(value);
      known.put(value, result);
    }
    return result;
  }

  /** The class of the only object that a value can be, else its declared type. */
  public String classOf(Value value) {
    return of(value).only().filter(NewObject.class::isInstance).orElse(value).type();
  }

  private final class Search {
    private final Set<Value> seen = new LinkedHashSet<>();
    private final Set<Value> found = new LinkedHashSet<>();
    private final Deque<Value> work = new ArrayDeque<>();
    private boolean complete = true;
    private boolean passedOnly = true;

    Result run(Value start) {
      work.add(start);
      while (!work.isEmpty()) {
        Value value = work.poll();
        if (seen.add(value)) {
          visit(value);
        }
        if (seen.size() > LIMIT * 8 || found.size() > LIMIT) {
          unknown();
          break;
        }
      }
      return new Result(found, complete, passedOnly);
    }

    /** There may be origins of any kind. */
    private void unknown() {
      complete = false;
      passedOnly = false;
    }

    private void visit(Value value) {
      if (value instanceof Phi phi) {
        work.addAll(phi.inputs());
      } else if (value instanceof Cast cast) {
        work.add(cast.value());
      } else if (value instanceof LoadField load) {
        visitField(load);
      } else if (value instanceof Parameter parameter) {
        visitParameter(parameter);
      } else if (value instanceof Invoke call) {
        visitCall(call);
      } else {
        found.add(value);
      }
    }

    private void visitField(LoadField load) {
      List<Value> captured = fields.captured(load.field());
      if (load.field().isCapture() && !captured.isEmpty()) {
        work.addAll(captured);
        return;
      }
      List<StoreField> stores = fields.stores(load.field());
      for (StoreField store : stores) {
        work.add(store.value());
        passedOnly &= isInitial(store) || !(store.value() instanceof Parameter);
      }
      boolean settled =
          fields.isClosed(load.field())
              || fields.declaration(load.field()).map(f -> f.modifiers().isFinal()).orElse(false);
      if (stores.isEmpty() || !settled) {
        found.add(load);
        unknown();
      }
    }

    /** A setter can be called on an object made in view; a constructor cannot. */
    private boolean isInitial(StoreField store) {
      Body body = store.block().body();
      return !body.isLambda() && body.method().isConstructor();
    }

    private void visitParameter(Parameter parameter) {
      Body body = OwnerOfParameter.find(parameter, analyses);
      if (body == null) {
        found.add(parameter);
        unknown();
      } else if (parameter.kind() == Parameter.Kind.CAPTURED) {
        body.creator().ifPresent(lambda -> work.add(lambda.operand(parameter.index())));
      } else if (parameter.kind() == Parameter.Kind.DECLARED && !body.isLambda()) {
        visitDeclared(parameter, body.method());
      } else {
        found.add(parameter);
        unknown();
      }
    }

    private void visitDeclared(Parameter parameter, MethodModel method) {
      Callers callers = Callers.of(analyses);
      boolean referred = !callers.referencesTo(method).isEmpty();
      // What nobody in view calls gets its arguments from somewhere else all the same.
      boolean all = callers.areComplete(method) && !referred && !callers.of(method).isEmpty();
      passedOnly &= !referred;
      for (Instruction call : callers.of(method)) {
        List<Value> arguments = Callers.arguments(call);
        if (parameter.index() < arguments.size()) {
          work.add(arguments.get(parameter.index()));
        }
      }
      if (!all) {
        found.add(parameter);
        complete = false;
      }
    }

    private void visitCall(Invoke call) {
      Optional<Place> wraps = calls.facts(call).flatMap(CallFacts::wraps);
      if (wraps.isPresent()) {
        at(wraps.get(), call).ifPresentOrElse(work::add, () -> found.add(call));
        return;
      }
      List<MethodModel> targets = calls.targets(call);
      if (calls.facts(call).isEmpty() && calls.targetsComplete(call)) {
        for (MethodModel target : targets) {
          target.body().ifPresent(this::addReturned);
        }
      } else {
        found.add(call);
      }
    }

    private void addReturned(Body body) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof Return returned) {
          returned.value().ifPresent(work::add);
        }
      }
    }
  }

  /** The value at a place of a call. */
  public static Optional<Value> at(Place place, Instruction call) {
    return switch (place.kind()) {
      case RESULT -> Optional.of(call);
      case RECEIVER -> call instanceof Invoke invoke ? invoke.receiver() : Optional.of(call);
      case ARGUMENT -> {
        List<Value> arguments = Callers.arguments(call);
        yield place.index() < arguments.size()
            ? Optional.of(arguments.get(place.index()))
            : Optional.empty();
      }
    };
  }
}
