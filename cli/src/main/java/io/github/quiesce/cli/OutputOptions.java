package io.github.quiesce.cli;

import static io.github.quiesce.cli.Options.add;
import static io.github.quiesce.cli.Options.value;

import io.github.quiesce.cli.fix.FixMode;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.terminal.Style;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Consumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code scan} does with what it finds.
 *
 * @param output where findings go; empty for standard output
 * @param reports files that findings are written to as well, by format
 * @param module which part of a build this is, for reports that are put together
 * @param explainScore whether text tells how likely each finding is right
 * @param noAccepted whether accepted findings are left out of reports that would name them
 * @param fix which fixes to apply; empty for none
 * @param fixDiff whether to show what they would change, and change nothing
 */
record OutputOptions(
    ReportFormat format,
    Optional<Path> output,
    Map<ReportFormat, Path> reports,
    String module,
    boolean explainScore,
    boolean noAccepted,
    Optional<FixMode> fix,
    boolean fixDiff) {
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final String REPORT = "--report";
  private static final String MODULE = "--module";
  private static final String EXPLAIN_SCORE = "--explain-score";
  private static final String NO_ACCEPTED = "--no-accepted";
  private static final String FIX = "--fix";
  private static final String FIX_DIFF = "--fix-diff";

  /** Whether fixes are asked for. */
  boolean changes() {
    return fix.isPresent() || fixDiff;
  }

  /** What writes the findings. */
  Report report(Style style, Consumer<Problem> warnings) {
    return format.report(style, explainScore, warnings);
  }

  /** What writes the findings to a file. */
  Report report(ReportFormat other, Consumer<Problem> warnings) {
    return other.report(Style.PLAIN, explainScore, warnings);
  }

  static void addTo(CommandSpec spec) {
    add(
        spec,
        value(ReportFormat.class, "FORMAT", FORMAT)
            .description(
                "text, json, sarif, html, gitlab, sonar, rdjson or checkstyle; left out: text."));
    add(
        spec,
        value(Path.class, "FILE", OUTPUT, "-o")
            .description("Write findings to a file instead of standard output."));
    add(
        spec,
        value(Map.class, "FORMAT=FILE", REPORT)
            .auxiliaryTypes(ReportFormat.class, Path.class)
            .description("Write findings to a file as well; may be given once a format."));
    add(
        spec,
        value(String.class, "NAME", MODULE)
            .description("The part of the build this is, for SARIF of several parts."));
    add(
        spec,
        OptionSpec.builder(EXPLAIN_SCORE)
            .description("Tell in text how likely each finding is right, and why."));
    add(
        spec,
        OptionSpec.builder(NO_ACCEPTED)
            .description("Leave what comments and the baseline accept out of JSON and SARIF."));
    add(
        spec,
        value(FixMode.class, "FIXES", FIX)
            .arity("0..1")
            .fallbackValue(FixMode.SAFE.name())
            .preprocessor(OutputOptions::valueOfFix)
            .description(
                "Change the sources, then report what is left.",
                "--fix: by fixes that change nothing but the defect.",
                "--fix=review: by all there are; look at each."));
    add(
        spec,
        OptionSpec.builder(FIX_DIFF)
            .description("Print what --fix would change as a patch, and change nothing."));
  }

  /** A value of --fix is attached with =; what follows is a path. */
  private static boolean valueOfFix(
      Stack<String> args, CommandSpec command, ArgSpec fix, Map<String, Object> info) {
    if (" ".equals(info.get("separator"))) {
      args.push(FixMode.SAFE.name());
    }
    return false;
  }

  static OutputOptions of(ParseResult parsed) {
    return new OutputOptions(
        parsed.matchedOptionValue(FORMAT, ReportFormat.TEXT),
        Optional.ofNullable(parsed.matchedOptionValue(OUTPUT, null)),
        parsed.matchedOptionValue(REPORT, Map.of()),
        parsed.matchedOptionValue(MODULE, ""),
        parsed.matchedOptionValue(EXPLAIN_SCORE, false),
        parsed.matchedOptionValue(NO_ACCEPTED, false),
        Optional.ofNullable(parsed.matchedOptionValue(FIX, null)),
        parsed.matchedOptionValue(FIX_DIFF, false));
  }
}
