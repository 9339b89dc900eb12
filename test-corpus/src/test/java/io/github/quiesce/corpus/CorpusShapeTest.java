package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus is whole: each rule has its cases, each case says what it is for. */
class CorpusShapeTest {
  private static final int CASES_OF_A_KIND = 8;
  private static final int CASES_OF_COORDINATION = 10;
  private static final int REAL_SHAPES = 2;
  private static final int VARIANTS_OF_A_TRAP = 3;

  /** The eighteen shapes that users of such tools complain about. */
  private static final int TRAPS = 18;

  /** Axes that need more than the lines of one method and constants. */
  private static final Pattern HARD = Pattern.compile("helper|field|getter|size|length|symbolic");

  /** The trap of counts nobody can know. */
  private static final String UNKNOWABLE = "T14";

  static Stream<String> rules() {
    return Catalogs.builtIn().rules().stream().map(RuleInfo::name);
  }

  private static List<CorpusCase> cases(String rule, boolean bad) {
    return Corpus.cases().stream()
        .filter(each -> each.rule().equals(rule) && each.bad() == bad)
        .toList();
  }

  @Test
  void thereAreRulesAndEachIsInTheCatalog() {
    assertThat(rules()).isNotEmpty();
    assertThat(Engine.allRules().stream().map(Rule::name))
        .containsExactlyInAnyOrderElementsOf(rules().toList());
    assertThat(Corpus.cases().stream().map(CorpusCase::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(rules().toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleHasEnoughCases(String rule) {
    assertThat(cases(rule, true)).hasSizeGreaterThanOrEqualTo(CASES_OF_A_KIND);
    assertThat(cases(rule, false)).hasSizeGreaterThanOrEqualTo(CASES_OF_A_KIND);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachBadCaseHasAnAxisOfItsOwn(String rule) {
    assertThat(cases(rule, true).stream().map(CorpusCase::axis))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void someBadCasesHaveTheShapeOfRealCode(String rule) {
    assertThat(cases(rule, true))
        .filteredOn(each -> each.files().get(0).text().contains("// shape: "))
        .hasSizeGreaterThanOrEqualTo(REAL_SHAPES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachBadCaseExpectsItsRule(String rule) {
    assertThat(cases(rule, true))
        .allSatisfy(
            each ->
                assertThat(each.expected(Profile.STRICT)).extracting(Site::rule).contains(rule));
  }

  /** Other rules' matters of policy may stand beside, as an unbounded task queue does. */
  @ParameterizedTest
  @MethodSource("rules")
  void eachGoodCaseIsCleanAndNamesItsTrapAndDefence(String rule) {
    assertThat(cases(rule, false))
        .allSatisfy(
            each -> {
              assertThat(each.trap()).isNotEmpty();
              assertThat(each.expected(Profile.DEFAULT)).isEmpty();
              assertThat(each.expected(Profile.STRICT)).extracting(Site::rule).doesNotContain(rule);
              assertThat(each.files())
                  .anySatisfy(file -> assertThat(file.text()).contains(" // defence\n"));
            });
  }

  static Stream<String> traps() {
    return IntStream.rangeClosed(1, TRAPS).mapToObj(number -> "T" + number);
  }

  /** A trap is a family of shapes; rules that know one of them may fall for the next. */
  @ParameterizedTest
  @MethodSource("traps")
  void eachTrapHasVariantsAmongTheGoodCases(String trap) {
    assertThat(Corpus.cases())
        .filteredOn(each -> !each.bad() && List.of(each.trap().split("[ ,]+")).contains(trap))
        .hasSizeGreaterThanOrEqualTo(VARIANTS_OF_A_TRAP);
  }

  static Stream<String> coordinationRules() {
    return Catalogs.builtIn().rules().stream()
        .filter(rule -> rule.family().equals("coordination"))
        .map(RuleInfo::name);
  }

  @ParameterizedTest
  @MethodSource("coordinationRules")
  void coordinationRulesHaveMoreCases(String rule) {
    assertThat(cases(rule, true)).hasSizeGreaterThanOrEqualTo(CASES_OF_COORDINATION);
    assertThat(cases(rule, false)).hasSizeGreaterThanOrEqualTo(CASES_OF_COORDINATION);
  }

  /** Helpers, fields and symbolic numbers in the bad ones, counts nobody can know in the good. */
  @Test
  void aThirdOfCoordinationIsHard() {
    assumeTrue(Corpus.isWhole(), "only some of the cases are read");
    List<CorpusCase> bad = coordinationRules().flatMap(rule -> cases(rule, true).stream()).toList();
    List<CorpusCase> good =
        coordinationRules().flatMap(rule -> cases(rule, false).stream()).toList();
    assertThat(bad)
        .filteredOn(each -> HARD.matcher(each.axis()).find())
        .hasSizeGreaterThanOrEqualTo((bad.size() + 2) / 3);
    assertThat(good)
        .filteredOn(each -> each.trap().contains(UNKNOWABLE))
        .hasSizeGreaterThanOrEqualTo((good.size() + 2) / 3);
  }

  @Test
  void expectationsNameRulesThatExist() {
    List<String> names = rules().toList();
    assertThat(Corpus.cases())
        .allSatisfy(
            each ->
                assertThat(names)
                    .containsAll(each.expected(Profile.STRICT).stream().map(Site::rule).toList()));
  }
}
