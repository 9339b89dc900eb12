package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found does not depend on what stands beside it, or on the order it comes in. */
class ScopeTest {
  private static final long SEED = 20_260_101;

  static Stream<EngineUnderTest> engines() {
    return Engines.all().stream();
  }

  /** A narrower view may lose findings, never add one. */
  @ParameterizedTest
  @MethodSource("engines")
  void findingsOfOneFileAreAmongThoseOfAll(EngineUnderTest engine) {
    Set<Site> together = engine.findings(files(engine), Profile.STRICT);
    Set<Site> alone = new TreeSet<>();
    for (CorpusFile file : files(engine)) {
      if (standsAlone(file)) {
        alone.addAll(engine.findings(List.of(file), Profile.STRICT));
      }
    }
    assertThat(alone).isNotEmpty();
    alone.removeAll(together);
    assertThat(alone).as("found in one file, and not in all").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void orderOfFilesDoesNotMatter(EngineUnderTest engine) {
    List<CorpusFile> files = new ArrayList<>(files(engine));
    Set<Site> inOrder = engine.findings(files, Profile.STRICT);
    Collections.shuffle(files, new Random(SEED));
    assertThat(engine.findings(files, Profile.STRICT)).isEqualTo(inOrder);
  }

  private static List<CorpusFile> files(EngineUnderTest engine) {
    return Corpus.cases().stream()
        .filter(engine::canRead)
        .flatMap(each -> each.files().stream())
        .toList();
  }

  /** Files of a case of several may not compile by themselves. */
  private static boolean standsAlone(CorpusFile file) {
    return Corpus.cases().stream().anyMatch(each -> each.files().equals(List.of(file)));
  }
}
