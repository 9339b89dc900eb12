package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** An object that the body which makes it has to itself for a while. */
final class SoleHolder {
  private final Calls calls;
  private final Instruction made;
  private final Flow object;

  SoleHolder(Analyses analyses, Instruction made) {
    this.calls = Calls.of(analyses);
    this.made = made;
    this.object = ObjectFlow.of(analyses).of(made);
  }

  /**
   * Whether the object has been in no other hands when a call on it is made: until then, the body
   * has only called it, itself or in code that is run at once.
   */
  boolean hasUntil(Instruction call) {
    Body body = made.block().body();
    return in(body, call)
        .filter(
            at ->
                body.instructions().stream()
                    .filter(this::handsOver)
                    .noneMatch(each -> leads(each, at)))
        .isPresent();
  }

  /**
   * Where a body makes a call: there, or where it makes the code that has the call in it, and that
   * is run at once.
   */
  private Optional<Instruction> in(Body body, Instruction call) {
    if (call instanceof CreateLambda code && !isRunAtOnce(code)) {
      return Optional.empty();
    }
    Body around = call.block().body();
    return around == body
        ? Optional.of(call)
        : around.creator().flatMap(creator -> in(body, creator));
  }

  private boolean handsOver(Instruction each) {
    if (each.operands().stream().noneMatch(object.aliases()::contains) || each instanceof Cast) {
      return false;
    }
    if (each instanceof CreateLambda code) {
      return !isRunAtOnce(code)
          || code.body().stream().flatMap(b -> b.instructions().stream()).anyMatch(this::handsOver);
    }
    return !(each instanceof Invoke call)
        || call.receiver().isEmpty()
        || call.arguments().stream().anyMatch(object.aliases()::contains);
  }

  /** Whether only calls get it that run it before they return, and do not keep it. */
  private boolean isRunAtOnce(CreateLambda code) {
    List<Value> users = code.block().body().usersOf(code);
    return users.stream().allMatch(user -> runsAtOnce(user, code));
  }

  private boolean runsAtOnce(Value user, CreateLambda code) {
    List<CallFacts.Runs> runs = calls.facts(user).map(CallFacts::runs).orElse(List.of());
    return !runs.isEmpty()
        && runs.stream()
            .allMatch(
                each ->
                    each.where() == Where.CALLER
                        && Origins.at(each.task(), (Instruction) user)
                            .filter(code::equals)
                            .isPresent());
  }

  /**
   * Whether control can come from one instruction to another, and no new object is made between.
   */
  private boolean leads(Instruction from, Instruction to) {
    Block start = from.block();
    List<Instruction> order = start.instructions();
    if (start == to.block() && order.indexOf(from) < order.indexOf(to)) {
      return true;
    }
    return start.outgoing().stream()
        .anyMatch(
            edge ->
                Paths.from(edge.to(), next -> next.from() != made.block()).contains(to.block()));
  }
}
