package io.github.quiesce.corpus;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Observation;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.corpus.MutantVerdict.Behaviour;
import io.github.quiesce.reproductions.Reproduction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Judges mutants: does it compile, what does it do when it runs, who reports it. */
final class Mutants {
  /** Programs wait most of the time. */
  private static final int AT_ONCE = 4;

  private static final String PROGRAM = "/Reproduction.java";

  private final Path folder;

  Mutants(Path folder) {
    this.folder = folder;
  }

  /** All mutants of the good cases that this JDK compiles. */
  List<MutantVerdict> judge() throws IOException, InterruptedException, ExecutionException {
    List<Mutant> compiled =
        Corpus.cases().stream()
            .filter(each -> !each.bad() && each.compilesHere())
            .flatMap(each -> Mutant.of(each).stream())
            .filter(this::compiles)
            .toList();
    ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Behaviour>> runs = new ArrayList<>();
      for (Mutant each : compiled) {
        if (each.file().endsWith(PROGRAM)) {
          Path classes = asBadProgram(each); // one compiler at a time: they share their files
          runs.add(runners.submit(() -> run(each, classes)));
        } else {
          runs.add(CompletableFuture.completedFuture(Behaviour.NOT_RUN));
        }
      }
      List<MutantVerdict> verdicts = new ArrayList<>();
      for (int i = 0; i < compiled.size(); i++) {
        Map<Engine, Boolean> reported = reported(compiled.get(i));
        verdicts.add(new MutantVerdict(compiled.get(i), runs.get(i).get(), reported));
      }
      return verdicts;
    } finally {
      runners.shutdownNow();
    }
  }

  private boolean compiles(Mutant mutant) {
    try {
      Path output = Files.createTempDirectory(folder, "compiled");
      Compilation.run(ToolProvider.getSystemJavaCompiler(), mutant.files(), output, List.of());
      Compilation.delete(output);
      return true;
    } catch (AssertionError e) {
      return false; // a variable that is never set, a statement that is never reached
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles it in the place of its rule's bad program. */
  private Path asBadProgram(Mutant mutant) throws IOException {
    String rule = mutant.of().rule();
    Path classes = Files.createTempDirectory(folder, rule);
    List<CorpusFile> files =
        mutant.files().stream()
            .map(
                file ->
                    new CorpusFile(
                        file.path().replace("/good/", "/bad/"),
                        file.text()
                            .replace("package " + rule + ".good", "package " + rule + ".bad")))
            .toList();
    Compilation.run(ToolProvider.getSystemJavaCompiler(), files, classes, List.of());
    return classes;
  }

  private static Behaviour run(Mutant mutant, Path classes)
      throws IOException, InterruptedException {
    RuleInfo rule = Catalogs.builtIn().rule(mutant.of().rule()).orElseThrow();
    Set<Observation> seen = new Reproduction(rule, true).run(classes).observations();
    return seen.contains(rule.observed()) ? Behaviour.WRONG : Behaviour.RIGHT;
  }

  /** A finding more than the case has: of its rule, or of another that names the same defect. */
  private static Map<Engine, Boolean> reported(Mutant mutant) {
    RuleInfo info = Catalogs.builtIn().rule(mutant.of().rule()).orElseThrow();
    Profile profile = info.profile();
    Map<String, Long> before =
        mutant.of().expected(profile).stream()
            .collect(Collectors.groupingBy(Site::rule, Collectors.counting()));
    Map<Engine, Boolean> reported = new EnumMap<>(Engine.class);
    for (EngineUnderTest engine : Engines.all()) {
      if (!mutant.of().undecidable().containsKey(engine.kind())) {
        Map<String, Long> after =
            engine.findings(mutant.files(), profile).stream()
                .collect(Collectors.groupingBy(Site::rule, Collectors.counting()));
        boolean more =
            after.entrySet().stream()
                .anyMatch(each -> each.getValue() > before.getOrDefault(each.getKey(), 0L));
        reported.put(engine.kind(), more);
      }
    }
    return reported;
  }
}
