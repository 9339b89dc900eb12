package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.CallFacts.Interruption;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.MonitorExit;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Instructions that only look: they change nothing, and do not wait. Some of them look at what
 * another thread may change.
 */
final class Looks {
  private static final String ITERATOR = "iterator";

  /** Helpers looked through. */
  private static final int MOST_CALLS = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;

  Looks(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
  }

  /** What a look says about what it looks at. */
  enum Kind {
    /** It tries to get something, and may fail: a poll, a tryLock, a compareAndSet. */
    TRY,
    /** Another thread sets it for others to see. */
    FLAG,
    /** It is shared, as far as one can tell. */
    SHARED,
    /** Nothing that others may change. */
    NONE
  }

  /** Whether the instruction changes nothing and does not wait; a try only if it fails. */
  boolean isIdle(Instruction instruction, Loop loop) {
    if (instruction instanceof Invoke call) {
      return isTry(call, loop) || isQuiet(call, loop, MOST_CALLS);
    }
    return isPlain(instruction);
  }

  private static boolean isPlain(Instruction instruction) {
    return instruction instanceof LoadField
        || instruction instanceof LoadElement
        || instruction instanceof ArrayLength
        || instruction instanceof Binary
        || instruction instanceof Unary
        || instruction instanceof Cast
        || instruction instanceof InstanceOf
        || instruction instanceof CreateLambda
        || instruction instanceof Branch
        || instruction instanceof Switch
        || instruction instanceof MonitorEnter
        || instruction instanceof MonitorExit;
  }

