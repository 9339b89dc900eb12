package io.github.quiesce.corpus;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.Example;
import io.github.quiesce.catalog.Examples;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.fixes.FixSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fix of every case and of every page's bad example does what a fix is for: the result
 * compiles, the finding is gone, no other has come, and there is nothing left to apply. Both
 * engines that read sources offer the same.
 */
class FixesTest {
  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> ofTheCorpus() {
    return Corpus.cases().stream().map(this::test);
  }

  @TestFactory
  Stream<DynamicTest> ofThePages() {
    return pages().map(this::test);
  }

  private static Stream<CorpusCase> pages() {
    return Catalogs.builtIn().rules().stream()
        .flatMap(
            rule ->
                Examples.of(rule).stream()
                    .filter(example -> example.kind() == Example.Kind.BAD)
                    .map(example -> PageExamplesTest.asCase(rule, example)));
  }

  @Test
  void pagesSayWhatIsOffered() {
    assumeTrue(Corpus.isWhole(), "only some of the cases are read");
    Map<String, RuleInfo.Fix> offered = new TreeMap<>();
    Catalogs.builtIn().rules().forEach(rule -> offered.put(rule.name(), RuleInfo.Fix.NONE));
    Stream.concat(Corpus.cases().stream(), pages())
        .flatMap(each -> Fixing.findings(Engine.SOURCE, each.files()).stream())
        .forEach(each -> offered.merge(each.rule(), best(each), FixesTest::better));
    assertThat(offered).containsValue(RuleInfo.Fix.SAFE);
    Map<String, RuleInfo.Fix> said =
        Catalogs.builtIn().rules().stream().collect(toMap(RuleInfo::name, RuleInfo::fix));
    assertThat(said).isEqualTo(offered);
  }

  private static RuleInfo.Fix best(Finding finding) {
    if (finding.fixes().isEmpty()) {
      return RuleInfo.Fix.NONE;
    }
    boolean safe = finding.fixes().stream().anyMatch(Finding.Fix::safe);
    return safe ? RuleInfo.Fix.SAFE : RuleInfo.Fix.REVIEW;
  }

  private static RuleInfo.Fix better(RuleInfo.Fix one, RuleInfo.Fix other) {
    return one == RuleInfo.Fix.NONE || other == RuleInfo.Fix.SAFE ? other : one;
  }

  private DynamicTest test(CorpusCase each) {
    return dynamicTest(each.rule() + " " + each.name(), () -> check(each));
  }

  private void check(CorpusCase each) {
    assumeTrue(each.compilesHere(), "not for this JDK");
    List<Finding> findings = Fixing.findings(Engine.SOURCE, each.files());
    if (Verdicts.mustDecide(Engines.of(Engine.JAVAC), each)
        && Verdicts.mustDecide(Engines.of(Engine.SOURCE), each)) {
      assertThat(offered(Fixing.findings(Engine.JAVAC, each.files()))).isEqualTo(offered(findings));
    }
    for (Finding finding : findings) {
      for (Finding.Fix fix : finding.fixes()) {
        checkAlone(each, findings, finding, fix);
      }
    }
    checkTogether(each, findings);
  }

  private static Map<String, List<Finding.Fix>> offered(List<Finding> findings) {
    Map<String, List<Finding.Fix>> fixes = new TreeMap<>();
    for (Finding finding : findings) {
      if (!finding.fixes().isEmpty()) {
        Finding.Location at = finding.location();
        fixes.put(at.path() + ":" + at.line() + " " + finding.rule(), finding.fixes());
      }
    }
    return fixes;
  }

  private void checkAlone(CorpusCase each, List<Finding> before, Finding finding, Finding.Fix fix) {
    FixSet only = new FixSet();
    assertThat(only.add(fix)).isTrue();
    List<CorpusFile> fixed = Fixing.apply(only, each.files());
    compile(fixed);
    for (Engine kind : List.of(Engine.SOURCE, Engine.JAVAC)) {
      Map<String, Long> expected = counts(before);
      expected.merge(key(finding), -1L, Long::sum);
      counts(Fixing.findings(kind, fixed))
          .forEach(
              (key, count) ->
                  assertThat(count)
                      .as("%s after \"%s\" (%s) of\n%s", key, fix.title(), kind, text(fixed))
                      .isLessThanOrEqualTo(expected.getOrDefault(key, 0L)));
    }
  }

  private void checkTogether(CorpusCase each, List<Finding> findings) {
    List<CorpusFile> files = each.files();
    List<Finding> found = findings;
    boolean left = true;
    for (int round = 0; left; round++) {
      assertThat(round).as("rounds until nothing is left").isLessThanOrEqualTo(found.size() + 1);
      FixSet all = new FixSet();
      left = false;
      for (Finding finding : found) {
        for (Finding.Fix fix : FixSet.preferred(finding.fixes(), true).stream().toList()) {
          left |= !all.add(fix);
        }
      }
      files = Fixing.apply(all, files);
      compile(files);
      found = Fixing.findings(Engine.SOURCE, files);
    }
    assertThat(offered(found)).as("offered again for\n%s", text(files)).isEmpty();
  }

  private void compile(List<CorpusFile> files) {
    try {
      Compilation.run(ToolProvider.getSystemJavaCompiler(), files, output, List.of("-Xlint:none"));
    } catch (AssertionError e) {
      throw new AssertionError(text(files), e);
    }
  }

  /** By rule and file: a fix moves lines. */
  private static Map<String, Long> counts(List<Finding> findings) {
    return findings.stream().collect(groupingBy(FixesTest::key, TreeMap::new, counting()));
  }

  private static String key(Finding finding) {
    return finding.rule() + " in " + finding.location().path();
  }

  private static String text(List<CorpusFile> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(file -> text.append(file.text()));
    return text.toString();
  }
}
