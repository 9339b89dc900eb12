package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.locks.Distinct;
import io.github.quiesce.analysis.locks.HeldLock;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.Optional;

/** Whether two threads hold the same lock. Where that is not known, they do. */
final class CommonGuards {
  private final Program program;
  private final Calls calls;
  private final Distinct distinct;
  private final Origins origins;
  private final Roots roots;

  private CommonGuards(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.distinct = Distinct.of(analyses);
    this.origins = Origins.of(analyses);
    this.roots = Roots.of(analyses);
  }

  static CommonGuards of(Analyses analyses) {
    return analyses.get(CommonGuards.class, CommonGuards::new);
  }

  /** Whether two uses by different code may hold one lock. */
  boolean mayShare(Touch one, Touch other) {
    return one.held().stream().anyMatch(a -> other.held().stream().anyMatch(b -> mayBeSame(a, b)));
  }

  /** Whether two runs of the same task may hold one lock: not one that each has for itself. */
  boolean mayShareBetweenRuns(Touch one, Touch other, TaskRun run) {
    return one.held().stream()
        .filter(lock -> !isOfEachRun(lock, run))
        .anyMatch(a -> other.held().stream().anyMatch(b -> mayBeSame(a, b)));
  }

  private boolean mayBeSame(HeldLock a, HeldLock b) {
    return a.kind() == b.kind()
        && !distinct.are(whole(a.value()), whole(b.value()))
        && !areUnrelated(a.value().type(), b.value().type());
  }

  /** Reading and writing halves of a lock keep each other out. */
  private Value whole(Value lock) {
    Optional<Value> maker = origins.of(lock).only();
    return maker
        .filter(made -> calls.facts(made).flatMap(CallFacts::part).isPresent())
        .flatMap(made -> made instanceof Invoke call ? call.receiver() : Optional.empty())
        .orElse(lock);
  }

  /** No object is of two classes of which neither extends the other. */
  private boolean areUnrelated(String a, String b) {
    return isClass(a)
        && isClass(b)
        && !program.hierarchy().isSubtype(a, b)
        && !program.hierarchy().isSubtype(b, a);
  }

  private boolean isClass(String type) {
    return program.findClass(type).filter(each -> !each.isInterface()).isPresent();
  }

  /** A lock that is, or is made by, the object that is the task, where each run has its own. */
  private boolean isOfEachRun(HeldLock lock, TaskRun run) {
    if (!(run.task() instanceof NewObject)) {
      return isMadeIn(lock, run.body());
    }
    String task = run.task().type();
    Value root = roots.of(lock.value());
    boolean itself =
        root instanceof Parameter self
            && self.kind() == Parameter.Kind.SELF
            && Optional.ofNullable(roots.bodyOf(self))
                .filter(body -> body.method().owner().name().equals(task))
                .isPresent();
    return itself || isMadeIn(lock, run.body()) || isMadeBy(lock, task);
  }

  private boolean isMadeIn(HeldLock lock, Body body) {
    return origins
        .of(whole(lock.value()))
        .only()
        .filter(made -> made instanceof NewObject at && at.block().body() == body)
        .isPresent();
  }

  private boolean isMadeBy(HeldLock lock, String task) {
    boolean own = lock.value() instanceof LoadField load && !load.field().isStatic();
    return own
        && origins
            .of(lock.value())
            .only()
            .filter(NewObject.class::isInstance)
            .map(made -> ((NewObject) made).block().body().method())
            .filter(method -> method.isConstructor() && isOf(method.owner(), task))
            .isPresent();
  }

  private static boolean isOf(ClassModel owner, String name) {
    return owner.name().equals(name);
  }
}
