package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether an object lets others have what it was given: records, holders with accessors. */
final class Exposure {
  private Exposure() {}

  /**
   * Whether whoever holds an instance can get at what its constructor was passed. A class that
   * hands out what it made itself (a getter) is no holder.
   *
   * @param constructor the constructor called
   * @param index the argument
   * @param created where the object passed was made
   */
  static boolean handsOut(MethodModel constructor, int index, Instruction created) {
    ClassModel holder = constructor.owner();
    if (holder.header().kind() == ClassModel.Kind.RECORD) {
      return true;
    }
    if (created.block().body().method().owner() == holder) {
      return false;
    }
    Optional<Set<String>> kept =
        constructor
            .body()
            .flatMap(body -> keptIn(body, body.parameters().get(index), new HashSet<>()));
    return holder.fields().stream().anyMatch(field -> isOpen(field) && isAmong(field.name(), kept))
        || holder.methods().stream().anyMatch(method -> isAccessor(method, kept));
  }

  private static boolean isAmong(String field, Optional<Set<String>> kept) {
    return kept.map(names -> names.contains(field)).orElse(true);
  }

  private static boolean isOpen(FieldModel field) {
    return !field.modifiers().isPrivate() && !field.modifiers().isStatic();
  }

  /** Names of the fields a value is put into; empty if it is passed on, so that any may hold it. */
  private static Optional<Set<String>> keptIn(Body body, Value value, Set<Value> seen) {
    Set<String> names = new HashSet<>();
    if (!seen.add(value)) {
      return Optional.of(names);
    }
    for (Value user : body.usersOf(value)) {
      if (user instanceof StoreField store && store.value() == value) {
        names.add(store.field().name());
      } else if (user instanceof Phi || user instanceof Cast) {
        Optional<Set<String>> more = keptIn(body, user, seen);
        if (more.isEmpty()) {
          return more;
        }
        names.addAll(more.get());
      } else if (isPassedOn(user, value)) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  private static boolean isPassedOn(Value user, Value value) {
    boolean receiver =
        user instanceof Invoke call
            && call.receiver().filter(each -> each == value).isPresent()
            && !call.arguments().contains(value);
    return (user instanceof Invoke || user instanceof NewObject) && !receiver;
  }

  private static boolean isAccessor(MethodModel method, Optional<Set<String>> kept) {
    return !method.modifiers().isPrivate()
        && method.body().map(body -> returnsField(body, kept)).orElse(false);
  }

  private static boolean returnsField(Body body, Optional<Set<String>> kept) {
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Return returned
          && returned.value().orElse(null) instanceof LoadField load
          && isAmong(load.field().name(), kept)) {
        return true;
      }
    }
    return false;
  }
}
