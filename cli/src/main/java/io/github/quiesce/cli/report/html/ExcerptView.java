package io.github.quiesce.cli.report.html;

import io.github.quiesce.cli.report.html.Excerpt.Kind;
import io.github.quiesce.cli.report.html.Excerpt.Mark;
import io.github.quiesce.cli.report.html.Excerpt.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws an excerpt: the code, and beside it the way from step to step. */
final class ExcerptView {
  /** As in the style sheet. */
  private static final int ROW_HEIGHT = 20;

  private static final int GUTTER = 44;
  private static final int NODE_X = 34;
  private static final int NARROWEST_BEND = 6;

  private ExcerptView() {}

  static void write(Html html, String path, Excerpt excerpt) {
    html.raw("<figure class=\"excerpt\">").element("figcaption", "", path);
    html.raw("<div class=\"code\">");
    drawWay(html, excerpt.rows());
    html.raw("<div class=\"rows\">");
    excerpt.rows().forEach(row -> writeRow(html, row));
    html.raw("</div></div></figure>\n");
  }

  private static void writeRow(Html html, Row row) {
    switch (row.kind()) {
      case GAP -> html.raw("<div class=\"gap\">⋯</div>");
      case NOTE -> {
        int indent = Math.min(60, Math.max(0, row.marks().get(0).column() - 1));
        boolean site = row.marks().get(0).step() == 0;
        html.raw("<div class=\"note" + (site ? " site" : "") + "\"><span class=\"no\"></span>");
        html.element("span", "style=\"margin-left:" + indent + "ch\"", row.text()).raw("</div>");
      }
      case CODE -> {
        html.raw("<div class=\"line" + (row.marks().isEmpty() ? "" : " marked") + "\">");
        html.element("span", "class=\"no\"", Integer.toString(row.line()));
        html.element("code", "", row.text()).raw("</div>");
      }
    }
  }

  /** The nodes at the marked rows, and an arrow from each to the next in the trace. */
  private static void drawWay(Html html, List<Row> rows) {
    Map<Integer, Integer> heights = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind() == Kind.NOTE) {
        Mark mark = rows.get(i).marks().get(0);
        heights.putIfAbsent(mark.step(), i * ROW_HEIGHT + ROW_HEIGHT / 2);
      }
    }
    int height = rows.size() * ROW_HEIGHT;
    html.raw("<svg class=\"way\" aria-hidden=\"true\" width=\"" + GUTTER + "\" height=\"" + height);
    html.raw("\">");
    heights.forEach(
        (step, y) -> {
          if (heights.containsKey(step + 1)) {
            drawArrow(html, y, heights.get(step + 1));
          }
        });
    heights.forEach((step, y) -> drawNode(html, step, y));
    html.raw("</svg>");
  }

  private static void drawArrow(Html html, int from, int to) {
    if (Math.abs(to - from) <= ROW_HEIGHT) {
      html.raw(String.format("<path d=\"M%d %dL%d %d\"/>", NODE_X, from, NODE_X, to));
      return;
    }
    int bend = Math.max(NARROWEST_BEND, NODE_X - 8 - Math.abs(to - from) / 4);
    int start = from + (to > from ? 8 : -8);
    int end = to + (to > from ? -14 : 14);
    int tip = to + (to > from ? -8 : 8);
    html.raw(
        String.format(
            "<path d=\"M%d %dC%d %d %d %d %d %d\"/><path class=\"tip\" d=\"M%d %dL%d %dL%d %dz\"/>",
            NODE_X,
            start,
            bend,
            start,
            bend,
            end,
            NODE_X,
            end,
            NODE_X - 4,
            end,
            NODE_X + 4,
            end,
            NODE_X,
            tip));
  }

  private static void drawNode(Html html, int step, int y) {
    html.raw(
        String.format(
            "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"8\"/><text x=\"%d\" y=\"%d\">%s</text>",
            step == 0 ? "site" : "step",
            NODE_X,
            y,
            NODE_X,
            y + 4,
            step == 0 ? "!" : Integer.toString(step)));
  }
}
