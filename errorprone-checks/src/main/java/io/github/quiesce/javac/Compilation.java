package io.github.quiesce.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.javac.JavacScan.Source;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Program;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Sources parsed and attributed as far as they can be. */
final class Compilation {
  /** Rounds after which files that make the compiler itself fail are no longer singled out. */
  private static final int MOST_ROUNDS = 20;

  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          "1000000",
          "--should-stop=ifError=FLOW");

  private final JavacTask task;
  private final List<JCCompilationUnit> units = new ArrayList<>();
  private final Set<URI> broken = new LinkedHashSet<>();
  private final List<ScanProblem> problems = new ArrayList<>();
  private final StringWriter output = new StringWriter();
  private JavaFileObject lastStarted;
  private boolean parsing = true;
  private Throwable failure;

  private Compilation(List<SourceObject> sources, List<Path> classPath) throws IOException {
    JavacTool tool = JavacTool.create();
    StandardJavaFileManager files =
        tool.getStandardFileManager(this::report, Locale.ENGLISH, StandardCharsets.UTF_8);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    task = tool.getTask(output, files, this::report, OPTIONS, null, sources);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void started(TaskEvent event) {
            if (event.getSourceFile() != null) {
              lastStarted = event.getSourceFile();
            }
          }
        });
    try {
      for (CompilationUnitTree unit : task.parse()) {
        units.add((JCCompilationUnit) unit);
      }
      parsing = false;
      task.analyze();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      failure = e;
    }
  }

  /** Compiles; a file on which the compiler itself fails is left out, and the others go on. */
  static Compilation of(
      List<Source> sources, List<Path> classPath, Consumer<ScanProblem> problems) {
    List<SourceObject> left = new ArrayList<>();
    for (Source each : sources) {
      if (!each.path().endsWith("module-info.java")) {
        left.add(new SourceObject(each));
      }
    }
    try {
      for (int round = 0; ; round++) {
        Compilation compilation = new Compilation(left, classPath);
        Optional<JavaFileObject> culprit = compilation.culprit();
        if (culprit.isEmpty() || round == MOST_ROUNDS) {
          compilation.problems.forEach(problems);
          return compilation;
        }
        problems.accept(compilation.failureOn(culprit.get()));
        URI failed = culprit.get().toUri(); // javac hands out wrappers of our objects
        left.removeIf(each -> each.toUri().equals(failed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file the compiler was at when it failed: it throws, or says so and returns. */
  private Optional<JavaFileObject> culprit() {
    boolean failed = failure != null || !output.getBuffer().isEmpty();
    return failed ? Optional.ofNullable(lastStarted) : Optional.empty();
  }

  private ScanProblem failureOn(JavaFileObject file) {
    String cause =
        failure != null
            ? String.valueOf(failure.getCause() == null ? failure : failure.getCause())
            : output.toString().lines().filter(line -> !line.isBlank()).findFirst().orElse("?");
    return new ScanProblem(
        ScanProblem.Kind.SKIPPED, file.getName(), 0, "the compiler itself fails on it: " + cause);
  }

  private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    JavaFileObject file = diagnostic.getSource();
    boolean skipped = parsing && file != null;
    if (skipped) {
      broken.add(file.toUri());
    }
    problems.add(
        new ScanProblem(
            skipped ? ScanProblem.Kind.SKIPPED : ScanProblem.Kind.COMPILE_ERROR,
            file == null ? "" : file.getName(),
            Math.max(0, diagnostic.getLineNumber()),
            diagnostic.getMessage(Locale.ENGLISH)));
  }

  /** All classes of files without syntax errors; bodies are translated when asked for. */
  Program program(Facts facts, Consumer<TranslationFailure> failures) {
    UnitTranslator translator = new UnitTranslator(((BasicJavacTask) task).getContext(), failures);
    List<ClassModel> classes = new ArrayList<>();
    for (JCCompilationUnit unit : units) {
      if (!broken.contains(unit.getSourceFile().toUri())) {
        classes.addAll(translator.translate(unit, unit.getSourceFile().getName()));
      }
    }
    return new Program(
        classes, translator.supertypes(), facts, Program.View.WHOLE, translator.release());
  }
}
