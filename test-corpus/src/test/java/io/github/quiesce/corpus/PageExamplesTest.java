package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.Example;
import io.github.quiesce.catalog.Examples;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule's page shows as bad and good is judged so by every engine the page names. */
class PageExamplesTest {
  static Stream<RuleInfo> rules() {
    return Catalogs.builtIn().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachPageShowsBothKinds(RuleInfo rule) {
    assertThat(Examples.of(rule))
        .extracting(Example::kind)
        .contains(Example.Kind.BAD, Example.Kind.GOOD);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesExpectTheRuleAndGoodOnesDoNot(RuleInfo rule) {
    for (Example example : Examples.of(rule)) {
      CorpusCase shown = asCase(rule, example);
      List<String> expected = shown.expected(Profile.STRICT).stream().map(Site::rule).toList();
      if (example.kind() == Example.Kind.BAD) {
        assertThat(expected).contains(rule.name());
      } else {
        assertThat(expected).doesNotContain(rule.name());
        assertThat(shown.expected(Profile.DEFAULT)).isEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> enginesAgreeWithThePage() {
    return rules()
        .flatMap(
            rule ->
                Engines.all().stream()
                    .filter(engine -> rule.engines().contains(engine.kind()))
                    .flatMap(
                        engine ->
                            Examples.of(rule).stream().map(each -> test(rule, each, engine))));
  }

  private static DynamicTest test(RuleInfo rule, Example example, EngineUnderTest engine) {
    CorpusCase shown = asCase(rule, example);
    return dynamicTest(
        "%s line %d, %s".formatted(rule.name(), example.line(), engine.kind()),
        () -> {
          for (Profile profile : Profile.values()) {
            assertThat(engine.findings(shown.files(), profile))
                .as("%s line %d, %s, %s", rule.name(), example.line(), engine.kind(), profile)
                .containsExactlyElementsOf(shown.expected(profile));
          }
        });
  }

  static CorpusCase asCase(RuleInfo rule, Example example) {
    CorpusFile file = new CorpusFile(example.fileName(), example.source());
    return CaseReader.read(rule.name(), example.kind() == Example.Kind.BAD, List.of(file));
  }
}
