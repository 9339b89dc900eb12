package io.github.quiesce.analysis.diagnostics;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Methods one calls to have the process looked into: they do nothing else, give their caller what
 * was found, or write it where, or for as long as, the caller says. Whoever calls them has asked.
 */
final class Purposes {
  private final Calls calls;
  private final Roots roots;

  private Purposes(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.roots = Roots.of(analyses);
  }

  static Purposes of(Analyses analyses) {
    return analyses.get(Purposes.class, Purposes::new);
  }

  /** Whether the method that does it is there for that. */
  boolean isAskedFor(Instruction call) {
    Body body = call.block().body();
    return doesNothingElse(body, call) || isAsTheCallerSays(body, call) || isGivenTo(body, call);
  }

  /** All else that is called makes, or is called on, what the call is called with. */
  private boolean doesNothingElse(Body body, Instruction call) {
    Set<Value> parts = new LinkedHashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    work.add(call);
    while (!work.isEmpty()) {
      Value value = work.poll();
      if (parts.add(value)) {
        if (value instanceof Instruction made) {
          work.addAll(made.operands());
        }
        if (value instanceof Phi phi) {
          work.addAll(phi.inputs());
        }
      }
    }
    return body.instructions().stream().allMatch(each -> isPartOf(each, parts));
  }

  /** Whether it is one of the parts, is done to one, or does nothing that anybody sees. */
  private boolean isPartOf(Instruction each, Set<Value> parts) {
    if (each instanceof Return returned) {
      return returned.value().map(value -> isPart(value, parts)).orElse(true);
    }
    if (each instanceof StoreField store) {
      return isPart(store.value(), parts);
    }
    boolean calls = each instanceof Invoke || each instanceof NewObject;
    return !calls || parts.contains(each) || isAbout(each, parts);
  }

  private static boolean isPart(Value value, Set<Value> parts) {
    return value instanceof Constant || parts.contains(value);
  }

  private boolean isAbout(Instruction each, Set<Value> parts) {
    return calls.facts(each).flatMap(CallFacts::diagnoses).isPresent()
        || (each instanceof Invoke setting
            && setting
                .receiver()
                .filter(made -> made instanceof NewObject && parts.contains(made))
                .isPresent());
  }

  /** The call, or another one on the same object, is told where to write, or for how long. */
  private boolean isAsTheCallerSays(Body body, Instruction call) {
    return call instanceof Invoke invoke
        && body.instructions().stream()
            .filter(each -> each == call || isOnSame(each, invoke))
            .flatMap(each -> Callers.arguments(each).stream())
            .anyMatch(each -> isOfCaller(each, new HashSet<>()));
  }

  private boolean isOnSame(Instruction each, Invoke call) {
    return each instanceof Invoke other
        && other.receiver().isPresent()
        && other.receiver().map(roots::of).equals(call.receiver().map(roots::of));
  }

  private boolean isOfCaller(Value value, Set<Value> seen) {
    Value root = roots.of(value);
    if (!seen.add(root)) {
      return false;
    }
    return root instanceof Parameter parameter
        ? parameter.kind() == Parameter.Kind.DECLARED
        : root instanceof Instruction made
            && (made instanceof Invoke || made instanceof NewObject)
            && made.operands().stream().anyMatch(each -> isOfCaller(each, seen));
  }

  /** What was found, and all that is made of it, comes to a return or to something passed in. */
  private boolean isGivenTo(Body body, Instruction call) {
    Set<Value> found = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    work.add(call);
    while (!work.isEmpty()) {
      Value value = work.poll();
      if (!found.add(value)) {
        continue;
      }
      for (Value user : body.usersOf(value)) {
        if (user instanceof Return) {
          return true;
        }
        if (user instanceof Invoke taking && taking.receiver().isPresent()) {
          Value receiver = taking.receiver().get();
          if (receiver != value && isOfCaller(receiver, new HashSet<>())) {
            return true;
          }
          work.add(receiver);
        }
        if (user instanceof StoreElement store) {
          work.add(store.array());
        }
        work.add(user);
      }
    }
    return false;
  }
}
