package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls do to the current thread's interrupt status, methods in view included. */
public final class InterruptEffects {
  /** Facts kind of exceptions whose throwing clears the status. */
  private static final String INTERRUPTION = "interruption";

  /** Facts kind of other exceptions that tell whoever catches them of the interrupt. */
  private static final String NOTICE = "interruption-notice";

  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String OTHER_CHANNEL = "ByteChannel";

  /** Facts kind of channels that are closed when a thread is interrupted that uses them. */
  private static final String CHANNEL = "interruptible-channel";

  /** Depth to which methods in view are looked into. */
  private static final int MAX_DEPTH = 6;

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final AskedThreads asked;
  private final Map<Body, Boolean> restoring = new HashMap<>();

  private InterruptEffects(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.asked = new AskedThreads(analyses);
  }

  public static InterruptEffects of(Analyses analyses) {
    return analyses.get(InterruptEffects.class, InterruptEffects::new);
  }

  /** Whether catching an exception of this type takes over an interrupt: the status is cleared. */
  public boolean isInterruption(String exceptionType) {
    return program.isOfKind(exceptionType, INTERRUPTION);
  }

  /** Whether an exception of this type tells whoever catches it of the interrupt. */
  public boolean tellsOfInterrupt(String exceptionType) {
    return isInterruption(exceptionType) || program.isOfKind(exceptionType, NOTICE);
  }

  /** Whether the call interrupts the current thread itself: it restores the status. */
  public boolean restores(Instruction instruction) {
    return restores(instruction, MAX_DEPTH);
  }

  private boolean restores(Instruction instruction, int depth) {
    Optional<CallFacts.Interruption> effect =
        calls.facts(instruction).flatMap(CallFacts::interruption);
    if (effect.isPresent()) {
      return effect.get() == CallFacts.Interruption.RESTORES
          || (effect.get() == CallFacts.Interruption.INTERRUPTS
              && instruction instanceof Invoke call
              && (call.receiver().map(this::isCurrentThread).orElse(false)
                  || asked.isByItself(call)));
    }
    if (depth == 0) {
      return false;
    }
    List<MethodModel> targets = calls.targets(instruction);
    return !targets.isEmpty()
        && !calls.isOfLibraryType(instruction)
        && targets.stream()
            .allMatch(target -> target.body().map(b -> restores(b, depth - 1)).orElse(false));
  }

  /**
   * Whether a body in view restores the status somewhere: helpers do so, or are given the reason.
   */
  private boolean restores(Body body, int depth) {
    Boolean known = restoring.get(body);
    if (known == null) {
      restoring.put(body, false);
      known = false;
      for (Instruction instruction : body.instructions()) {
        known |= restores(instruction, depth);
      }
      restoring.put(body, known);
    }
    return known;
  }

  /** Whether a thread value is the thread that runs. */
  private boolean isCurrentThread(Value thread) {
    return Origins.of(analyses).of(thread).values().stream().anyMatch(this::givesCurrentThread);
  }

  /** Whether a value is what a call gives as the thread that runs. */
  public boolean givesCurrentThread(Value value) {
    return AskedThreads.givesCurrent(calls, value);
  }

  /**
   * Whether a call notices an interrupt: it waits interruptibly, reads the status, declares an
   * interruption exception, or is a method in view that does.
   */
  public Notice notices(Instruction instruction) {
    return notices(instruction, new HashSet<>(), MAX_DEPTH);
  }

  /** Whether a call notices an interrupt. */
  public enum Notice {
    YES,
    NO,
    /** Out of view, and nothing is known of it. */
    UNKNOWN
  }

