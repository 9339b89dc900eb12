package io.github.quiesce.cli.report;

import static io.github.quiesce.cli.FakeProgram.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportBuilderTest {
  private static final String TEXT =
      "package p . q;\r\nclass A {\r\n\tvoid m() {\r\n\t\tint a; int b;\r\n\t}\r\n}\r\n";

  @TempDir Path folder;
  private ReportBuilder builder;

  @BeforeEach
  void makeBuilder() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), TEXT);
    builder =
        new ReportBuilder(
            Catalogs.of(List.of(Samples.LEAK, Samples.HANG)),
            List.of(new SourceInput(file, "main/A.java", "src/main/A.java")));
  }

  private static Finding finding(String rule, String path, Span span, Proof proof) {
    return new Finding(
        rule, proof, location(path, "p.q.A", "m", span), "It leaks.", List.of(), List.of());
  }

  @Test
  void aClassFilesFindingIsThatOfItsSource() {
    Span line = Span.ofLine(4);
    builder.add(Engine.SOURCE, List.of(finding("AlphaRule", "main/A.java", line, Proof.POSSIBLE)));
    builder.add(Engine.BYTECODE, List.of(finding("AlphaRule", "p/q/A.java", line, Proof.PROVED)));
    assertThat(builder.findings())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.engineNames()).containsExactly("bytecode", "source");
              assertThat(each.proof()).isEqualTo(Proof.PROVED);
              assertThat(each.place())
                  .isEqualTo(
                      new Place("main/A.java", "src/main/A.java", 4, 3, "\t\tint a; int b;"));
            });
  }

  @Test
  void anotherPackagesClassIsNotOfTheSource() {
    Span line = Span.ofLine(4);
    builder.add(Engine.BYTECODE, List.of(finding("AlphaRule", "p/A.java", line, Proof.PROVED)));
    assertThat(builder.findings())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.place()).isEqualTo(new Place("p/A.java", "p/A.java", 4, 0, "")));
  }

  @Test
  void theColumnIsTheStatements() {
    int start = TEXT.indexOf("int b");
    Span span = new Span(4, start, start + 6);
    builder.add(Engine.SOURCE, List.of(finding("AlphaRule", "main/A.java", span, Proof.PROVED)));
    assertThat(builder.findings().get(0).place().column()).isEqualTo(10);
  }

  @Test
  void aStatementThatStartsOnAnEarlierLineIsPointedAtByItsLine() {
    Span span = new Span(4, 0, TEXT.length());
    builder.add(Engine.SOURCE, List.of(finding("AlphaRule", "main/A.java", span, Proof.PROVED)));
    assertThat(builder.findings().get(0).place().column()).isEqualTo(3);
  }

  @Test
  void aStepIsToldOnce() {
    Finding plain = finding("AlphaRule", "main/A.java", Span.ofLine(4), Proof.PROVED);
    Finding.TraceStep step =
        new Finding.TraceStep(
            location("main/A.java", "p.q.A", "run", Span.ofLine(3)), "stopped here");
    builder.add(
        Engine.SOURCE,
        List.of(
            new Finding(
                plain.rule(),
                plain.proof(),
                plain.location(),
                plain.message(),
                List.of(step, step),
                plain.fixes())));
    assertThat(builder.findings().get(0).trace()).hasSize(1);
  }

  @Test
  void findingsAreInTheOrderOfPathLineAndRule() {
    Span four = Span.ofLine(4);
    builder.add(
        Engine.SOURCE,
        List.of(
            finding("BetaRule", "main/A.java", four, Proof.PROVED),
            finding("AlphaRule", "main/A.java", four, Proof.PROVED),
            finding("BetaRule", "main/A.java", Span.ofLine(3), Proof.PROVED),
            finding("BetaRule", "a/Z.java", four, Proof.PROVED)));
    assertThat(builder.findings())
        .extracting(each -> each.place().fileAndLine() + " " + each.rule().name())
        .containsExactly(
            "a/Z.java:4 BetaRule",
            "src/main/A.java:3 BetaRule",
            "src/main/A.java:4 AlphaRule",
            "src/main/A.java:4 BetaRule");
  }

  @Test
  void theFingerprintOutlivesMovedLines() throws IOException {
    Span before = Span.ofLine(4);
    builder.add(Engine.SOURCE, List.of(finding("AlphaRule", "main/A.java", before, Proof.PROVED)));
    String first = builder.findings().get(0).fingerprint();
    Files.writeString(folder.resolve("A.java"), "// moved\n" + TEXT.replace("int a", "int  z"));
    makeBuilderAgain();
    builder.add(
        Engine.SOURCE, List.of(finding("AlphaRule", "main/A.java", Span.ofLine(5), Proof.PROVED)));
    assertThat(builder.findings().get(0).fingerprint()).isEqualTo(first);
  }

  private void makeBuilderAgain() {
    builder =
        new ReportBuilder(
            Catalogs.of(List.of(Samples.LEAK)),
            List.of(new SourceInput(folder.resolve("A.java"), "main/A.java", "A.java")));
  }

  @Test
  void aRuleWithoutAPageIsReportedByItsName() {
    Span line = Span.ofLine(4);
    builder.add(Engine.SOURCE, List.of(finding("NoPage", "main/A.java", line, Proof.PROVED)));
    assertThat(builder.findings().get(0).rule().name()).isEqualTo("NoPage");
  }
}
