package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From classes to the places in view that make instances of them. */
public final class Creations {
  private final Map<String, List<NewObject>> byType = new HashMap<>();

  private Creations(Analyses analyses) {
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof NewObject created) {
          byType.computeIfAbsent(created.type(), k -> new ArrayList<>()).add(created);
        }
      }
    }
  }

  public static Creations of(Analyses analyses) {
    return analyses.get(Creations.class, Creations::new);
  }

  /** Where instances of exactly this class are made, in program order. */
  public List<NewObject> of(String className) {
    return byType.getOrDefault(className, List.of());
  }
}