  /** A poll or the like: it gets something, or says at once that there is nothing. */
  boolean isTry(Invoke call, Loop loop) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isEmpty() || call.type().equals(TypeNames.VOID)) {
      return false;
    }
    boolean tries =
        facts
            .flatMap(CallFacts::blocks)
            .map(CallFacts.Blocks::bound)
            .filter(Amount::isZero)
            .isPresent();
    boolean removes =
        facts.get().nothrow()
            && facts.get().counts().stream().anyMatch(count -> count.effect() == Effect.REMOVE);
    boolean exchanges =
        facts.get().stores().isPresent()
            && call.type().equals(TypeNames.BOOLEAN)
            && call.arguments().size() > 1
            && call.arguments().stream().allMatch(value -> isFixed(value, loop));
    return tries || removes || exchanges;
  }

  /** Whether the value is the same in every turn; of no loop in particular, whether it is given. */
  private static boolean isFixed(Value value, Loop loop) {
    if (loop == null) {
      return !(value instanceof Instruction);
    }
    return value instanceof Instruction made
        ? !loop.contains(made.block())
        : !(value instanceof Phi phi && loop.contains(phi.block()));
  }

  private boolean isQuiet(Invoke call, Loop loop, int depth) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isPresent()) {
      return isQuiet(facts.get(), call, loop) || asksEach(facts.get(), call);
    }
    return depth > 0
        && calls.targetsComplete(call)
        && calls.targets(call).stream().allMatch(target -> isQuiet(target, depth - 1));
  }

  private boolean isQuiet(CallFacts facts, Invoke call, Loop loop) {
    boolean yields = call.type().equals(TypeNames.VOID);
    if (yields && !(facts.isStatic() && call.arguments().isEmpty() && facts.nothrow())) {
      return false;
    }
    boolean swaps = facts.loads().isPresent() && facts.stores().isPresent();
    return facts.blocks().isEmpty()
        && facts.runs().isEmpty()
        && facts.releases().isEmpty()
        && facts.cancels().isEmpty()
        && facts.changes().isEmpty()
        && facts.diagnoses().isEmpty()
        && facts.wraps().filter(Place.RECEIVER::equals).isEmpty()
        && !facts.spinHint()
        && !facts.exits()
        && facts.counts().stream().allMatch(count -> count.effect() == Effect.READ)
        && (facts.nothrow() || facts.settles().isPresent())
        && keepsNothing(facts, call)
        && (facts.stores().isEmpty() || (swaps && setsTheSame(call, loop)))
        && !isStep(call, loop);
  }

  /** Whether it only looks at what it is given; else it may do anything with it. */
  private static boolean keepsNothing(CallFacts facts, Invoke call) {
    return IntStream.range(0, call.arguments().size())
        .allMatch(i -> facts.arguments().get(i) == CallFacts.Argument.BORROWED);
  }

  private static boolean setsTheSame(Invoke call, Loop loop) {
    return call.arguments().size() == 1 && isFixed(call.arguments().get(0), loop);
  }

  /** A step of an iterator that was there before this turn: the loop goes on to an end. */
  private boolean isStep(Invoke call, Loop loop) {
    return call.receiver()
        .filter(it -> isKind(it.type(), ITERATOR))
        .filter(it -> !(it instanceof Invoke made && loop != null && loop.contains(made.block())))
        .isPresent();
  }

  private boolean isKind(String type, String kind) {
    return kind(type).filter(kind::equals).isPresent();
  }

  private Optional<String> kind(String type) {
    return analyses.program().hierarchy().supertypes(type).stream()
        .flatMap(each -> analyses.program().facts().type(each).stream())
        .flatMap(facts -> facts.kind().stream())
        .findFirst();
  }

  /** A helper without a loop that only looks. */
  private boolean isQuiet(MethodModel method, int depth) {
    Optional<Body> body = method.body();
    if (body.isEmpty() || !Loops.of(analyses).in(body.get()).isEmpty()) {
      return false;
    }
    return onlyLooks(body.get(), depth);
  }

  private boolean onlyLooks(Body body, int depth) {
    return body.instructions().stream()
        .allMatch(
            each ->
                each instanceof Invoke call
                    ? isQuiet(call, null, depth)
                    : isPlain(each) || each instanceof Return);
  }

  /** {@code futures.stream().allMatch(Future::isDone)}: asks each of several for a flag. */
  private boolean asksEach(CallFacts facts, Invoke call) {
    return call.type().equals(TypeNames.BOOLEAN)
        && !facts.runs().isEmpty()
        && facts.runs().stream()
            .allMatch(
                runs ->
                    runs.times() == Times.PER_ELEMENT
                        && runs.where() == Where.CALLER
                        && Origins.at(runs.task(), call).filter(this::looksAtFlag).isPresent());
  }

  private boolean looksAtFlag(Value function) {
    return Origins.of(analyses).of(function).only().orElse(null) instanceof CreateLambda made
        && (made.reference().flatMap(calls::facts).filter(Looks::isFlag).isPresent()
            || made.body().filter(this::looksAtFlag).isPresent());
  }

  private boolean looksAtFlag(Body function) {
    return onlyLooks(function, 0)
        && function.instructions().stream().anyMatch(each -> of(each, null) == Kind.FLAG);
  }

  /** What an instruction that only looks looks at. */
  Kind of(Value value, Loop loop) {
    if (value instanceof LoadField load) {
      return ofField(load);
    }
    if (value instanceof LoadElement load) {
      return isFixed(load.index(), loop) ? Kind.SHARED : Kind.NONE;
    }
    return value instanceof Invoke call ? ofCall(call, loop) : Kind.NONE;
  }

  private Kind ofField(LoadField load) {
    Optional<FieldModel> field = fields.declaration(load.field());
    if (field.isEmpty() || field.get().modifiers().isFinal()) {
      return Kind.NONE;
    }
    boolean flag =
        field.get().modifiers().has(Modifier.VOLATILE) && load.type().equals(TypeNames.BOOLEAN);
    return flag ? Kind.FLAG : Kind.SHARED;
  }

  private Kind ofCall(Invoke call, Loop loop) {
    if (isTry(call, loop)) {
      return Kind.TRY;
    }
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isEmpty()) {
      return helper(call, loop);
    }
    if (asksEach(facts.get(), call)) {
      return Kind.FLAG;
    }
    boolean sameQuestion = call.arguments().stream().allMatch(value -> isFixed(value, loop));
    if (call.receiver().isEmpty() || !sameQuestion) {
      return Kind.NONE;
    }
    boolean flag =
        isFlag(facts.get())
            || (facts.get().loads().isPresent() && call.type().equals(TypeNames.BOOLEAN));
    boolean reads =
        facts.get().loads().isPresent() || kind(call.receiver().get().type()).isPresent();
    return flag ? Kind.FLAG : reads ? Kind.SHARED : Kind.NONE;
  }

  private static boolean isFlag(CallFacts facts) {
    return facts.settles().flatMap(CallFacts.Settles::when).isPresent()
        || facts.interruption().filter(Interruption.READS::equals).isPresent();
  }

  /** A helper looks at what it returns; a flag of others stays one. */
  private Kind helper(Invoke call, Loop loop) {
    List<Kind> found =
        calls.targets(call).stream()
            .flatMap(target -> target.body().stream())
            .flatMap(body -> body.instructions().stream())
            .map(each -> each instanceof Invoke ? Kind.SHARED : of(each, loop))
            .filter(kind -> kind != Kind.NONE)
            .toList();
    return found.isEmpty() ? Kind.NONE : found.get(0);
  }
}
