package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls through generated stubs that block. A stub never changes: each setting gives a new one. So
 * what a call is told is read backwards, from the call to where its stub was made in view.
 */
public final class StubCalls {
  private static final String BLOCKING_STUB = "blocking-stub";

  /** The names that gRPC's generator gives, where what it generated is not in view. */
  private static final Pattern GENERATED = Pattern.compile("Grpc[.$]\\w+BlockingStub$");

  private final Analyses analyses;
  private final Calls calls;
  private final Map<String, Boolean> stubs = new HashMap<>();
  private final List<UntimedCall> found = new ArrayList<>();

  /**
   * A call without a deadline.
   *
   * @param call the call
   * @param made where its stub is made
   */
  public record UntimedCall(Instruction call, Instruction made) {}

  private StubCalls(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof Invoke call && isRemote(call) && !hasOwnDeadline(body)) {
          new Search().madeUntimed(call).ifPresent(made -> found.add(new UntimedCall(call, made)));
        }
      }
    }
  }

  public static StubCalls of(Analyses analyses) {
    return analyses.get(StubCalls.class, StubCalls::new);
  }

  /** All of them, in program order. */
  public List<UntimedCall> all() {
    return found;
  }

  /** A method that the generated class adds to what the facts describe. */
  private boolean isRemote(Invoke call) {
    return call.kind() == Invoke.Kind.VIRTUAL
        && call.arguments().size() == 1
        && call.receiver()
            .filter(stub -> !Parameter.isThis(stub))
            .filter(stub -> isStub(stub.type()))
            .isPresent()
        && calls.facts(call).isEmpty()
        && !isStub(call.type());
  }

  private boolean isStub(String type) {
    return stubs.computeIfAbsent(
        type,
        each -> analyses.program().isOfKind(each, BLOCKING_STUB) || GENERATED.matcher(each).find());
  }

  /** Whether what the body runs in, or sets for its thread, may have a deadline. */
  private boolean hasOwnDeadline(Body body) {
    boolean attached =
        body.instructions().stream()
            .anyMatch(each -> each instanceof Invoke call && !isStub(call.type()) && isTold(call));
    return attached
        || Tasks.of(analyses).of(body).stream().map(TaskRun::submission).anyMatch(this::isTold);
  }

  private boolean isTold(Instruction call) {
    return calls.facts(call).flatMap(CallFacts::deadline).isPresent();
  }

  /** One way back from a call. */
  private final class Search {
    private final Set<Value> seen = new HashSet<>();
    private Optional<Instruction> made = Optional.empty();

    /** Where the stub is made, if that is in view on all ways and none sets a deadline. */
    Optional<Instruction> madeUntimed(Invoke call) {
      return isUntimed(call.receiver().orElseThrow()) ? made : Optional.empty();
    }

    private boolean isUntimed(Value stub) {
      if (!seen.add(stub)) {
        return true;
      }
      if (stub instanceof Phi phi) {
        return phi.inputs().stream().allMatch(this::isUntimed);
      }
      if (stub instanceof Cast cast) {
        return isUntimed(cast.value());
      }
      if (stub instanceof LoadField load) {
        return isUntimedField(load);
      }
      if (!(stub instanceof Invoke call) || isTold(call)) {
        return false;
      }
      Optional<Value> inner =
          calls.facts(call).flatMap(CallFacts::wraps).flatMap(place -> Origins.at(place, call));
      if (inner.isPresent()) {
        return isUntimed(inner.get());
      }
      if (call.receiver().isPresent() || call.arguments().size() != 1) {
        return false; // somebody else made it
      }
      made = Optional.of(call);
      return !mayBeToldByChannel(call.arguments().get(0));
    }

    private boolean isUntimedField(LoadField load) {
      Fields fields = Fields.of(analyses);
      List<StoreField> stores = fields.stores(load.field());
      return fields.isClosed(load.field())
          && !stores.isEmpty()
          && stores.stream().allMatch(store -> isUntimed(store.value()));
    }

    /** Whether a channel in view was given something that may set deadlines. */
    private boolean mayBeToldByChannel(Value channel) {
      if (!seen.add(channel)) {
        return false;
      }
      if (channel instanceof Phi phi) {
        return phi.inputs().stream().anyMatch(this::mayBeToldByChannel);
      }
      if (channel instanceof Cast cast) {
        return mayBeToldByChannel(cast.value());
      }
      if (channel instanceof LoadField load) {
        return Fields.of(analyses).stores(load.field()).stream()
            .anyMatch(store -> mayBeToldByChannel(store.value()));
      }
      if (!(channel instanceof Invoke call)) {
        return false;
      }
      return isTold(call)
          || isToldLater(call)
          || calls
              .facts(call)
              .flatMap(CallFacts::wraps)
              .flatMap(place -> Origins.at(place, call))
              .or(call::receiver)
              .filter(this::mayBeToldByChannel)
              .isPresent();
    }

    private boolean isToldLater(Invoke made) {
      Flow flow = ObjectFlow.of(analyses).of(made);
      return flow.uses().stream()
          .anyMatch(
              use ->
                  use.place().equals(Place.RECEIVER)
                      && use.facts().flatMap(CallFacts::deadline).isPresent());
    }
  }
}
