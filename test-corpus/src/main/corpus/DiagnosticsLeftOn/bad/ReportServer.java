// axis: two classes, the helper does nothing else and one caller asks for nothing
package DiagnosticsLeftOn.bad;

import java.util.List;

/** Serves reports. */
public final class ReportServer {
  private final StringBuilder last = new StringBuilder();

  String report(List<String> lines) {
    last.setLength(0);
    lines.forEach(line -> last.append(line).append('\n'));
    Memory.settle();
    return last.toString();
  }

  /** Memory. */
  static final class Memory {
    private Memory() {}

    static void settle() {
      System.gc(); // expect: DiagnosticsLeftOn
    }
  }
}
