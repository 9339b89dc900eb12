package io.github.quiesce.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Version;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.DescriptorFactory;
import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Runs all rules over the classes SpotBugs analyses. Rules look at the whole program, so classes
 * are only collected one by one; all is solved and reported when the pass ends, in a fixed order.
 */
public final class QuiesceDetector implements Detector2 {
  /** The oldest release that it is tested with. */
  private static final String OLDEST = "4.9.8";

  private final BugReporter reporter;
  private final Catalog catalog;
  private final List<Rule> rules;
  private final List<ClassDescriptor> classes = new ArrayList<>();

  /** What SpotBugs calls, by reflection. */
  public QuiesceDetector(BugReporter reporter) {
    this(reporter, Catalogs.builtIn(), Engine.allRules());
  }

  QuiesceDetector(BugReporter reporter, Catalog catalog, List<Rule> rules) {
    this.reporter = reporter;
    this.catalog = catalog;
    this.rules = rules;
  }

  @Override
  public void visitClass(ClassDescriptor descriptor) {
    classes.add(descriptor);
  }

  @Override
  public String getDetectorClassName() {
    return QuiesceDetector.class.getName();
  }

  @Override
  public void finishPass() {
    try {
      solve();
    } catch (LinkageError e) {
      reporter.logError(
          "Quiesce failed ("
              + e
              + ") in SpotBugs "
              + Version.VERSION_STRING
              + "; its findings are missing. Take SpotBugs "
              + OLDEST
              + " or later; if it is that already, please report this at"
              + " https://github.com/quiesce/quiesce/issues");
    } catch (RuntimeException | StackOverflowError e) {
      reporter.logError(
          "Quiesce failed ("
              + e
              + "); its findings are missing. Please report this at"
              + " https://github.com/quiesce/quiesce/issues");
    } finally {
      classes.clear();
    }
  }

  private void solve() {
    Settings settings = Settings.read(catalog, reporter::logError);
    ClassFileProgram program = program(settings);
    Engine.Result result = new Engine(catalog, rules, settings.profile()).run(program.program());
    BugReports reports = new BugReports(this, catalog, program, settings.adoption().severities());
    settings
        .adoption()
        .told(result.findings(), QuiesceDetector::source)
        .forEach(finding -> reporter.reportBug(reports.of(finding)));
    result.failures().forEach(failure -> reporter.logError("Quiesce: " + failure.message()));
    program.problems().forEach(problem -> reporter.logError("Quiesce: " + problem));
  }

  private ClassFileProgram program(Settings settings) {
    ClassFileProgram.Builder builder = ClassFileProgram.builder(settings.facts());
    classes.sort(Comparator.comparing(ClassDescriptor::getClassName));
    for (ClassDescriptor each : classes) {
      // What SpotBugs cannot read it reports itself.
      bytes(each).ifPresent(found -> builder.add(each.getDottedClassName(), found));
    }
    builder.lookup(name -> bytes(DescriptorFactory.createClassDescriptorFromDottedClassName(name)));
    return builder.screened().build();
  }

  /** The source of a class, if SpotBugs was told where sources are. */
  private static Optional<String> source(Finding.Location location) {
    String name = location.owner().name();
    String path = location.path();
    try (InputStream in =
        AnalysisContext.currentAnalysisContext()
            .getSourceFinder()
            .findSourceFile(
                name.substring(0, Math.max(0, name.lastIndexOf('.'))),
                path.substring(path.lastIndexOf('/') + 1))
            .getInputStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(ClassDescriptor descriptor) {
    try {
      ClassData data = Global.getAnalysisCache().getClassAnalysis(ClassData.class, descriptor);
      return Optional.of(data.getData());
    } catch (CheckedAnalysisException e) {
      return Optional.empty();
    }
  }
}
