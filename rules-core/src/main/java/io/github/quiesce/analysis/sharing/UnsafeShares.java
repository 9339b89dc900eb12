package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.sharing.AfterStart.Upwards;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Plain collections that a task changes while another thread uses them: the task itself in another
 * run, another task, the code that started it, or a method that others may call.
 */
public final class UnsafeShares {
  private final Analyses analyses;
  private final TaskStarts starts;
  private final Touches touches;
  private final CommonGuards guards;
  private final Submitters submitters;
  private final OpenUses openUses;
  private final Carriers carriers;
  private final Map<NewObject, Share> found = new LinkedHashMap<>();

  /** Who the other one is. */
  public enum Other {
    SAME_TASK,
    OTHER_TASK,
    STARTER,
    CALLER
  }

  /**
   * A collection that two threads use at once.
   *
   * @param made where it is made
   * @param change where it is changed
   * @param other where the other thread uses it
   * @param start where the task is started
   * @param by who the other one is
   * @param inTask whether it is the task that changes it, not the other one
   */
  public record Share(
      Instruction made,
      Instruction change,
      Instruction other,
      Instruction start,
      Other by,
      boolean inTask,
      Proof proof) {}

  private UnsafeShares(Analyses analyses) {
    this.analyses = analyses;
    this.starts = TaskStarts.of(analyses);
    this.touches = Touches.of(analyses);
    this.guards = CommonGuards.of(analyses);
    this.submitters = Submitters.of(analyses);
    this.openUses = OpenUses.of(analyses);
    this.carriers = Carriers.of(analyses);
    starts.all().forEach(this::check);
    for (TaskStarts.Reference each : starts.parallelReferences()) {
      PlainCollections.of(analyses).changedBy(each.method()).ifPresent(made -> add(each, made));
    }
  }

  /** {@code forEach(list::add)} of a parallel stream. */
  private void add(TaskStarts.Reference each, NewObject made) {
    Share share =
        new Share(made, each.call(), each.call(), each.call(), Other.SAME_TASK, true, Proof.PROVED);
    found.merge(made, share, this::better);
  }

  public static UnsafeShares of(Analyses analyses) {
    return analyses.get(UnsafeShares.class, UnsafeShares::new);
  }

  /** One for each collection, in the order in which they are found. */
  public List<Share> all() {
    return List.copyOf(found.values());
  }

  private void check(TaskStart start) {
    TaskRun task = start.run();
    Set<NewObject> used = new LinkedHashSet<>();
    touches.in(task).forEach(touch -> used.add(touch.collection()));
    for (NewObject collection : used) {
      if (!touches.isMadeIn(task, collection)) {
        checkCarried(start, collection, touches.in(task, collection));
      }
    }
  }

  private void checkCarried(TaskStart start, NewObject collection, List<Touch> inTask) {
    switch (carriers.kind(collection)) {
      case STATIC -> {
        check(start, collection, inTask, Upwards.ALL, other -> true);
        addOpenUses(start, collection, inTask, other -> true);
      }
      case LOCAL -> {
        if (carriers.isStartedByMaker(start, collection)) {
          check(start, collection, inTask, Upwards.ALL, other -> true);
        }
      }
      default ->
          carriers.ownerIn(inTask).ifPresent(owner -> checkField(start, collection, inTask, owner));
    }
  }

  private void checkField(TaskStart start, NewObject collection, List<Touch> inTask, Owner owner) {
    if (carriers.isOfStarter(start, owner)) {
      check(start, collection, inTask, Upwards.OF_THIS, isOwnedBy(owner));
      addOpenUses(start, collection, inTask, isOwnedBy(owner));
      addOpenTasks(start, collection, inTask, owner);
    } else {
      // The object is the task: whoever starts it names it by a value.
      Owner there = owner.from(start.run().task());
      check(start, collection, inTask, Upwards.NONE, isOwnedBy(there));
    }
  }

  private void addOpenUses(
      TaskStart start, NewObject collection, List<Touch> inTask, Predicate<Touch> isSame) {
    openUses
        .of(start, collection, inTask)
        .filter(use -> isSame.test(use.touch()))
        .forEach(use -> addPairs(start, inTask, List.of(use.touch()), Other.CALLER, use.proof()));
  }

  /** Tasks that other methods of the object start, which others may call meanwhile. */
  private void addOpenTasks(
      TaskStart start, NewObject collection, List<Touch> inTask, Owner owner) {
    for (TaskStart next : openUses.tasksBeside(start, collection)) {
      if (carriers.isOfStarter(next, owner)
          && start.lanes().isKnown()
          && openUses.proof(start, inTask) == Proof.PROVED) {
        List<Touch> there = touches.in(next.run(), collection);
        addPairs(
            start,
            next,
            inTask,
            there.stream().filter(isOwnedBy(owner)).toList(),
            Other.OTHER_TASK);
      }
    }
  }

  private static Predicate<Touch> isOwnedBy(Owner owner) {
    return touch -> touch.owner().filter(owner::equals).isPresent();
  }

