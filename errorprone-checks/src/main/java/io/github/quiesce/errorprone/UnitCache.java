package io.github.quiesce.errorprone;

import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.javac.CompilerRun;
import java.util.List;

/**
 * The findings of the unit being looked at, kept in the compiler's context. Error Prone gives each
 * unit a context of its own, so they go with it; in a context that stays, the next unit's take
 * their place.
 */
final class UnitCache {
  private JCCompilationUnit unit;
  private List<Finding> findings;

  private UnitCache() {}

  static UnitCache of(Context context) {
    return CompilerRun.get(context, UnitCache.class, UnitCache::new);
  }

  /** The unit's findings, once they are put; null before. */
  List<Finding> get(JCCompilationUnit wanted) {
    return unit == wanted ? findings : null;
  }

  List<Finding> put(JCCompilationUnit analysed, List<Finding> found) {
    unit = analysed;
    findings = found;
    return found;
  }
}
