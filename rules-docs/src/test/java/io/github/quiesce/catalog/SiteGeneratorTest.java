package io.github.quiesce.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteGeneratorTest {
  private static Catalog catalogOf(String page) {
    return Catalogs.of(
        List.of(
            new RuleInfo(
                "Sample",
                "QSC499",
                "Finds a|b.",
                RuleInfo.Severity.INFO,
                RuleInfo.Profile.DEFAULT,
                "sharing",
                Set.of(RuleInfo.Engine.JAVAC),
                List.of("CWE-1"),
                List.of("THI00-J"),
                "1.0.0",
                List.of(),
                false,
                RuleInfo.Fix.NONE,
                RuleInfo.Observation.NONE,
                page)));
  }

  @Test
  void writesAPageForEveryRuleAndAnIndex(@TempDir Path folder) throws IOException {
    SiteGenerator.main(new String[] {folder.resolve("site").toString()});
    for (RuleInfo rule : Catalogs.builtIn().rules()) {
      assertThat(folder.resolve("site/" + rule.name() + ".html"))
          .content()
          .contains("<h1>" + rule.name() + "</h1>", "href=\"index.html\"", rule.code());
      assertThat(folder.resolve("site/index.html"))
          .content()
          .contains("id=\"" + rule.spotBugsType() + "\" href=\"" + rule.name() + ".html\"");
    }
  }

  @Test
  void showsMetadataAndKeepsTablesWhole() {
    Map<String, String> pages = new SiteGenerator(catalogOf("# Sample\n")).pages();
    assertThat(pages.get("Sample.html")).contains("QSC499", "CWE-1, THI00-J", "info");
    assertThat(pages.get("index.html")).contains("<td>Finds a|b.</td>", "<h2>sharing</h2>");
  }

  @Test
  void linksOutsideAreNotChecked() {
    String page = "[x](https://example.org/y) [z](#scope) [i](index.html)";
    assertThat(new SiteGenerator(catalogOf(page)).pages()).hasSize(2);
  }

  @Test
  void aDeadLinkFails() {
    SiteGenerator generator = new SiteGenerator(catalogOf("[x](NoSuchRule.html)"));
    assertThatThrownBy(generator::pages)
        .isInstanceOf(DataException.class)
        .hasMessage("Sample.html: links to NoSuchRule.html, which does not exist");
  }
}
