package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.corpus.ArrivalProgram.Label;
import io.github.quiesce.corpus.ArrivalRuns.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Generated programs are run, and what happens is compared with what is reported: of those in scope
 * that hang or let somebody through early, nearly all; of those that always end well, none. {@code
 * -Dquiesce.generated=2000 -Dquiesce.seed=7} runs more of them, or others.
 */
class GeneratedProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("quiesce.generated", 200);
  private static final long SEED = Long.getLong("quiesce.seed", 0);
  private static final double FOUND_AT_LEAST = 0.9;

  /** Of each hundred programs, so many at least go wrong in scope, and so many end well. */
  private static final int OF_A_KIND_AT_LEAST = 25;

  private static final Path FOLDER = Path.of("target", "generated");
  private static final String FAMILY = "coordination";

  /** A program with what became of it. */
  private record Observed(ArrivalProgram program, List<Outcome> outcomes) {
    boolean endsWell() {
      return outcomes.stream().allMatch(Outcome.RIGHT::equals);
    }

    boolean mustBeFound() {
      return program.label() == Label.WRONG && !endsWell();
    }

    @Override
    public String toString() {
      return program.name() + " (" + program.plan() + ") " + outcomes;
    }
  }

  /** What an engine made of the programs. */
  private record Figures(List<String> found, List<String> missed, List<String> alarms) {
    double share() {
      return (double) found.size() / (found.size() + missed.size());
    }

    String line(EngineUnderTest engine, Profile profile) {
      return "%-9s %-8s found %d, missed %d, false %d%n"
          .formatted(engine.kind(), profile, found.size(), missed.size(), alarms.size());
    }
  }

  @Test
  void findsWhatGoesWrongAndNothingElse()
      throws IOException, InterruptedException, ExecutionException {
    List<Observed> all = observe();
    assertThat(all)
        .as("ends as it was constructed to")
        .filteredOn(each -> each.program().label() != Label.OUT_OF_SCOPE)
        .allMatch(each -> each.endsWell() == (each.program().label() == Label.RIGHT));
    int least = all.size() * OF_A_KIND_AT_LEAST / 100;
    assertThat(all.stream().filter(Observed::mustBeFound)).hasSizeGreaterThanOrEqualTo(least);
    assertThat(all.stream().filter(Observed::endsWell)).hasSizeGreaterThanOrEqualTo(least);
    StringBuilder report = new StringBuilder(summary(all));
    List<Figures> inDefault = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (EngineUnderTest engine : Engines.all()) {
        Figures figures = compare(all, engine, profile);
        report.append(figures.line(engine, profile));
        figures.missed().forEach(each -> report.append("  missed ").append(each).append('\n'));
        figures.alarms().forEach(each -> report.append("  false ").append(each).append('\n'));
        if (profile == Profile.DEFAULT) {
          inDefault.add(figures);
        }
      }
    }
    write(all, report.toString());
    System.out.print(report);
    assertThat(inDefault)
        .allSatisfy(
            figures -> {
              assertThat(figures.alarms()).isEmpty();
              assertThat(figures.share()).isGreaterThanOrEqualTo(FOUND_AT_LEAST);
            });
  }

  private static List<Observed> observe()
      throws IOException, InterruptedException, ExecutionException {
    List<ArrivalProgram> programs =
        LongStream.range(SEED, SEED + PROGRAMS).mapToObj(ArrivalPrograms::of).toList();
    try (ArrivalRuns runs = new ArrivalRuns(programs)) {
      List<List<Outcome>> outcomes = runs.all(programs, SEED);
      List<Observed> all = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        all.add(new Observed(programs.get(i), outcomes.get(i)));
      }
      return all;
    }
  }

  private static String summary(List<Observed> all) {
    long hang = all.stream().filter(each -> each.outcomes().contains(Outcome.HANGS)).count();
    long early = all.stream().filter(each -> each.outcomes().contains(Outcome.EARLY)).count();
    return "%d programs from seed %d: %d hang, %d let through early, %d end well; in scope %d%n"
        .formatted(
            all.size(),
            SEED,
            hang,
            early,
            all.stream().filter(Observed::endsWell).count(),
            all.stream().filter(each -> each.program().label() != Label.OUT_OF_SCOPE).count());
  }

  private static Figures compare(List<Observed> all, EngineUnderTest engine, Profile profile) {
    Set<String> rules =
        Catalogs.builtIn().rules().stream()
            .filter(rule -> rule.family().equals(FAMILY))
            .map(RuleInfo::name)
            .collect(Collectors.toSet());
    List<CorpusFile> files = all.stream().map(each -> each.program().file()).toList();
    Set<String> reported =
        engine.findings(files, profile).stream()
            .filter(site -> rules.contains(site.rule()))
            .map(Site::path)
            .collect(Collectors.toSet());
    Figures figures = new Figures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Observed each : all) {
      boolean isReported = reported.contains(each.program().file().path());
      if (each.mustBeFound()) {
        (isReported ? figures.found() : figures.missed()).add(each.toString());
      } else if (isReported && each.endsWell()) {
        figures.alarms().add(each.toString());
      }
    }
    return figures;
  }

  /** The figures, to be quoted, and the programs, to be looked at. */
  private static void write(List<Observed> all, String report) throws IOException {
    for (Observed each : all) {
      Path file = FOLDER.resolve(each.program().file().path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.program().text());
    }
    Files.writeString(FOLDER.resolve("figures.txt"), report);
  }
}
