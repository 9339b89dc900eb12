package io.github.quiesce.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Renders Markdown for reading in a terminal. */
public final class Markdown {
  private static final int WIDTH = 80;

  private final Style style;
  private final MarkdownText text;

  public Markdown(Style style) {
    this.style = style;
    this.text = new MarkdownText(style);
  }

  /** The text, with lines of at most 80 characters where words allow. */
  public String render(String markdown) {
    Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    return String.join("\n", blocks(parser.parse(markdown), WIDTH, true)) + "\n";
  }

  /** The lines of a node's blocks, with a blank line between them where they stand apart. */
  private List<String> blocks(Node parent, int width, boolean apart) {
    List<String> lines = new ArrayList<>();
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      List<String> next = block(block, width);
      if (apart && !lines.isEmpty() && !next.isEmpty()) {
        lines.add("");
      }
      lines.addAll(next);
    }
    return lines;
  }

  private List<String> block(Node block, int width) {
    if (block instanceof Heading heading) {
      String title = text.of(heading);
      return List.of(style.bold(heading.getLevel() == 1 ? style.underline(title) : title));
    } else if (block instanceof FencedCodeBlock code) {
      return code(code.getLiteral());
    } else if (block instanceof IndentedCodeBlock code) {
      return code(code.getLiteral());
    } else if (block instanceof ListBlock list) {
      return list(list, width);
    } else if (block instanceof BlockQuote) {
      return prefixed(blocks(block, width - 2, true), style.dim("| "), style.dim("| "));
    } else if (block instanceof TableBlock table) {
      return table(table);
    } else if (block instanceof ThematicBreak) {
      return List.of("-".repeat(width));
    } else if (block instanceof HtmlBlock) {
      return List.of();
    }
    return MarkdownText.wrap(text.of(block), width);
  }

  private List<String> code(String literal) {
    return prefixed(literal.stripTrailing().lines().map(style::cyan).toList(), "    ", "    ");
  }

  private List<String> list(ListBlock list, int width) {
    List<String> lines = new ArrayList<>();
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String marker = list instanceof BulletList ? "- " : number++ + ". ";
      if (!list.isTight() && !lines.isEmpty()) {
        lines.add("");
      }
      List<String> inner = blocks(item, width - marker.length(), !list.isTight());
      lines.addAll(prefixed(inner, marker, " ".repeat(marker.length())));
    }
    return lines;
  }

  private List<String> table(TableBlock block) {
    List<List<String>> rows = new ArrayList<>();
    collectRows(block, rows);
    if (rows.isEmpty()) {
      return List.of();
    }
    Table table = new Table(rows.get(0));
    rows.subList(1, rows.size()).forEach(table::add);
    return table.lines(style);
  }

  private static void collectRows(Node node, List<List<String>> rows) {
    MarkdownText plain = new MarkdownText(Style.PLAIN);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableRow) {
        List<String> cells = new ArrayList<>();
        for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(plain.of(cell));
        }
        rows.add(cells);
      } else {
        collectRows(child, rows);
      }
    }
  }

  private static List<String> prefixed(List<String> lines, String first, String others) {
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      String prefix = result.isEmpty() ? first : others;
      result.add((prefix + line).stripTrailing());
    }
    return result;
  }
}
