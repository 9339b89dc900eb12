package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuiesceCommandTest {
  private final FakeTools tools = new FakeTools();

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpNamesEachCommand(String option) {
    CommandRun run = CommandRun.of(tools, option);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("scan ", "rules ", "explain ", "baseline ", "review ")
        .doesNotContain("warm-up");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "rules", "explain", "baseline", "review", "baseline create"})
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.of(tools, (Object[]) (command + " --help").split(" ", -1));
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: quiesce " + command);
  }

  @Test
  void tellsItsVersion() {
    CommandRun run = CommandRun.of(tools, "--version");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("quiesce ");
  }

  @Test
  void wantsACommand() {
    CommandRun run = CommandRun.of(tools);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("quiesce: error: no command given; try 'quiesce --help'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sacn .|Unmatched",
        "scan|PATH",
        "scan --engine turbo .|turbo",
        "scan --profile lax .|lax",
        "scan --format xml .|xml",
        "scan --engin all .|did you mean --engine?",
        "scan --output|--output",
        "explain|RULE",
        "rules extra|extra",
        "baseline|no command given",
        "baseline create|PATH",
        "review r.sarif|--range BASE...HEAD or --patch FILE",
        "review --patch p --range a...b r.sarif|--range BASE...HEAD or --patch FILE",
        "review --post nowhere r.sarif|nowhere",
      })
  void badUsageIsOneLineAndStatusTwo(String line, String part) {
    CommandRun run = CommandRun.of(tools, (Object[]) line.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("quiesce: error: ").contains(part).contains("--help'");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void rulesAreATable() {
    CommandRun run = CommandRun.of(tools, "rules");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            RULE       CODE    SEVERITY  PROFILE  FAMILY     SUMMARY
            AlphaRule  QSC901  warning   default  lifecycle  Sums up AlphaRule.
            BetaRule   QSC902  error     default  lifecycle  Sums up BetaRule.
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AlphaRule", "QSC901", "qsc901"})
  void explainsByNameOrCode(String name) {
    CommandRun run = CommandRun.of(tools, "explain", name);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            AlphaRule (QSC901)
            warning, lifecycle, profile default, engines javac, bytecode, source

            What goes wrong

            Text of AlphaRule.

            https://quiesce.github.io/rules/AlphaRule
            """);
  }

  @Test
  void suggestsARuleThatIsNear() {
    CommandRun run = CommandRun.of(tools, "explain", "AlfaRul");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("unknown rule 'AlfaRul'; did you mean AlphaRule?");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void suggestsNothingWhereNothingIsNear() {
    CommandRun run = CommandRun.of(tools, "explain", "Something");
    assertThat(run.err()).contains("unknown rule 'Something' (").doesNotContain("did you mean");
  }
}
