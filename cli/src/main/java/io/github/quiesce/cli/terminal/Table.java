package io.github.quiesce.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table with a heading, its columns as wide as they need to be. */
public final class Table {
  private static final String GAP = "  ";

  private final List<String> heading;
  private final List<List<String>> rows = new ArrayList<>();
  private final int[] widths;

  public Table(List<String> heading) {
    this.heading = List.copyOf(heading);
    this.widths = new int[heading.size()];
    widen(heading);
  }

  /** Adds a row; cells beyond the heading's are left out. */
  public void add(List<String> row) {
    List<String> cells = row.subList(0, Math.min(row.size(), widths.length));
    rows.add(List.copyOf(cells));
    widen(cells);
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], cells.get(i).length());
    }
  }

  /** Prints heading and rows. */
  public void print(PrintWriter out, Style style) {
    lines(style).forEach(line -> out.print(line + "\n"));
  }

  List<String> lines(Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(line(heading)));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
