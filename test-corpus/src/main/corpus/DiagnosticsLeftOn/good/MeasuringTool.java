// trap: in main of a tool
package DiagnosticsLeftOn.good;

import java.util.ArrayList;
import java.util.List;

/** Measures how much a table takes. */
public final class MeasuringTool {
  private MeasuringTool() {}

  public static void main(String[] args) { // defence
    long before = used();
    List<byte[]> table = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      table.add(new byte[i]);
    }
    System.out.println(used() - before + " bytes for " + table.size() + " rows");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
