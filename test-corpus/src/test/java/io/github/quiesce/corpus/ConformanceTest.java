package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every engine finds in every case what stands on its lines, and nothing else, in both profiles.
 */
class ConformanceTest {
  @TestFactory
  Stream<DynamicNode> findsWhatIsExpected() {
    return Engines.all().stream()
        .map(
            engine ->
                dynamicContainer(
                    engine.kind().name(), Corpus.cases().stream().map(each -> test(engine, each))));
  }

  private static DynamicNode test(EngineUnderTest engine, CorpusCase each) {
    return dynamicTest(
        each.name(),
        () -> {
          assumeTrue(Verdicts.mustDecide(engine, each), "not for this engine and JDK");
          for (Profile profile : Profile.values()) {
            assertThat(Verdicts.of(engine, each, profile))
                .as("%s, %s, %s", each, engine.kind(), profile)
                .containsExactlyElementsOf(each.expected(profile));
          }
        });
  }
}
