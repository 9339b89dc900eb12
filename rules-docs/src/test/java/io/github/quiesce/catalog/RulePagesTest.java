package io.github.quiesce.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page says all it must, in the same order. */
class RulePagesTest {
  private static final List<String> SECTIONS =
      List.of(
          "What goes wrong",
          "Bad",
          "Good",
          "How to fix",
          "How to suppress",
          "Scope",
          "Known limits",
          "Reproduction");

  /** Rules that pages written earlier may name as weaker or stronger before they exist. */
  private static final Set<String> COMING =
      Set.of(
          "ExecutorLeakedOnException",
          "ExecutorPerCall",
          "QueueCapacityDeadlock",
          "ConsumerLoopNeverEnds",
          "ThreadNeverStops");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final List<RuleInfo> RULES = Catalogs.builtIn().rules();

  @Test
  void thereAreRules() {
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void codesAreUniqueAndOfTheirFamily() {
    assertThat(RULES).extracting(RuleInfo::code).doesNotHaveDuplicates();
    for (RuleInfo rule : RULES) {
      char block =
          switch (rule.family()) {
            case "lifecycle" -> '0';
            case "blocking" -> '1';
            case "cancellation" -> '2';
            case "coordination" -> '3';
            case "sharing" -> '4';
            default -> throw new AssertionError(rule.name() + ": family " + rule.family());
          };
      assertThat(rule.code()).as(rule.name()).matches("QSC" + block + "\\d\\d");
    }
  }

  @TestFactory
  Stream<DynamicTest> eachPageIsComplete() {
    return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
  }

  private static void check(RuleInfo rule) {
    assertThat(rule.name()).matches("([A-Z][a-z]+)+");
    assertThat(rule.summary()).endsWith(".").hasSizeLessThan(160);
    assertThat(rule.cwe()).isNotEmpty().allMatch(id -> id.matches("CWE-\\d+"));
    assertThat(rule.cert()).allMatch(id -> id.matches("(THI|TPS|LCK|VNA|TSM|ERR|FIO)\\d\\d-J"));
    assertThat(rule.since()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(rule.page()).startsWith("# " + rule.name() + "\n");
    assertThat(HEADING.matcher(rule.page()).results().map(match -> match.group(1)).toList())
        .isEqualTo(SECTIONS);
    assertThat(rule.page())
        .contains("@SuppressWarnings(\"" + rule.name() + "\")", "-Xep:" + rule.name() + ":OFF")
        .contains("@SuppressFBWarnings(\"" + rule.spotBugsType() + "\")");
    for (String weaker : rule.subsumes()) {
      boolean known = Catalogs.builtIn().rule(weaker).isPresent() || COMING.contains(weaker);
      assertThat(known).as("subsumes " + weaker).isTrue();
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesSayWhatIsExpectedOfThem() {
    return RULES.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> checkExamples(rule)));
  }

  private static void checkExamples(RuleInfo rule) {
    List<Example> examples = Examples.of(rule);
    assertThat(examples).extracting(Example::kind).contains(Example.Kind.BAD, Example.Kind.GOOD);
    String[] lines = rule.page().split("\n", -1);
    for (Example example : examples) {
      assertThat(example.source()).startsWith(lines[example.line() - 1] + "\n");
      String expected = rule.profile() == RuleInfo.Profile.STRICT ? "expect strict: " : "expect: ";
      assertThat(example.source().contains("// " + expected + rule.name()))
          .as(example.kind() + " example " + example.fileName())
          .isEqualTo(example.kind() == Example.Kind.BAD);
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesCompile() {
    return RULES.stream()
        .flatMap(rule -> Examples.of(rule).stream().map(example -> compileTest(rule, example)));
  }

  private static DynamicTest compileTest(RuleInfo rule, Example example) {
    return DynamicTest.dynamicTest(
        rule.name() + " " + example.kind(),
        () -> assertThat(Compilation.errors(example.fileName(), example.source())).isEmpty());
  }
}
