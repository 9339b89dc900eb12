package io.github.quiesce.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.model.Span;

/** Finds the trees a finding's place stands for. */
final class SiteFinder {
  private SiteFinder() {}

  /** The path to the innermost tree that holds the whole span; the unit's if none does. */
  static TreePath find(VisitorState state, Span span) {
    Walk walk = new Walk(state, span);
    TreePath unit = new TreePath(state.getPath().getCompilationUnit());
    walk.best = unit;
    if (span.start() >= 0) {
      walk.scan(unit, null);
    }
    return walk.best;
  }

  /**
   * A tree whose diagnostics javac shows on the site line: a declaration (its name), else the tree
   * that starts the statement. A call's own position is at its dot, perhaps lines below.
   */
  static Tree firstToken(Tree site, Span span) {
    if (site instanceof JCVariableDecl) {
      return site;
    }
    First first = new First(span.start());
    first.scan((JCTree) site);
    return first.found == null ? site : first.found;
  }

  private static final class Walk extends TreePathScanner<Void, Void> {
    private final VisitorState state;
    private final Span span;
    private TreePath best;

    Walk(VisitorState state, Span span) {
      this.state = state;
      this.span = span;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null || !(holds(tree) || tree instanceof ClassTree)) {
        return null; // a class without a header (a compact source file) has no place of its own
      }
      if (holds(tree)) {
        best = new TreePath(getCurrentPath(), tree);
      }
      return super.scan(tree, null);
    }

    private boolean holds(Tree tree) {
      int start = TreeInfo.getStartPos((JCTree) tree);
      return start <= span.start() && state.getEndPosition(tree) >= Math.max(span.end(), start);
    }
  }

  private static final class First extends com.sun.tools.javac.tree.TreeScanner {
    private final int start;
    private JCTree found;

    First(int start) {
      this.start = start;
    }

    @Override
    public void scan(JCTree tree) {
      if (tree != null && found == null) {
        if (tree.pos == start) {
          found = tree;
        } else {
          super.scan(tree);
        }
      }
    }
  }
}
