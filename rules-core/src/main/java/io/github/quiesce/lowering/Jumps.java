package io.github.quiesce.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where break, continue and yield go, at the place being lowered. */
final class Jumps {
  private final Map<String, Scope.Target> breakLabels = new HashMap<>();
  private final Map<String, Scope.Target> continueLabels = new HashMap<>();
  private List<String> labelsOfNext = new ArrayList<>();
  private Scope.Target breakTarget;
  private Scope.Target continueTarget;
  private Scope.Target yieldTarget;
  private Object yieldResult;

  Optional<Scope.Target> breakTarget(Optional<String> label) {
    return Optional.ofNullable(
        label.map(breakLabels::get).orElse(label.isEmpty() ? breakTarget : null));
  }

  Optional<Scope.Target> continueTarget(Optional<String> label) {
    return Optional.ofNullable(
        label.map(continueLabels::get).orElse(label.isEmpty() ? continueTarget : null));
  }

  Optional<Scope.Target> yieldTarget() {
    return Optional.ofNullable(yieldTarget);
  }

  /** The variable that holds the value of the innermost switch expression. */
  Optional<Object> yieldResult() {
    return Optional.ofNullable(yieldResult);
  }

  /** Runs {@code part}, a statement with a label. */
  void labeled(String label, Scope.Target end, Runnable part) {
    Scope.Target hidden = breakLabels.put(label, end);
    labelsOfNext.add(label);
    part.run();
    labelsOfNext.clear();
    breakLabels.put(label, hidden);
  }

  /** Runs {@code part}, the body of a loop that has the labels just met. */
  void inLoop(Scope.Target onBreak, Scope.Target onContinue, Runnable part) {
    List<String> labels = labelsOfNext;
    labelsOfNext = new ArrayList<>();
    labels.forEach(label -> continueLabels.put(label, onContinue));
    Scope.Target before = continueTarget;
    continueTarget = onContinue;
    inSwitch(onBreak, part);
    continueTarget = before;
    labels.forEach(continueLabels::remove);
  }

  /** Runs {@code part}, the body of a switch statement. */
  void inSwitch(Scope.Target onBreak, Runnable part) {
    Scope.Target before = breakTarget;
    breakTarget = onBreak;
    part.run();
    breakTarget = before;
  }

  /** Runs {@code part}, the cases of a switch expression whose value goes into {@code result}. */
  void inSwitchExpression(Scope.Target onYield, Object result, Runnable part) {
    Scope.Target before = yieldTarget;
    Object resultBefore = yieldResult;
    yieldTarget = onYield;
    yieldResult = result;
    part.run();
    yieldTarget = before;
    yieldResult = resultBefore;
  }
}
