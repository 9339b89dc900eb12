// trap: text that the loop itself makes longer
package BusyWait.good;

/** Columns of a report. */
public final class PadsText {
  private final int width;

  PadsText(int width) {
    this.width = width;
  }

  String right(String text) {
    StringBuilder column = new StringBuilder(text);
    while (column.length() < width) {
      column.insert(0, ' '); // defence
    }
    return column.toString();
  }

  void left(StringBuffer column) {
    while (column.length() < width) {
      column.append(' ');
    }
  }

  String withoutSlashes(String path) {
    StringBuilder rest = new StringBuilder(path);
    while (rest.length() > 1 && rest.charAt(1) == '/') {
      rest.deleteCharAt(0);
    }
    return rest.toString();
  }
}
