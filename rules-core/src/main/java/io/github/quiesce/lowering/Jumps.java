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

  /**
   * Goes into a statement with a label.
   *
   * @return what to do after it
   */
  Runnable enterLabeled(String label, Scope.Target end) {
    Scope.Target hidden = breakLabels.put(label, end);
    labelsOfNext.add(label);
    return () -> {
      labelsOfNext.clear();
      breakLabels.put(label, hidden);
    };
  }

  /**
   * Goes into the body of a loop that has the labels just met.
   *
   * @return what to do after it
   */
  Runnable enterLoop(Scope.Target onBreak, Scope.Target onContinue) {
    List<String> labels = labelsOfNext;
    labelsOfNext = new ArrayList<>();
    labels.forEach(label -> continueLabels.put(label, onContinue));
    Scope.Target before = continueTarget;
    continueTarget = onContinue;
    Runnable leaveBreak = enterSwitch(onBreak);
    return () -> {
      leaveBreak.run();
      continueTarget = before;
      labels.forEach(continueLabels::remove);
    };
  }

  /**
   * Goes into the body of a switch statement.
   *
   * @return what to do after it
   */
  Runnable enterSwitch(Scope.Target onBreak) {
    Scope.Target before = breakTarget;
    breakTarget = onBreak;
    return () -> breakTarget = before;
  }

  /**
   * Goes into the cases of a switch expression whose value goes into {@code result}.
   *
   * @return what to do after it
   */
  Runnable enterSwitchExpression(Scope.Target onYield, Object result) {
    Scope.Target before = yieldTarget;
    Object resultBefore = yieldResult;
    yieldTarget = onYield;
    yieldResult = result;
    return () -> {
      yieldTarget = before;
      yieldResult = resultBefore;
    };
  }
}
