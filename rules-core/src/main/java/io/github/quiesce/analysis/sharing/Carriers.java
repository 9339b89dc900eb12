package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import java.util.List;
import java.util.Optional;

/** By what way a task and other code come to one collection, so that it is the same for both. */
final class Carriers {
  private final Analyses analyses;
  private final TaskStarts starts;

  /** What has the collection. */
  enum Kind {
    /** A variable of the method that makes it: what that one starts has it, too. */
    LOCAL,
    /** A field of each object. */
    FIELD,
    STATIC
  }

  private Carriers(Analyses analyses) {
    this.analyses = analyses;
    this.starts = TaskStarts.of(analyses);
  }

  static Carriers of(Analyses analyses) {
    return analyses.get(Carriers.class, Carriers::new);
  }

  Kind kind(NewObject collection) {
    for (var user : collection.block().body().usersOf(collection)) {
      if (user instanceof StoreField store
          && store.value() == collection
          && !store.field().isCapture()) {
        return store.field().isStatic() ? Kind.STATIC : Kind.FIELD;
      }
    }
    return Kind.LOCAL;
  }

  /** Whether the code that makes the collection starts the task, by itself or by what it calls. */
  boolean isStartedByMaker(TaskStart start, NewObject collection) {
    return startsIt(collection.block().body(), start);
  }

  private boolean startsIt(Body body, TaskStart start) {
    for (Instruction each : body.instructions()) {
      if (starts.startedBy(each).contains(start)
          || (each instanceof CreateLambda lambda
              && lambda.body().filter(inner -> startsIt(inner, start)).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** How all of the task names the collection; empty if it does so in several ways, or in none. */
  Optional<Owner> ownerIn(List<Touch> touches) {
    List<Optional<Owner>> all = touches.stream().map(Touch::owner).distinct().toList();
    return all.size() == 1 ? all.get(0).filter(Owner::isThis) : Optional.empty();
  }

  /**
   * Whether the object that has the collection is the one whose code starts the task, and not one
   * that is made for it.
   */
  boolean isOfStarter(TaskStart start, Owner owner) {
    Body starting = start.at().block().body();
    boolean ofTask =
        start.run().task() instanceof NewObject made
            && !made.constructor().owner().equals(starting.method().owner().name())
            && owner.isOfExactly(made.type(), analyses.program());
    return !ofTask && owner.isOf(starting.method().owner().name(), analyses.program());
  }
}
