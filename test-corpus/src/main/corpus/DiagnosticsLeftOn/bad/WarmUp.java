// axis: interface default method, memory bean
package DiagnosticsLeftOn.bad;

import java.lang.management.ManagementFactory;

/** Something that is warmed up before use. */
public final class WarmUp {
  private int runs;

  private WarmUp() {}

  static void warm(Step step) {
    WarmUp state = new WarmUp();
    state.runs++;
    step.warm();
  }

  /** A step. */
  interface Step {
    void once();

    default void warm() {
      once();
      ManagementFactory.getMemoryMXBean().gc(); // expect: DiagnosticsLeftOn
    }
  }
}
