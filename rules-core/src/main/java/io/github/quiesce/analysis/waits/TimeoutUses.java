package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Argument;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a body does with a timeout it is given, as it is or converted. */
final class TimeoutUses {
  /** Waits to enter, which say nothing of how long what follows may take. */
  private static final Set<String> ENTERING = Set.of("lock", "permit");

  private final Calls calls;
  private final Analyses analyses;
  private final Body body;
  private final Set<Value> values = new LinkedHashSet<>();
  private final Set<Instruction> limiting = new LinkedHashSet<>();
  private final Deque<Value> work = new ArrayDeque<>();
  private boolean enters;

  TimeoutUses(Parameter timeout, Body body, Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.analyses = analyses;
    this.body = body;
    add(timeout);
    while (!work.isEmpty()) {
      Value value = work.poll();
      body.usersOf(value).forEach(user -> visit(value, user));
    }
  }

  /** Whether a value is the timeout, or computed from it. */
  boolean isOfTimeout(Value value) {
    return values.contains(value);
  }

  /**
   * Where it may limit something: it is passed on, kept, compared with a time, or tested in a loop.
   * Checks against a constant elsewhere, and messages, are none.
   */
  Set<Instruction> limiting() {
    return limiting;
  }

  /** Whether it limits how long the body waits for a lock or a permit. */
  boolean entersWithin() {
    return enters;
  }

  private void add(Value value) {
    if (values.add(value)) {
      work.add(value);
    }
  }

  private void visit(Value value, Value user) {
    if (user instanceof Phi || user instanceof Cast || user instanceof Unary) {
      add(user);
    } else if (user instanceof Binary computed) {
      visitBinary(value, computed);
    } else if (user instanceof Branch branch) {
      if (Loops.of(analyses).around(branch.block()).isPresent()) {
        limiting.add(branch);
      }
    } else if (user instanceof Invoke call) {
      visitCall(value, call);
    } else if (user instanceof NewObject created) {
      if (!isThrown(created)) {
        limiting.add(created);
      }
    } else if (user instanceof StoreElement store && store.array() instanceof NewArray array) {
      add(array); // the arguments of a message
    } else if (!(user instanceof InstanceOf) && user instanceof Instruction other) {
      limiting.add(other);
    }
  }

  private void visitBinary(Value value, Binary computed) {
    Value other = computed.left() == value ? computed.right() : computed.left();
    switch (computed.operator()) {
      case CONCATENATE -> {}
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, COMPARE -> {
        if (other instanceof Constant || computed.operator() == Binary.Operator.COMPARE) {
          add(computed);
        } else {
          limiting.add(computed);
        }
      }
      default -> add(computed);
    }
  }

  private void visitCall(Value value, Invoke call) {
    Optional<CallFacts> facts = calls.facts(call);
    Optional<String> waitsFor = facts.flatMap(CallFacts::blocks).map(CallFacts.Blocks::what);
    if (waitsFor.isPresent()) {
      if (ENTERING.contains(waitsFor.get())) {
        enters = true;
      } else {
        limiting.add(call);
      }
    } else if (facts.isPresent() && keepsNothing(facts.get(), value, call)) {
      if (!call.type().equals(TypeNames.VOID) && !call.type().equals(TypeNames.STRING)) {
        add(call);
      }
    } else if (!call.type().equals(TypeNames.STRING) || !calls.targets(call).isEmpty()) {
      limiting.add(call);
    }
  }

  /** Whether the call only looks at the value: its result may be a conversion of it. */
  private static boolean keepsNothing(CallFacts facts, Value value, Invoke call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean kept =
          facts.arguments().getOrDefault(i, Argument.ESCAPES) != Argument.BORROWED
              && facts.wraps().filter(Place.argument(i)::equals).isEmpty();
      if (call.arguments().get(i) == value && kept) {
        return false;
      }
    }
    return true;
  }

  private boolean isThrown(NewObject created) {
    return analyses.program().hierarchy().isSubtype(created.type(), TypeNames.THROWABLE)
        || body.usersOf(created).stream().anyMatch(user -> user instanceof Throw);
  }
}
