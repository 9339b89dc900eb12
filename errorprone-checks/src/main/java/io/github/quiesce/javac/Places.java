package io.github.quiesce.javac;

import com.sun.source.tree.LineMap;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.model.Span;

/**
 * Where trees stand in their file. Ends are asked of the public {@link SourcePositions}: the tables
 * javac keeps them in have changed from release to release.
 */
final class Places {
  private final JCCompilationUnit unit;
  private final SourcePositions positions;
  private final LineMap lines;

  Places(JCCompilationUnit unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.lines = unit.getLineMap();
  }

  /** The span of a tree; its line is that of the first token. */
  Span of(JCTree tree) {
    int start = TreeInfo.getStartPos(tree);
    return start < 0 ? Span.NONE : span(start, start, tree);
  }

  /** The span of a declaration; its line is that of the declared name. */
  Span ofDeclaration(JCTree tree, int namePosition) {
    int start = TreeInfo.getStartPos(tree);
    return start < 0 || namePosition < 0 ? Span.NONE : span(namePosition, start, tree);
  }

  /** The first line of a tree, 0 where unknown. */
  int firstLine(JCTree tree) {
    return of(tree).line();
  }

  /** The last line of a tree, its first line where the end is not known. */
  int lastLine(JCTree tree) {
    Span span = of(tree);
    return span.hasOffsets() ? line(span.end()) : span.line();
  }

  private Span span(int linePosition, int start, JCTree tree) {
    long end = positions.getEndPosition(unit, tree);
    return new Span(line(linePosition), start, end < start ? -1 : (int) end);
  }

  private int line(int position) {
    return (int) lines.getLineNumber(position);
  }
}
