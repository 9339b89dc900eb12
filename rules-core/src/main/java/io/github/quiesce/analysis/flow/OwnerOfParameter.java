package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Parameter;
import java.util.HashMap;
import java.util.Map;

/** From a parameter to the body it belongs to. */
public final class OwnerOfParameter {
  private final Map<Parameter, Body> owners = new HashMap<>();

  private OwnerOfParameter(Analyses analyses) {
    for (Body body : Bodies.of(analyses).all()) {
      body.self().ifPresent(parameter -> owners.put(parameter, body));
      body.parameters().forEach(parameter -> owners.put(parameter, body));
      body.captures().forEach(parameter -> owners.put(parameter, body));
    }
  }

  /** The body, or null where it is not in view. */
  public static Body find(Parameter parameter, Analyses analyses) {
    return analyses.get(OwnerOfParameter.class, OwnerOfParameter::new).owners.get(parameter);
  }
}
