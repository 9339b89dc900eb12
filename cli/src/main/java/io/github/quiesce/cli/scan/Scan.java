package io.github.quiesce.cli.scan;

import io.github.quiesce.catalog.RuleInfo.Engine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Runs engines one after the other, each with room for deeply nested code. */
public final class Scan {
  /** Reserved, not used, unless code is nested thousands deep. */
  private static final long STACK_BYTES = 512L << 20;

  private Scan() {}

  /**
   * What came of it, by engine in the order they ran.
   *
   * @param results findings and problems of each engine
   * @param crashes engines that threw: a defect of ours
   */
  public record Outcome(Map<Engine, ScanResult> results, Map<Engine, Throwable> crashes) {

    /**
     * The problems of all engines, each file's from the first engine that has some: a file that
     * cannot be parsed is told once.
     */
    public List<Problem> problems() {
      List<Problem> all = new ArrayList<>();
      Set<String> told = new HashSet<>();
      for (ScanResult result : results.values()) {
        List<Problem> fresh =
            result.problems().stream()
                .distinct()
                .filter(each -> !told.contains(file(each)) && !all.contains(each))
                .toList();
        fresh.stream().map(Outcome::file).filter(file -> !file.isEmpty()).forEach(told::add);
        all.addAll(fresh);
      }
      crashes.forEach((engine, crash) -> all.add(problem(engine, crash)));
      return all;
    }

    /** Where a problem is, without the line: engines may find fault with different ones. */
    private static String file(Problem problem) {
      return problem.where().replaceFirst(":\\d+$", "");
    }

    private static Problem problem(Engine engine, Throwable crash) {
      String name = engine.name().toLowerCase(java.util.Locale.ROOT);
      if (crash instanceof OutOfMemoryError) {
        return Problem.badInput(
            "engine " + name,
            "ran out of memory",
            "give it more with QUIESCE_JAVA_OPTS=-Xmx4g, or scan fewer paths at a time");
      }
      return Problem.badInput(
          "engine " + name,
          "failed (" + crash + "), and its findings are missing",
          "please report it, with what --debug prints, at"
              + " https://github.com/quiesce/quiesce/issues");
    }
  }

  /** Runs those engines that are wanted, in the order given. */
  public static Outcome run(List<ScanEngine> engines, Set<Engine> wanted, ScanRequest request) {
    Map<Engine, ScanResult> results = new LinkedHashMap<>();
    Map<Engine, Throwable> crashes = new LinkedHashMap<>();
    for (ScanEngine engine : engines) {
      if (wanted.contains(engine.kind())) {
        AtomicReference<Throwable> crash = new AtomicReference<>();
        ScanResult result = scan(engine, request, crash);
        results.put(engine.kind(), result);
        if (crash.get() != null) {
          crashes.put(engine.kind(), crash.get());
        }
      }
    }
    return new Outcome(results, crashes);
  }

  private static ScanResult scan(
      ScanEngine engine, ScanRequest request, AtomicReference<Throwable> crash) {
    AtomicReference<ScanResult> result =
        new AtomicReference<>(new ScanResult(List.of(), List.of(), List.of()));
    Thread thread =
        new Thread(
            null, () -> result.set(engine.scan(request)), "quiesce-" + engine.kind(), STACK_BYTES);
    thread.setUncaughtExceptionHandler((failed, e) -> crash.set(e));
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return result.get();
  }
}
