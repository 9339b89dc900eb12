package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.util.List;
import java.util.Set;

/** Source text without a class path. */
final class SourceEngine implements EngineUnderTest {
  @Override
  public Engine kind() {
    return Engine.SOURCE;
  }

  @Override
  public boolean compiles() {
    return false;
  }

  @Override
  public Set<Site> findings(List<CorpusFile> files, Profile profile) {
    List<SourceText> texts =
        files.stream().map(file -> new SourceText(file.path(), file.text())).toList();
    SourceProgram scanned = SourceProgram.of(texts, FactsLibrary.builtIn(), Program.View.WHOLE);
    Set<Site> sites = RuleRun.sites(scanned.program(), profile);
    assertThat(scanned.problems()).isEmpty();
    return sites;
  }
}
