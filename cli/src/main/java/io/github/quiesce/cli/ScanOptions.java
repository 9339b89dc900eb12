package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.fix.FixMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Stack;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code scan}.
 *
 * @param rules names or codes of the rules to run; empty for all
 * @param release the Java release of the input, where it is told
 * @param output where findings go; empty for standard output
 * @param reports files that findings are written to as well, by format
 * @param root the folder that paths in reports are relative to, where it is told
 * @param fix which fixes to apply; empty for none
 * @param fixDiff whether to show what they would change, and change nothing
 * @param verbose whether notes are told
 * @param debug whether stack traces of defects are printed
 */
record ScanOptions(
    EngineChoice engine,
    RuleInfo.Profile profile,
    List<String> rules,
    String classPath,
    OptionalInt release,
    List<Path> facts,
    ReportFormat format,
    Optional<Path> output,
    Map<ReportFormat, Path> reports,
    Optional<Path> root,
    Optional<FixMode> fix,
    boolean fixDiff,
    boolean verbose,
    boolean debug,
    List<String> paths) {
  private static final String ENGINE = "--engine";
  private static final String PROFILE = "--profile";
  private static final String RULES = "--rules";
  private static final String CLASS_PATH = "--classpath";
  private static final String RELEASE = "--release";
  private static final String FACTS = "--facts";
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final String REPORT = "--report";
  private static final String ROOT = "--root";
  private static final String FIX = "--fix";
  private static final String FIX_DIFF = "--fix-diff";
  private static final String VERBOSE = "--verbose";
  private static final String DEBUG = "--debug";

  /** Whether fixes are asked for. */
  boolean changes() {
    return fix.isPresent() || fixDiff;
  }

  static void addTo(CommandSpec spec) {
    add(
        spec,
        value(EngineChoice.class, "ENGINE", ENGINE)
            .description(
                "source, javac, bytecode or all.",
                "Left out: source for sources, bytecode for class files and jars."));
    add(
        spec,
        value(RuleInfo.Profile.class, "PROFILE", PROFILE)
            .description("default: what is proved; strict: advice and what is only possible too."));
    add(
        spec,
        value(String[].class, "RULE", RULES)
            .splitRegex(",")
            .description("Run only these rules, by name or code."));
    add(
        spec,
        value(String.class, "CP", CLASS_PATH, "--class-path", "-cp")
            .description("Jars and folders the input was compiled against; DIR/* means its jars."));
    add(
        spec,
        value(Integer.class, "N", RELEASE)
            .description("The Java release the input is compiled for: fixes may use what it has."));
    add(
        spec,
        value(Path[].class, "FILE", FACTS)
            .description("Facts about your own libraries (YAML); may be given again."));
    add(
        spec,
        value(ReportFormat.class, "FORMAT", FORMAT)
            .description("text, json or sarif; left out: text."));
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
        value(Path.class, "DIR", ROOT)
            .description("What file names in json and sarif are relative to."));
    add(
        spec,
        value(FixMode.class, "FIXES", FIX)
            .arity("0..1")
            .fallbackValue(FixMode.SAFE.name())
            .preprocessor(ScanOptions::valueOfFix)
            .description(
                "Change the sources, then report what is left.",
                "--fix: by fixes that change nothing but the defect.",
                "--fix=review: by all there are; look at each."));
    add(
        spec,
        OptionSpec.builder(FIX_DIFF)
            .description("Print what --fix would change as a patch, and change nothing."));
    add(
        spec,
        OptionSpec.builder(VERBOSE)
            .description("Tell also what the analyses had to leave undecided."));
    add(spec, OptionSpec.builder(DEBUG).description("Print stack traces of defects."));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(String[].class)
            .index("0..*")
            .arity("1..*")
            .required(true)
            .description(
                "Source folders, .java files, class folders, jars, or Maven projects",
                "(a folder with a pom.xml: its modules' main sources and compiled classes).")
            .build());
  }

  /** A value of --fix is attached with =; what follows is a path. */
  private static boolean valueOfFix(
      Stack<String> args, CommandSpec command, ArgSpec fix, Map<String, Object> info) {
    if (" ".equals(info.get("separator"))) {
      args.push(FixMode.SAFE.name());
    }
    return false;
  }

  private static OptionSpec.Builder value(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  private static void add(CommandSpec spec, OptionSpec.Builder option) {
    spec.addOption(option.build());
  }

  private static OptionalInt release(Integer given) {
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }

  static ScanOptions of(ParseResult parsed) {
    return new ScanOptions(
        parsed.matchedOptionValue(ENGINE, EngineChoice.AUTO),
        parsed.matchedOptionValue(PROFILE, RuleInfo.Profile.DEFAULT),
        List.of(parsed.matchedOptionValue(RULES, new String[0])),
        parsed.matchedOptionValue(CLASS_PATH, ""),
        release(parsed.matchedOptionValue(RELEASE, null)),
        List.of(parsed.matchedOptionValue(FACTS, new Path[0])),
        parsed.matchedOptionValue(FORMAT, ReportFormat.TEXT),
        Optional.ofNullable(parsed.matchedOptionValue(OUTPUT, null)),
        parsed.matchedOptionValue(REPORT, Map.of()),
        Optional.ofNullable(parsed.matchedOptionValue(ROOT, null)),
        Optional.ofNullable(parsed.matchedOptionValue(FIX, null)),
        parsed.matchedOptionValue(FIX_DIFF, false),
        parsed.matchedOptionValue(VERBOSE, false),
        parsed.matchedOptionValue(DEBUG, false),
        List.of(parsed.matchedPositionalValue(0, new String[0])));
  }
}
