package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Handlers of Exception or Throwable that interruptions can get to. */
public final class CatchAlls {
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  private static final String MUST_CALL = "must-call";

  private final Program program;
  private final Origins origins;
  private final InterruptEffects effects;
  private final AskedStatus askedStatus;
  private final RestoredThrows restored;
  private final MayThrow mayThrow;
  private final Calls calls;
  private final JoinedFutures joined;
  private final Loops loops;
  private final ClassHierarchy hierarchy;

  /**
   * An interruption that a handler takes.
   *
   * @param thrower the call it comes from
   * @param sure whether the call is known to throw it; a task of others is only presumed to, and
   *     where the handler asks for the status, the tasks may well be such as restore it
   */
  public record Taken(Instruction thrower, String interruption, boolean sure) {}

  private CatchAlls(Analyses analyses) {
    this.program = analyses.program();
    this.origins = Origins.of(analyses);
    this.effects = InterruptEffects.of(analyses);
    this.askedStatus = new AskedStatus(analyses);
    this.restored = new RestoredThrows(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.calls = Calls.of(analyses);
    this.joined = JoinedFutures.of(analyses);
    this.loops = Loops.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
  }

  public static CatchAlls of(Analyses analyses) {
    return analyses.get(CatchAlls.class, CatchAlls::new);
  }

  /** The first interruption that a handler of more than interruptions takes. */
  public Optional<Taken> takenBy(Caught handler) {
    if (handler.types().stream().anyMatch(effects::isInterruption)
        || handler.types().stream().noneMatch(type -> hierarchy.isSubtype(INTERRUPTED, type))) {
      return Optional.empty();
    }
    return handler.block().incoming().stream()
        .filter(Edge::isExceptional)
        .flatMap(edge -> taken(edge, handler).stream())
        .findFirst();
  }

  private Optional<Taken> taken(Edge edge, Caught handler) {
    Optional<Instruction> thrower = edge.from().last().filter(this::mayDeclareIt);
    if (thrower.isEmpty()) {
      return Optional.empty(); // most calls declare nothing of the kind
    }
    Optional<String> declared =
        mayThrow.along(edge).types().stream().filter(effects::isInterruption).findFirst();
    if (declared.isPresent() && restored.restores(thrower.get())) {
      return Optional.empty(); // the handler finds the status set
    }
    if (declared.isPresent()) {
      return declared.flatMap(type -> thrower.map(from -> new Taken(from, type, /* sure= */ true)));
    }
    return thrower
        .filter(call -> isRetried(call, handler))
        .filter(call -> ThrowEdges.taken(edge.from(), INTERRUPTED, hierarchy).contains(edge))
        .map(call -> new Taken(call, INTERRUPTED, !askedStatus.leads(handler)));
  }

  /** What declares no such exception throws one by a trick only, which no loop is prepared for. */
  private boolean mayDeclareIt(Instruction thrower) {
    if (!(thrower instanceof Invoke call)) {
      return true;
    }
    if (isCloseOfAny(call) || joined.isGet(call)) {
      return false;
    }
    Optional<CallFacts> facts = calls.facts(call);
    Stream<String> declared =
        Stream.concat(
            call.method().thrown().stream(),
            facts.stream().flatMap(each -> each.thrown().stream()));
    return (facts.isEmpty() && !call.method().declarationKnown())
        || declared.anyMatch(
            type -> effects.isInterruption(type) || hierarchy.isSubtype(INTERRUPTED, type));
  }

  /**
   * A close() of whatever can be closed, whose contract asks not to throw an interruption: what one
   * class in view does says nothing of the others, unless it is known to be one of that class.
   */
  private boolean isCloseOfAny(Invoke call) {
    String named = call.method().owner();
    return call.receiver()
        .map(origins::classOf)
        .map(type -> hierarchy.isSubtype(type, named) ? type : named)
        .filter(this::isMustCall)
        .isPresent();
  }

  private boolean isMustCall(String type) {
    return program
        .facts()
        .type(type)
        .flatMap(TypeFacts::kind)
        .filter(MUST_CALL::equals)
        .isPresent();
  }

  /**
   * A task of others, called again in the loop after it failed: it may throw any exception, and one
   * that waits throws this one. A loop that takes another task each time is a worker's.
   */
  private boolean isRetried(Instruction instruction, Caught handler) {
    if (!(instruction instanceof Invoke call)
        || call.receiver().isEmpty()
        || !calls.runsPassedCode(call)) {
      return false;
    }
    boolean throwsAny =
        mayThrow.by(call).types().stream().anyMatch(type -> hierarchy.isSubtype(INTERRUPTED, type));
    Value task = call.receiver().get();
    Optional<Loop> loop = loops.around(handler.block());
    return throwsAny
        && loop.filter(around -> around.contains(call.block())).isPresent()
        && (task instanceof LoadField
            || !(task instanceof Instruction made && loop.get().contains(made.block())));
  }
}
