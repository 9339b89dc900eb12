package io.github.quiesce.javac;

import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Scans sources with the compiler of the running JDK, in process and without writing classes. All
 * sources together are the program in view. What does not compile is a problem in the result; the
 * rest is analysed all the same, with the unresolved parts unknown. Error Prone is not asked: it
 * looks at nothing more once any file of a compilation has an error.
 */
public final class JavacScan {
  /** Deeply nested code is walked by recursion, in javac and here. */
  private static final long STACK_BYTES = 64L << 20;

  private JavacScan() {}

  /**
   * A file to scan.
   *
   * @param path where it is, in any file system
   * @param name how findings and problems name it
   */
  public record Source(Path path, String name) {}

  /**
   * What a scan gives.
   *
   * @param findings in the order of {@link Engine.Result}
   * @param suppressed what annotations switch off
   * @param problems in the order of the sources, defects of ours last
   */
  public record Result(
      List<Finding> findings, List<Finding> suppressed, List<ScanProblem> problems) {
    public Result {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Compiles the sources as far as analyses need it, and runs rules over them.
   *
   * @param sources the program; module declarations are left out, so that the class path is seen
   * @param classPath what they are compiled against, possibly incomplete
   * @param facts what is known of libraries
   * @param engine the rules and the profile
   */
  public static Result run(List<Source> sources, List<Path> classPath, Facts facts, Engine engine) {
    FutureTask<Result> task = new FutureTask<>(() -> runHere(sources, classPath, facts, engine));
    Thread worker = new Thread(null, task, "quiesce-javac", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      return new Result(
          List.of(), List.of(), List.of(ScanProblem.defect("", "the scan was interrupted")));
    } catch (ExecutionException e) {
      // A defect of ours, and nothing was analysed: who called must not take it for no findings.
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Result runHere(
      List<Source> sources, List<Path> classPath, Facts facts, Engine engine) {
    List<ScanProblem> problems = new ArrayList<>();
    Compilation compilation = Compilation.of(sources, classPath, problems::add);
    List<TranslationFailure> failures = new ArrayList<>();
    Program program = compilation.program(facts, failures::add);
    Engine.Result result = engine.run(program);
    failures.forEach(each -> problems.add(ScanProblem.defect(each.path(), each.message())));
    result.failures().forEach(each -> problems.add(ScanProblem.defect("", each.message())));
    return new Result(result.findings(), result.suppressed(), problems);
  }
}
