package io.github.quiesce.source;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import io.github.quiesce.model.Span;
import java.util.List;

/**
 * A parsed file.
 *
 * @param source the text as read
 * @param lines its lines
 * @param tree what was understood of it
 * @param skipped the parts left out because they do not parse
 * @param problems one for each of them
 */
public record ParsedUnit(
    SourceText source,
    LineIndex lines,
    CompilationUnit tree,
    List<Skipped> skipped,
    List<Problem> problems) {

  /** A declaration that was left out: {@code [start, end)} of the text. */
  public record Skipped(int start, int end) {}

  public ParsedUnit {
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /** Where a node stands; its line is the first token's. */
  public Span span(Node node) {
    return node.getRange().map(this::span).orElse(Span.NONE);
  }

  private Span span(Range range) {
    return new Span(range.begin.line, offset(range.begin), offset(range.end) + 1);
  }

  /** The place of {@code node}, with the line of {@code name}: a declaration. */
  public Span span(Node node, Node name) {
    Span whole = span(node);
    Span named = span(name);
    return new Span(named.line() == 0 ? whole.line() : named.line(), whole.start(), whole.end());
  }

  public int offset(Position position) {
    return lines.offset(position.line, position.column);
  }

  /** The text a node stands for. */
  public String text(Node node) {
    Span span = span(node);
    return span.hasOffsets()
        ? source.text().substring(span.start(), Math.min(span.end(), source.text().length()))
        : "";
  }
}
