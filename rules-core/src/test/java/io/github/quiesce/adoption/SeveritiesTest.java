package io.github.quiesce.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.adoption.Severities.Level;
import io.github.quiesce.catalog.Catalogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveritiesTest {
  private static final String RULE = "ExecutorPerCall";

  private static Severities parse(String... written) {
    return Severities.parse(List.of(written), Catalogs.builtIn());
  }

  @Test
  void withoutWishesNothingIsSaid() {
    assertThat(parse("", " ").level(RULE, "p.A")).isEmpty();
    assertThat(parse("p.q=info").level(RULE, "p.A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"p, p.A", "p, p.q.A", "p.A, p.A", "p.A, p.A$B", "p.A, p.A$1", "*, A"})
  void aNameStandsForAllBelowIt(String name, String owner) {
    assertThat(parse(name + "=off").level(RULE, owner)).contains(Level.OFF);
  }

  @ParameterizedTest
  @CsvSource({"p, pq.A", "p.A, p.AB", "p.q, p.A", "A, p.A"})
  void aNameIsNoPrefixOfCharacters(String name, String owner) {
    assertThat(parse(name + "=off").level(RULE, owner)).isEmpty();
  }

  @Test
  void theLongestNameHoldsThenTheOneWithARule() {
    Severities wishes =
        parse("*=info", RULE + "@*=error", RULE + "@p=off", "p.q=warning", "p=error");
    assertThat(wishes.level(RULE, "x.A")).contains(Level.ERROR);
    assertThat(wishes.level("BusyWait", "x.A")).contains(Level.INFO);
    assertThat(wishes.level(RULE, "p.A")).contains(Level.OFF);
    assertThat(wishes.level("BusyWait", "p.A")).contains(Level.ERROR);
    assertThat(wishes.level(RULE, "p.q.A")).contains(Level.WARNING);
  }

  @ParameterizedTest
  @CsvSource({
    "p, is not PACKAGE=LEVEL",
    "p=, is not PACKAGE=LEVEL",
    "p q=off, is not PACKAGE=LEVEL",
    "p=loud, no such level; use one of off",
    "Nonsense@p=off, there is no rule of that name",
  })
  void saysWhatItCannotRead(String written, String why) {
    assertThatThrownBy(() -> parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + written + "'")
        .hasMessageContaining(why);
  }
}