  private void check(
      TaskStart start,
      NewObject collection,
      List<Touch> inTask,
      Upwards upwards,
      Predicate<Touch> isSame) {
    AfterStart after = AfterStart.of(analyses, start, collection, upwards);
    boolean again = after.started().contains(start) || runsManyTimes(start, collection);
    boolean held = carriers.kind(collection) != Carriers.Kind.LOCAL && upwards != Upwards.NONE;
    if (again || (held && submitters.mayComeAgain(start, after, collection))) {
      addPairs(start, start, inTask, inTask, Other.SAME_TASK);
    }
    for (TaskStart next : beside(start, after)) {
      List<Touch> there = touches.in(next.run(), collection);
      boolean sameTask = next.run().task() == start.run().task();
      addPairs(
          start,
          next,
          inTask,
          sameTask ? there : there.stream().filter(isSame).toList(),
          Other.OTHER_TASK);
    }
    List<Touch> bySubmitter =
        after.touched().stream()
            .filter(isSame)
            .filter(touch -> !submitters.isSafe(start, after, touch))
            .toList();
    List<Touch> early =
        inTask.stream().filter(touch -> !touches.waitsBefore(start.run(), touch)).toList();
    addPairs(start, early, bySubmitter, Other.STARTER, proof(start));
  }

  /** Tasks that start while this one may run, and those that the same call starts. */
  private List<TaskStart> beside(TaskStart start, AfterStart after) {
    List<TaskStart> all = new ArrayList<>(after.started());
    starts.all().stream().filter(each -> each.at() == start.at()).forEach(all::add);
    all.removeIf(each -> each.at() == start.at() && each.run().equals(start.run()));
    all.removeIf(each -> starts.areInTurn(start, each));
    return all;
  }

  private static Proof proof(TaskStart start) {
    return start.lanes().areElsewhere() ? Proof.PROVED : Proof.POSSIBLE;
  }

  /** Whether one call starts it several times with the same collection. */
  private boolean runsManyTimes(TaskStart start, NewObject collection) {
    return (start.many() && start.insertions().isEmpty())
        || start.insertions().size() > 1
        || start.insertions().stream().anyMatch(each -> isInLoopWithout(each, collection));
  }

  private boolean isInLoopWithout(Instruction insertion, NewObject collection) {
    Optional<Loop> loop = Loops.of(analyses).around(insertion.block());
    return loop.isPresent()
        && insertion.block().body().instructions().stream()
            .filter(each -> loop.get().contains(each.block()))
            .noneMatch(each -> AfterStart.makes(analyses, each, collection));
  }

  private void addPairs(
      TaskStart start, TaskStart next, List<Touch> here, List<Touch> there, Other by) {
    if (start.lanes().areOneWith(next.lanes()) && start.lanes().kind() == Lanes.Kind.ONE) {
      return;
    }
    boolean known = start.lanes().isKnown() && next.lanes().isKnown();
    addPairs(start, here, there, by, known ? Proof.PROVED : Proof.POSSIBLE);
  }

  private void addPairs(
      TaskStart start, List<Touch> here, List<Touch> there, Other by, Proof proof) {
    for (Touch one : here) {
      for (Touch other : there) {
        boolean guarded =
            (by == Other.SAME_TASK && isTaskMadeAnew(start))
                ? guards.mayShareBetweenRuns(one, other, start.run())
                : guards.mayShare(one, other);
        if ((one.changes() || other.changes()) && !guarded && !isBeforeOthers(one, other)) {
          add(start, one, other, by, proof);
        }
      }
    }
  }

  /**
   * Whether one of them is part of making the class that holds the collection: nobody else comes to
   * its static fields before it is made.
   */
  private boolean isBeforeOthers(Touch one, Touch other) {
    return carriers.kind(one.collection()) == Carriers.Kind.STATIC
        && (isInitialiser(one) || isInitialiser(other));
  }

  private static boolean isInitialiser(Touch touch) {
    Body body = touch.at().block().body();
    return !body.isLambda()
        && body.method().isStaticInitializer()
        && body == touch.collection().block().body();
  }

  /** Whether each run has a task object of its own, and not the same one again. */
  private boolean isTaskMadeAnew(TaskStart start) {
    Instruction begun = start.insertions().isEmpty() ? start.at() : start.insertions().get(0);
    Loops loops = Loops.of(analyses);
    return start.run().task() instanceof Instruction made
        && loops.around(made.block()).equals(loops.around(begun.block()));
  }

  private void add(TaskStart start, Touch one, Touch other, Other by, Proof proof) {
    boolean inTask = one.changes();
    Touch change = inTask ? one : other;
    Share share =
        new Share(
            change.collection(),
            change.at(),
            inTask ? other.at() : one.at(),
            start.at(),
            by,
            inTask,
            proof);
    found.merge(change.collection(), share, this::better);
  }

  /** What is surer, else what the task changes, else what comes first in the program. */
  private Share better(Share known, Share next) {
    return Comparator.comparing(Share::proof)
                .thenComparing(each -> !each.inTask())
                .thenComparing(each -> each.change().block().body().method().owner().name())
                .thenComparing(each -> each.change().siteLine())
                .compare(next, known)
            < 0
        ? next
        : known;
  }
}
