package io.github.quiesce.cli.engines;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.ScanResult;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.javac.JavacScan;
import io.github.quiesce.javac.ScanProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources as javac understands them, compiled in process. */
public final class JavacEngine implements ScanEngine {
  private static final String CURE_CLASS_PATH =
      "name its dependencies with --classpath; verdicts that need them stay unknown";

  /** One of the packages that are exported together. */
  private static final String JAVACS_TREES = "com.sun.tools.javac.tree";

  /** More files with errors than this are told in one line: the class path is missing. */
  private static final int MOST_FILES_TOLD = 5;

  @Override
  public RuleInfo.Engine kind() {
    return RuleInfo.Engine.JAVAC;
  }

  @Override
  public ScanResult scan(ScanRequest request) {
    Optional<Problem> unusable = unusableJvm();
    if (unusable.isPresent()) {
      return new ScanResult(List.of(), List.of(), List.of(unusable.get()));
    }
    Map<String, String> displays = new HashMap<>();
    List<JavacScan.Source> sources = new ArrayList<>();
    for (SourceInput source : request.inputs().sources()) {
      displays.put(source.name(), source.display());
      sources.add(new JavacScan.Source(source.path(), source.name()));
    }
    request.progress().accept("javac: compiling " + sources.size() + " files");
    JavacScan.Result result =
        JavacScan.run(
            sources, classPath(request), request.facts(), RuleRun.engine(request, kind()));
    return new ScanResult(
        result.findings(), result.suppressed(), problems(result.problems(), displays));
  }

  /** What keeps this JVM from compiling. */
  private static Optional<Problem> unusableJvm() {
    Optional<Module> compiler = ModuleLayer.boot().findModule("jdk.compiler");
    if (compiler.isEmpty()) {
      return Optional.of(
          Problem.badInput(
              "engine javac",
              "this Java runtime has no javac",
              "run on a JDK, 17 or later, or take the engine source or bytecode"));
    }
    if (!compiler.get().isExported(JAVACS_TREES, JavacEngine.class.getModule())) {
      return Optional.of(
          Problem.badInput(
              "engine javac",
              "this JVM was started without the exports of javac's packages",
              "start it by the quiesce launcher, or by java -jar quiesce.jar"));
    }
    return Optional.empty();
  }

  /** Class files named beside the sources are often what those were compiled to, or against. */
  private static List<Path> classPath(ScanRequest request) {
    List<Path> all = new ArrayList<>(request.inputs().classRoots());
    all.addAll(request.classPath());
    return all;
  }

  private static List<Problem> problems(List<ScanProblem> told, Map<String, String> displays) {
    List<Problem> defects = new ArrayList<>();
    FileErrors skipped = new FileErrors();
    FileErrors unresolved = new FileErrors();
    for (ScanProblem each : told) {
      String display = displays.getOrDefault(each.source(), each.source());
      switch (each.kind()) {
        case SKIPPED -> skipped.add(display, each.line(), each.message());
        case COMPILE_ERROR ->
            unresolved.add(display, each.line(), "does not compile: " + each.message());
        case DEFECT -> defects.add(Problem.warning(display, each.message(), ""));
      }
    }
    told.stream()
        .filter(each -> each.kind() == ScanProblem.Kind.SKIPPED)
        .forEach(each -> unresolved.remove(displays.getOrDefault(each.source(), each.source())));
    List<Problem> problems = new ArrayList<>(skipped.problems("the other files are analysed"));
    problems.addAll(summary(unresolved.problems(CURE_CLASS_PATH)));
    problems.addAll(defects);
    return problems;
  }

  /** One line a file, or one for all where there are many. */
  private static List<Problem> summary(List<Problem> problems) {
    if (problems.size() <= MOST_FILES_TOLD) {
      return problems;
    }
    Problem first = problems.get(0);
    String others = "; " + (problems.size() - 1) + " more files do not compile either";
    List<Problem> summary = new ArrayList<>();
    summary.add(Problem.badInput(first.where(), first.what() + others, CURE_CLASS_PATH));
    problems.forEach(each -> summary.add(Problem.note(each.where(), each.what())));
    return summary;
  }
}
