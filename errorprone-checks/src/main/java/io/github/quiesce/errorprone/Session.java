package io.github.quiesce.errorprone;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import io.github.quiesce.adoption.Adoption;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsException;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.javac.Relevance;
import io.github.quiesce.javac.TranslationFailure;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.tools.Diagnostic;

/**
 * What the checkers of one compiler run share: settings, facts, rules, and for the unit at hand its
 * findings. It lives as long as the run's flags.
 */
final class Session {
  private static final Map<ErrorProneFlags, Session> RUNNING = new WeakHashMap<>();

  private final Settings settings;
  private final Catalog catalog;
  private final Engine engine;
  private final Facts facts;
  private final Adoption adoption;
  private final String problem;
  private final Set<String> told = new HashSet<>();

  /** The unit whose findings are kept: checkers ask one after the other. */
  private WeakReference<JCCompilationUnit> analysed = new WeakReference<>(null);

  private List<Finding> findings = List.of();

  private Session(ErrorProneFlags flags, Catalog catalog, List<Rule> rules) {
    Settings read = Settings.DEFAULTS;
    Facts library = FactsLibrary.builtIn();
    Adoption decided = Adoption.NONE;
    String wrong = null;
    try {
      read = Settings.of(flags);
      library = FactsLibrary.withUserFiles(read.facts());
      decided = adoption(read, catalog);
    } catch (BaselineException | FactsException | IllegalArgumentException e) {
      wrong = e.getMessage();
    }
    this.settings = read;
    this.facts = library;
    this.adoption = decided;
    this.problem = wrong;
    this.catalog = catalog;
    this.engine = new Engine(catalog, rules, read.profile());
  }

  private static Adoption adoption(Settings settings, Catalog catalog) throws BaselineException {
    Severities severities;
    try {
      severities = Severities.parse(settings.severities(), catalog);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("-XepOpt:" + Settings.SEVERITY + ": " + e.getMessage(), e);
    }
    Optional<Path> file = settings.baseline();
    return new Adoption(file.isEmpty() ? Baseline.EMPTY : Baseline.read(file.get()), severities);
  }

  /** The session of the compiler run these flags were made for. */
  static Session of(ErrorProneFlags flags) {
    return of(flags, Catalogs.builtIn(), Engine::allRules);
  }

  /** As {@link #of(ErrorProneFlags)}, with other rules; they are asked for once in a run. */
  static Session of(ErrorProneFlags flags, Catalog catalog, Supplier<List<Rule>> rules) {
    synchronized (RUNNING) {
      return RUNNING.computeIfAbsent(flags, key -> new Session(key, catalog, rules.get()));
    }
  }

  Settings settings() {
    return settings;
  }

  /** The severity the user asked for where the finding is; empty where the checker's holds. */
  Optional<RuleInfo.Severity> severity(Finding finding) {
    return adoption.severities().of(finding);
  }

  /** The findings of the unit; computed by the first checker that asks. */
  List<Finding> findings(JCCompilationUnit unit, VisitorState state) {
    if (analysed.get() != unit) {
      findings = find(unit, state);
      analysed = new WeakReference<>(unit);
    }
    return findings;
  }

  private List<Finding> find(JCCompilationUnit unit, VisitorState state) {
    if (problem != null) {
      tell(Diagnostic.Kind.ERROR, "", problem, state);
      return List.of();
    }
    return Lookahead.of(state.context, each -> begin(each, state.context))
        .analysisOf(unit)
        .map(analysis -> told(analysis, unit, state))
        .orElse(List.of());
  }

  /** The analysis of a unit that can matter to a rule. */
  private Optional<UnitAnalysis> begin(JCCompilationUnit unit, Context context) {
    return Relevance.of(context, facts).matters(unit)
        ? Optional.of(new UnitAnalysis(unit, context, facts, engine))
        : Optional.empty();
  }

  private List<Finding> told(UnitAnalysis analysis, JCCompilationUnit unit, VisitorState state) {
    Engine.Result result = analysis.result();
    for (TranslationFailure each : analysis.failures()) {
      tell(Diagnostic.Kind.WARNING, each.path(), each.message(), state);
    }
    for (Engine.RuleFailure each : result.failures()) {
      String where = "in " + unit.getSourceFile().getName() + ", ";
      tell(Diagnostic.Kind.WARNING, each.rule(), where + each.message(), state);
    }
    List<Finding> all = adoption.told(result.findings(), location -> text(unit));
    return state.errorProneOptions().isTestOnlyTarget() ? ofTestCode(all) : all;
  }

  private static Optional<String> text(JCCompilationUnit unit) {
    try {
      return Optional.of(unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException e) {
      return Optional.empty(); // the compiler has read it, so it went since: nothing is allowed
    }
  }

  /** All code is test code: only rules that look at tests report. */
  private List<Finding> ofTestCode(List<Finding> findings) {
    return findings.stream()
        .filter(each -> catalog.rule(each.rule()).map(RuleInfo::testCode).orElse(true))
        .toList();
  }

  /** Says a thing once in a run: a broken rule is not a warning in each file. */
  private void tell(Diagnostic.Kind kind, String subject, String message, VisitorState state) {
    if (told.add(subject)) {
      JavacProcessingEnvironment.instance(state.context)
          .getMessager()
          .printMessage(kind, "[Quiesce] " + message);
    }
  }
}
