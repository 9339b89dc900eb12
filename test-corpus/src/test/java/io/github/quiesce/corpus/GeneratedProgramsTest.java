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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Generated programs are run, and what happens is compared with what is reported: of those in scope
 * that hang or let somebody through early, nearly all; of those that always end well, none. More of
 * them with {@code -Dquiesce.generated=2000 -Dquiesce.seed=7}.
 */
class GeneratedProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("quiesce.generated", 200);
  private static final long SEED = Long.getLong("quiesce.seed", 0);
  private static final double FOUND_AT_LEAST = 0.9;
  private static final Path FIGURES = Path.of("target", "generated-programs.txt");

  @Test
  void findsWhatGoesWrongAndNothingElse()
      throws IOException, InterruptedException, ExecutionException {
    List<ArrivalProgram> programs =
        LongStream.range(SEED, SEED + PROGRAMS).mapToObj(ArrivalPrograms::of).toList();
    for (ArrivalProgram each : programs) {Path f=Path.of("/tmp/gp/generated/"+each.name()+".java"); Files.createDirectories(f.getParent()); Files.writeString(f, each.text());}
    List<List<Outcome>> outcomes;
    try (ArrivalRuns runs = new ArrivalRuns(programs)) {
      outcomes = runs.all(programs, SEED);
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      boolean ends = outcomes.get(i).stream().allMatch(Outcome.RIGHT::equals);
      Label label = programs.get(i).label();
      if (label != Label.OUT_OF_SCOPE && ends != (label == Label.RIGHT)) {
        wrong.add(programs.get(i) + " " + outcomes.get(i));
      }
    }
    assertThat(wrong).as("not as constructed").isEmpty();
    List<CorpusFile> files = programs.stream().map(ArrivalProgram::file).toList();
    StringBuilder figures = new StringBuilder();
    for (Profile profile : Profile.values()) {
      for (EngineUnderTest engine : Engines.all()) {
        Set<Site> sites = engine.findings(files, profile);
        figures.append(engine.kind() + " " + profile + ":");
        int found = 0;
        for (int i = 0; i < programs.size(); i++) {
          ArrivalProgram each = programs.get(i);
          boolean ends = outcomes.get(i).stream().allMatch(Outcome.RIGHT::equals);
          Set<Site> here = sites.stream().filter(s -> s.path().equals(each.file().path())).filter(s -> Catalogs.builtIn().rules().stream().anyMatch(r -> r.name().equals(s.rule()) && r.family().toString().equalsIgnoreCase("coordination"))).collect(Collectors.toSet());
          if (ends && !here.isEmpty()) figures.append("\n FALSE " + each.name() + " " + each.plan() + " " + here);
          if (!ends && each.label() == Label.WRONG) { if (here.isEmpty()) figures.append("\n MISSED " + each.name() + " " + each.plan() + " " + outcomes.get(i)); else found++; }
        }
        figures.append("\n found " + found + "\n");
      }
    }
    System.out.println(figures);
  }
}
