package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code new T(args)}, allocation and constructor call as one step. Operands: the arguments as
 * written (no synthetic ones), then the captured locals of an anonymous or local class. Ends its
 * block, as a call does.
 */
public final class NewObject extends Instruction {
  private final MethodRef constructor;
  private final int argumentCount;
  private final List<String> captureNames;

  /**
   * @param captures captured locals by their synthetic field's name ({@code val$x}), in the class'
   *     order; empty for ordinary classes
   */
  public NewObject(MethodRef constructor, List<Value> arguments, Map<String, Value> captures) {
    super(constructor.owner(), join(arguments, captures));
    this.constructor = constructor;
    this.argumentCount = arguments.size();
    this.captureNames = List.copyOf(captures.keySet());
  }

  private static Value[] join(List<Value> arguments, Map<String, Value> captures) {
    List<Value> all = new ArrayList<>(arguments);
    all.addAll(captures.values());
    return all.toArray(new Value[0]);
  }

  public MethodRef constructor() {
    return constructor;
  }

  public List<Value> arguments() {
    return operands().subList(0, argumentCount);
  }

  /** Captured values by the field that holds them ({@code val$x}). */
  public Map<String, Value> captures() {
    Map<String, Value> result = new LinkedHashMap<>();
    for (int i = 0; i < captureNames.size(); i++) {
      result.put(captureNames.get(i), operand(argumentCount + i));
    }
    return result;
  }

  @Override
  public String toString() {
    return "new " + type();
  }
}
