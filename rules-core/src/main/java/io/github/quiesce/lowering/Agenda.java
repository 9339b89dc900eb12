package io.github.quiesce.lowering;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is still to be done, as a stack of steps: statements nest as deep as their authors like, so
 * they are lowered without recursion. A step that plans further steps must do so last; they run
 * before the steps planned earlier.
 */
final class Agenda {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /** Plans steps, in order, before all others. */
  void then(Runnable... next) {
    for (int i = next.length - 1; i >= 0; i--) {
      steps.push(next[i]);
    }
  }

  /** Runs a step and all that it plans; for statements inside an expression. */
  void run(Runnable first) {
    int outer = steps.size();
    first.run();
    while (steps.size() > outer) {
      steps.pop().run();
    }
  }
}
