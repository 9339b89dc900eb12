package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Throw;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exceptions that somebody foresaw: those that a call declares, and unchecked ones that say what
 * went wrong in code that the call surely runs. That one of several implementations throws
 * something tells nothing about the others.
 */
final class Foreseen {
  private static final String MISTAKE = "mistake";
  private static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";

  /** Calls in calls that are looked into. */
  private static final int MAX_DEPTH = 4;

  private final Calls calls;
  private final Tasks tasks;
  private final ClassHierarchy hierarchy;
  private final Facts facts;

  Foreseen(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
    this.facts = analyses.program().facts();
  }

  /** Whether an exception of this type, which the instruction may throw, was foreseen. */
  boolean is(String exception, Instruction thrower) {
    return saysWhatWentWrong(exception)
        && (thrower instanceof Throw
            || isDeclared(exception, thrower)
            || isSurelyThrown(exception, thrower, MAX_DEPTH));
  }

  private boolean isDeclared(String exception, Instruction call) {
    Stream<String> named =
        call instanceof Invoke invoke ? invoke.method().thrown().stream() : Stream.empty();
    Stream<String> known = calls.facts(call).stream().flatMap(each -> each.thrown().stream());
    Stream<String> inView =
        calls.targets(call).stream().flatMap(target -> target.signature().thrown().stream());
    return !hierarchy.isSubtype(exception, RUNTIME_EXCEPTION)
        && Stream.of(named, known, inView)
            .flatMap(each -> each)
            .anyMatch(declared -> hierarchy.isSubtype(exception, declared));
  }

  private boolean saysWhatWentWrong(String exception) {
    return !exception.equals(RUNTIME_EXCEPTION)
        && hierarchy.supertypes(exception).stream()
            .noneMatch(
                type ->
                    facts.type(type).flatMap(TypeFacts::kind).filter(MISTAKE::equals).isPresent());
  }

  private boolean isSurelyThrown(String exception, Instruction call, int depth) {
    return depth > 0
        && onlyCallee(call).stream()
            .flatMap(body -> body.instructions().stream())
            .anyMatch(
                each -> isThrowOf(exception, each) || isSurelyThrown(exception, each, depth - 1));
  }

  private static boolean isThrowOf(String exception, Instruction instruction) {
    return instruction instanceof Throw thrower
        && !(thrower.exception() instanceof Caught)
        && thrower.exception().type().equals(exception);
  }

  private boolean isMeant(MethodModel target, Instruction call) {
    return call instanceof NewObject
        || (call instanceof Invoke invoke && isMeant(target, invoke.method()));
  }

  /** Whether the method named is this one itself, and not one that this one may stand in for. */
  private boolean isMeant(MethodModel target, MethodRef named) {
    return hierarchy.supertypes(named.owner()).contains(target.owner().name());
  }

  private boolean isMeant(TaskRun run) {
    return !(run.task() instanceof CreateLambda lambda)
        || lambda.reference().map(named -> isMeant(run.body().method(), named)).orElse(true);
  }

  /** The method in view that a call means, or the only code that it is given to run. */
  private Optional<Body> onlyCallee(Instruction call) {
    List<MethodModel> targets = calls.targets(call);
    if (!targets.isEmpty()) {
      return targets.size() == 1 && isMeant(targets.get(0), call)
          ? targets.get(0).body()
          : Optional.empty();
    }
    List<Body> given =
        tasks.submittedBy(call).stream()
            .filter(run -> !run.isConcurrent() && isMeant(run))
            .map(TaskRun::body)
            .distinct()
            .toList();
    return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
  }
}
