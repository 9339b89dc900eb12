package io.github.quiesce.errorprone;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import io.github.quiesce.engine.Finding;

/**
 * Reports the findings of the rule it is named after. One subclass a rule is generated from the
 * catalog; the analysis of a unit is done once for all of them.
 */
public abstract class QuiesceChecker extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient Session session;

  protected QuiesceChecker(ErrorProneFlags flags) {
    session = Session.of(flags);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    for (Finding finding : session.findings((JCCompilationUnit) tree, state)) {
      if (finding.rule().equals(canonicalName())) {
        report(finding, state);
      }
    }
    return Description.NO_MATCH;
  }

  /**
   * Error Prone restricts other severities than the checker's, as these make options be ignored;
   * here it is an option that asks for them.
   */
  @SuppressWarnings("RestrictedApi")
  private void report(Finding finding, VisitorState state) {
    TreePath site = SiteFinder.find(state, finding.location().span());
    for (Tree each : site) {
      if (isSuppressed(each, state)) {
        return;
      }
    }
    Description.Builder description =
        buildDescription(SiteFinder.firstToken(site.getLeaf(), finding.location().span()))
            .setMessage(Messages.withTrace(finding))
            .addAllFixes(Fixes.of(finding, session.settings().reviewFixes()));
    session
        .severity(finding)
        .ifPresent(severity -> description.overrideSeverity(Messages.level(severity)));
    state.reportMatch(description.build());
  }
}