  private Notice notices(Instruction instruction, Set<Body> seen, int depth) {
    if (!(instruction instanceof Invoke) && !(instruction instanceof NewObject)) {
      return instruction instanceof io.github.quiesce.model.Havoc ? Notice.UNKNOWN : Notice.NO;
    }
    if (instruction instanceof Invoke call && isTransfer(call)) {
      return Notice.YES; // it throws ClosedByInterruptException
    }
    Optional<CallFacts> facts = calls.facts(instruction);
    if (facts.isPresent()) {
      return byFacts(instruction, facts.get(), seen, depth);
    }
    MethodRef method =
        instruction instanceof Invoke call
            ? call.method()
            : ((NewObject) instruction).constructor();
    if (method.thrown().stream().anyMatch(this::isInterruption)) {
      return Notice.YES;
    }
    List<MethodModel> targets = calls.targets(instruction);
    if (!targets.isEmpty()) {
      return inView(instruction, targets, seen, depth);
    }
    return program.facts().covers(method.owner()) ? Notice.NO : Notice.UNKNOWN;
  }

  /** Whether data goes through a channel that looks at the status before and after. */
  private boolean isTransfer(Invoke call) {
    return call.receiver().filter(it -> program.isOfKind(it.type(), CHANNEL)).isPresent()
        && call.method().parameterTypes().stream()
            .anyMatch(type -> type.startsWith(BUFFER) || type.endsWith(OTHER_CHANNEL));
  }

  /** Whose answer nobody looks at sees nothing: it only clears. */
  private static boolean isAskedToClear(CallFacts.Interruption effect, Instruction call) {
    return effect == CallFacts.Interruption.CLEARS && !call.block().body().usersOf(call).isEmpty();
  }

  private Notice byFacts(Instruction call, CallFacts facts, Set<Body> seen, int depth) {
    boolean waits =
        facts.blocks().filter(b -> b.interruptible() && !b.bound().isZero()).isPresent();
    boolean reads =
        facts
                .interruption()
                .filter(i -> i == CallFacts.Interruption.READS || isAskedToClear(i, call))
                .isPresent()
            && !asked.isAnother(call);
    if (waits || reads || facts.exits()) {
      return Notice.YES;
    }
    Notice result = calls.runsPassedCode(call) ? passedCode((Invoke) call, seen, depth) : Notice.NO;
    for (TaskRun run : Tasks.of(analyses).submittedBy(call)) {
      if (!run.isConcurrent()) {
        result = worse(result, notices(run.body(), seen, depth));
      }
    }
    return result;
  }

  /** A call of a functional interface: the lambdas it can be, if those are all in view. */
  private Notice passedCode(Invoke call, Set<Body> seen, int depth) {
    Origins.Result origins = Origins.of(analyses).of(call.receiver().orElseThrow());
    Notice result = origins.complete() ? Notice.NO : Notice.UNKNOWN;
    for (Value origin : origins.values()) {
      Optional<Body> body =
          origin instanceof CreateLambda lambda ? lambda.body() : Optional.empty();
      result = worse(result, body.map(b -> notices(b, seen, depth)).orElse(Notice.UNKNOWN));
    }
    return result;
  }

  private Notice inView(Instruction call, List<MethodModel> targets, Set<Body> seen, int depth) {
    Notice result = calls.targetsComplete(call) ? Notice.NO : Notice.UNKNOWN;
    for (MethodModel target : targets) {
      Notice one = target.body().map(body -> notices(body, seen, depth)).orElse(Notice.NO);
      result = worse(result, one);
    }
    return result;
  }

  private Notice notices(Body body, Set<Body> seen, int depth) {
    if (depth == 0) {
      return Notice.UNKNOWN;
    }
    if (!seen.add(body)) {
      return Notice.NO;
    }
    Notice result = Notice.NO;
    for (Instruction instruction : body.instructions()) {
      result = worse(result, notices(instruction, seen, depth - 1));
      if (result == Notice.YES) {
        break;
      }
    }
    return result;
  }

  private static Notice worse(Notice a, Notice b) {
    if (a == Notice.YES || b == Notice.YES) {
      return Notice.YES;
    }
    return a == Notice.UNKNOWN || b == Notice.UNKNOWN ? Notice.UNKNOWN : Notice.NO;
  }

  /** Whether making an exception restores the status (a constructor or factory in view). */
  public boolean makingRestores(Value exception) {
    return Origins.of(analyses).of(exception).values().stream()
        .anyMatch(origin -> origin instanceof Instruction made && restores(made));
  }
}
