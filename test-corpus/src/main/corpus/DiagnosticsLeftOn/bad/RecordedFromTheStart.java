// axis: static, a recording that begins with the class and that nothing stops
package DiagnosticsLeftOn.bad;

import jdk.jfr.Recording;

/** Counts words. */
public final class RecordedFromTheStart {
  private static final Recording BLACK_BOX = new Recording();

  static {
    BLACK_BOX.enable("jdk.JavaMonitorEnter");
    BLACK_BOX.start(); // expect: DiagnosticsLeftOn
  }

  private RecordedFromTheStart() {}

  public static int words(String text) {
    return text.split(" ").length;
  }
}
