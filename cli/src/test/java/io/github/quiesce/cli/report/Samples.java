package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.FakeProgram;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Fix;
import io.github.quiesce.cli.report.ReportedFinding.Position;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.engine.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One report that has a bit of everything. */
final class Samples {
  static final RuleInfo LEAK = FakeProgram.rule("AlphaRule", "QSC901", RuleInfo.Severity.WARNING);
  static final RuleInfo HANG = FakeProgram.rule("BetaRule", "QSC902", RuleInfo.Severity.ERROR);

  private Samples() {}

  static ScanReport report() {
    return new ScanReport(
        List.of(traced(), bare()),
        List.of(accepted()),
        List.of(Problem.badInput("src/Bad.java:3", "cannot be parsed", "mend it")),
        List.of(LEAK, HANG),
        EnumSet.of(RuleInfo.Engine.SOURCE, RuleInfo.Engine.BYTECODE),
        ScanReport.Fixes.NONE,
        SourceTexts.NONE,
        "app");
  }

  private static ReportedFinding accepted() {
    return bare().accepted(new Acceptance(Acceptance.Kind.COMMENT, "it is a test's"));
  }

  private static ReportedFinding traced() {
    Place site = place("p/My File.java", 4, 9, "\tint a; pool = open();");
    return new ReportedFinding(
        LEAK,
        LEAK.severity(),
        Finding.Proof.PROVED,
        "It leaks. Mend it.",
        site,
        "p.A#run",
        "0123456789abcdef:1",
        EnumSet.of(RuleInfo.Engine.SOURCE, RuleInfo.Engine.BYTECODE),
        List.of(
            new Step(site, "made here"),
            new Step(place("p/B.java", 7, 5, "    use(pool);"), "used as Object[] here")),
        List.of(
            new Fix(
                "Close the pool",
                true,
                List.of(
                    new Edit(
                        "p/My File.java",
                        30,
                        30,
                        new Position(5, 3),
                        new Position(5, 3),
                        "pool.close();\n")))),
        Score.of(Finding.Proof.PROVED, 2, false),
        Optional.empty());
  }

  private static ReportedFinding bare() {
    return new ReportedFinding(
        HANG,
        HANG.severity(),
        Finding.Proof.POSSIBLE,
        "It hangs.",
        new Place("q/C.java", "q/C.java", 0, 0, ""),
        "q.C#<init>",
        "fedcba9876543210:2",
        Set.of(RuleInfo.Engine.BYTECODE),
        List.of(),
        List.of(),
        Score.of(Finding.Proof.POSSIBLE, 1, false),
        Optional.empty());
  }

  private static Place place(String path, int line, int column, String text) {
    return new Place(path, "src/" + path, line, column, text);
  }
}
