package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.OwnerOfParameter;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an object is used only while control is in the block that makes it. It is not kept
 * anywhere, not returned, and captured only by lambdas that the call they are passed to runs at
 * once. A lambda given to a lazy stream counts if the same chain of calls ends the stream.
 */
final class Confinement {
  private static final Set<String> LAZY = Set.of("stream", "iterator");

  private final Analyses analyses;
  private final Calls calls;
  private final Flow flow;
  private final Body home;
  private final CodeBlock block;

  Confinement(Analyses analyses, Flow flow, Body home, CodeBlock block) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.flow = flow;
    this.home = home;
    this.block = block;
  }

  boolean holds() {
    return !flow.hasEscaped()
        && flow.fields().isEmpty()
        && flow.returns().isEmpty()
        && flow.uses().stream().allMatch(this::isConfined)
        && flow.aliases().stream().allMatch(this::isConfined);
  }

  private boolean isConfined(Use use) {
    return use.depth() == 0
        && isInside(use.at())
        && (!(use.at() instanceof CreateLambda lambda) || runsAtOnce(lambda));
  }

  private boolean isConfined(Value alias) {
    if (alias instanceof Parameter parameter) {
      Optional<Body> body = owner(parameter);
      return body.isPresent()
          && (!body.get().isLambda() || runsAtOnce(body.get().creator().orElseThrow()))
          && isKeptNowhere(body.get(), alias);
    }
    if (alias instanceof Phi phi) {
      return isKeptNowhere(phi.block().body(), alias);
    }
    // What another body reads from a field is what a class made here has captured.
    return (alias instanceof Invoke || bodyOf(alias) == home)
        && isInside((Instruction) alias)
        && isKeptNowhere(bodyOf(alias), alias);
  }

  private static Body bodyOf(Value value) {
    return value instanceof Instruction instruction ? instruction.block().body() : null;
  }

  private Optional<Body> owner(Parameter parameter) {
    return Optional.ofNullable(OwnerOfParameter.find(parameter, analyses));
  }

  /** A helper may return it to where it came from; from there it must not go on. */
  private boolean isKeptNowhere(Body body, Value alias) {
    return body.usersOf(alias).stream()
        .noneMatch(
            user -> user instanceof StoreElement || (user instanceof Return && body == home));
  }

  /** Bodies of methods are run by calls, which are checked where they are made. */
  private boolean isInside(Instruction instruction) {
    return bodyOf(instruction) != home || block.encloses(instruction.statement());
  }

  private boolean runsAtOnce(CreateLambda lambda) {
    List<Value> users = bodyOf(lambda).usersOf(lambda);
    return !users.isEmpty() && users.stream().allMatch(user -> runsAtOnce(lambda, user));
  }

  private boolean runsAtOnce(CreateLambda lambda, Value user) {
    return user instanceof Instruction call
        && calls.facts(call).map(CallFacts::runs).orElse(List.of()).stream()
            .anyMatch(
                runs ->
                    runs.where() == CallFacts.Where.CALLER
                        && Origins.at(runs.task(), call).filter(lambda::equals).isPresent())
        && isEager(call);
  }

  /** A call that gives nothing has run what it was passed; so has one that ends a stream. */
  private boolean isEager(Instruction call) {
    boolean lazy = false;
    Set<Value> seen = new HashSet<>();
    Value at = call;
    while (seen.add(at) && isLazy(at)) {
      lazy = true;
      List<Value> users = bodyOf(at).usersOf(at);
      if (users.size() != 1 || !isReceiver(at, users.get(0))) {
        return false;
      }
      at = users.get(0);
    }
    return lazy || isPlain(at) || isTerminal(at);
  }

  private static boolean isReceiver(Value value, Value user) {
    return user instanceof Invoke next && next.receiver().filter(value::equals).isPresent();
  }

  private boolean isLazy(Value value) {
    return isLazyType(value.type());
  }

  private boolean isTerminal(Value value) {
    return value instanceof Invoke call
        && call.receiver().filter(receiver -> isLazyType(receiver.type())).isPresent();
  }

  private boolean isLazyType(String type) {
    return analyses
        .program()
        .facts()
        .type(type)
        .flatMap(TypeFacts::kind)
        .filter(LAZY::contains)
        .isPresent();
  }

  private static boolean isPlain(Value value) {
    return TypeNames.isPrimitive(value.type());
  }
}
