// axis: loop, Runtime, test of a counter
package DiagnosticsLeftOn.bad;

import java.util.List;

/** Imports rows in batches. */
public final class BatchImport {
  private static final int BATCH = 500;
  private int imported;

  void run(List<String> rows) {
    for (String row : rows) {
      store(row);
      imported++;
      if (imported % BATCH == 0) {
        Runtime.getRuntime().gc(); // expect: DiagnosticsLeftOn
      }
    }
  }

  private static void store(String row) {
    if (row.isEmpty()) {
      throw new IllegalArgumentException("empty row");
    }
  }
}
