package io.github.quiesce.corpus;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rule is a class, a page and its cases; whatever of these is there, the others are, and each
 * adapter has what was generated for it.
 */
class CatalogTest {
  private static final Path PAGES = Path.of("..", "rules-docs", "src", "main", "rules");
  private static final Path CASES = Path.of("src", "main", "corpus");
  private static final int RULES_AT_LEAST = 8;

  static List<RuleInfo> rules() {
    return Catalogs.builtIn().rules();
  }

  private static Set<String> names() {
    return sorted(rules().stream().map(RuleInfo::name));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(toCollection(TreeSet::new));
  }

  @Test
  void pagesAreTheCatalog() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      Set<String> found = sorted(pages.map(page -> page.getFileName().toString()));
      assertThat(found).hasSizeGreaterThanOrEqualTo(RULES_AT_LEAST);
      assertThat(found).isEqualTo(sorted(names().stream().map(name -> name + ".md")));
    }
  }

  @Test
  void classesAreTheCatalogAndAreServed() {
    Set<String> classes = implementationsOf("io.github.quiesce.engine.Rule");
    assertThat(classes).hasSizeGreaterThanOrEqualTo(RULES_AT_LEAST).isEqualTo(names());
    assertThat(sorted(Engine.allRules().stream().map(Rule::name))).isEqualTo(names());
    assertThat(sorted(Engine.allRules().stream().map(rule -> rule.getClass().getSimpleName())))
        .isEqualTo(names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "good"})
  void foldersOfCasesAreTheCatalog(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      Set<String> found =
          sorted(
              folders
                  .filter(folder -> Files.isDirectory(folder.resolve(kind)))
                  .map(folder -> folder.getFileName().toString()));
      assertThat(found).hasSizeGreaterThanOrEqualTo(RULES_AT_LEAST).isEqualTo(names());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void metadataIsWhole(RuleInfo rule) {
    assertThat(rule.code()).matches("QSC\\d{3}");
    assertThat(rules()).extracting(RuleInfo::code).containsOnlyOnce(rule.code());
    assertThat(rule.severity()).isNotNull();
    assertThat(rule.profile()).isNotNull();
    assertThat(rule.engines()).isNotEmpty();
    assertThat(rule.summary()).isNotBlank();
    assertThat(rule.since()).isNotBlank();
  }

  @Test
  void compilerChecksAreTheCatalog() {
    assertThat(implementationsOf("com.google.errorprone.bugpatterns.BugChecker"))
        .isEqualTo(namesFor(RuleInfo.Engine.JAVAC));
  }

  @Test
  void checkstyleModulesAreTheCatalog() {
    assertThat(implementationsOf("io.github.quiesce.checkstyle.QuiesceCheck"))
        .isEqualTo(sorted(namesFor(RuleInfo.Engine.SOURCE).stream().map(name -> name + "Check")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"findbugs.xml", "messages.xml"})
  void spotBugsPatternsAreTheCatalog(String resource) throws IOException {
    Set<String> expected =
        sorted(namesFor(RuleInfo.Engine.BYTECODE).stream().map(RuleInfo::spotBugsType));
    assertThat(patternTypes(resource)).isEqualTo(expected);
  }

  private static Set<String> namesFor(RuleInfo.Engine engine) {
    Set<String> names =
        sorted(
            rules().stream().filter(rule -> rule.engines().contains(engine)).map(RuleInfo::name));
    assertThat(names).isNotEmpty();
    return names;
  }

  /** By name, as the frameworks of the adapters are not all on the class path here. */
  private static Set<String> implementationsOf(String type) {
    return sorted(
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.quiesce")
                .stream()
                .filter(each -> each.isAssignableTo(type) && !each.isInterface())
                .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName));
  }

  /** Our patterns; SpotBugs has files of these names too. */
  private static Set<String> patternTypes(String resource) throws IOException {
    Pattern type = Pattern.compile("<BugPattern[^>]* type=\"(QSC_\\w+)\"");
    Set<String> types = new TreeSet<>();
    for (URL file : Collections.list(CatalogTest.class.getClassLoader().getResources(resource))) {
      try (InputStream in = file.openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        type.matcher(text).results().forEach(match -> types.add(match.group(1)));
      }
    }
    return types;
  }
}
