package io.github.quiesce.errorprone;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import io.github.quiesce.javac.CompilerRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Has units analysed on other threads before Error Prone comes to them: when it asks for one, those
 * that come next are translated and handed over. What is found is told when Error Prone asks, so
 * where and in which order it always was; and which units are translated when does not depend on
 * how fast the others are.
 *
 * <p>Without attributed units to go on with, each is analysed when it is asked for. So it is in a
 * compile with errors, where Error Prone goes on with no unit.
 */
final class Lookahead {
  /** Units that are translated before they are asked for, at most: they take memory. */
  private static final int MOST_AHEAD = 32;

  private final AttributedUnits.Queue attributed;
  private final Log log;
  private final Function<JCCompilationUnit, Optional<UnitAnalysis>> begin;
  private final Map<CompilationUnitTree, Optional<UnitAnalysis>> begun = new LinkedHashMap<>();
  private int ahead;

  private Lookahead(
      AttributedUnits.Queue attributed,
      Log log,
      Function<JCCompilationUnit, Optional<UnitAnalysis>> begin) {
    this.attributed = attributed;
    this.log = log;
    this.begin = begin;
  }

  /**
   * The one of a compiler run.
   *
   * @param begin makes the analysis of a unit that can matter
   */
  static Lookahead of(Context context, Function<JCCompilationUnit, Optional<UnitAnalysis>> begin) {
    return CompilerRun.get(
        context,
        Lookahead.class,
        () ->
            new Lookahead(
                AttributedUnits.of(context.get(JavacTask.class)), Log.instance(context), begin));
  }

  /** The analysis of the unit the compiler is at, begun at the latest now. */
  Optional<UnitAnalysis> analysisOf(JCCompilationUnit unit) {
    Optional<UnitAnalysis> own = begun.containsKey(unit) ? taken(unit) : begunNow(unit);
    goOn();
    return own;
  }

  private Optional<UnitAnalysis> begunNow(JCCompilationUnit unit) {
    attributed.passed(unit);
    return begin.apply(unit);
  }

  /** Units before it were passed over. */
  private Optional<UnitAnalysis> taken(JCCompilationUnit unit) {
    var entries = begun.entrySet().iterator();
    while (true) {
      Map.Entry<CompilationUnitTree, Optional<UnitAnalysis>> next = entries.next();
      entries.remove();
      ahead -= next.getValue().isPresent() ? 1 : 0;
      if (next.getKey() == unit) {
        return next.getValue();
      }
    }
  }

  private void goOn() {
    while (ahead < MOST_AHEAD && log.nerrors == 0) {
      CompilationUnitTree next = attributed.poll();
      if (next == null) {
        return;
      }
      Optional<UnitAnalysis> analysis = begin.apply((JCCompilationUnit) next);
      begun.put(next, analysis);
      if (analysis.isPresent()) {
        ahead++;
        ForkJoinPool.commonPool().execute(analysis.get()::run);
      }
    }
  }
}
