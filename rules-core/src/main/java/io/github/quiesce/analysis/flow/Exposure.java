package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Return;

/** Whether an object lets others have what it was given: records, holders with accessors. */
final class Exposure {
  private Exposure() {}

  /**
   * Whether whoever holds an instance of {@code holder} can get at what its constructor was passed.
   * A class that hands out what it made itself (a getter) is no holder.
   */
  static boolean handsOut(ClassModel holder, Instruction created) {
    if (holder.header().kind() == ClassModel.Kind.RECORD) {
      return true;
    }
    if (created.block().body().method().owner() == holder) {
      return false;
    }
    return holder.fields().stream()
            .anyMatch(field -> !field.modifiers().isPrivate() && !field.modifiers().isStatic())
        || holder.methods().stream().anyMatch(Exposure::isAccessor);
  }

  private static boolean isAccessor(MethodModel method) {
    return !method.modifiers().isPrivate()
        && method.body().map(Exposure::returnsField).orElse(false);
  }

  private static boolean returnsField(Body body) {
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Return returned
          && returned.value().filter(LoadField.class::isInstance).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
