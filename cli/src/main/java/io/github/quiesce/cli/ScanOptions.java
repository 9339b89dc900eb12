package io.github.quiesce.cli;

import static io.github.quiesce.cli.Options.add;
import static io.github.quiesce.cli.Options.value;

import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What to scan, and how: the options of all commands that scan.
 *
 * @param rules names or codes of the rules to run; empty for all
 * @param release the Java release of the input, where it is told
 * @param excludes patterns of paths in which nothing is reported
 * @param severities wishes by package
 * @param root what paths in reports are relative to; empty for the scanned root
 * @param leaks where the leak detector's messages are to be found
 * @param baseline known findings
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
    List<String> excludes,
    List<String> severities,
    Optional<Path> root,
    List<Path> leaks,
    Optional<Path> baseline,
    boolean verbose,
    boolean debug,
    List<String> paths) {
  private static final String ENGINE = "--engine";
  private static final String PROFILE = "--profile";
  private static final String RULES = "--rules";
  private static final String CLASS_PATH = "--classpath";
  private static final String RELEASE = "--release";
  private static final String FACTS = "--facts";
  private static final String EXCLUDE = "--exclude";
  private static final String SEVERITY = "--severity";
  private static final String ROOT = "--root";
  private static final String LEAKS = "--leaks";
  private static final String BASELINE = "--baseline";
  private static final String VERBOSE = "--verbose";
  private static final String DEBUG = "--debug";

  static void addTo(CommandSpec spec) {
    addInputs(spec);
    addFilters(spec);
    add(
        spec,
        OptionSpec.builder(VERBOSE)
            .description(
                "Tell also what the analyses had to leave undecided, and what is unused."));
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

  private static void addInputs(CommandSpec spec) {
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
  }

  private static void addFilters(CommandSpec spec) {
    add(
        spec,
        value(Path.class, "FILE", BASELINE)
            .description("Known findings, as 'quiesce baseline' writes them: these are not told."));
    add(
        spec,
        value(String[].class, "GLOB", EXCLUDE)
            .description(
                "Report nothing in these paths (they are still read); may be given again.",
                "**/generated/** means any folder of that name."));
    add(
        spec,
        value(String[].class, "[RULE@]PACKAGE=LEVEL", SEVERITY)
            .splitRegex(",")
            .description(
                "Take findings in a package as error, warning or info, or off: not at all.",
                "* is any package; may be given again."));
    add(
        spec,
        value(Path.class, "DIR", ROOT)
            .description(
                "What paths in reports are relative to, such as the repository's folder.",
                "Left out: the folder that is scanned."));
    add(
        spec,
        value(Path[].class, "FILE", LEAKS)
            .description("Test output with messages of the leak detector; raises scores."));
  }

  private static OptionalInt release(Integer given) {
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }

  static ScanOptions of(ParseResult parsed) {
    return new ScanOptions(
        parsed.matchedOptionValue(ENGINE, EngineChoice.AUTO),
        parsed.matchedOptionValue(PROFILE, RuleInfo.Profile.DEFAULT),
        Options.all(parsed, RULES),
        parsed.matchedOptionValue(CLASS_PATH, ""),
        release(parsed.matchedOptionValue(RELEASE, null)),
        List.of(parsed.matchedOptionValue(FACTS, new Path[0])),
        Options.all(parsed, EXCLUDE),
        Options.all(parsed, SEVERITY),
        Optional.ofNullable(parsed.matchedOptionValue(ROOT, null)),
        List.of(parsed.matchedOptionValue(LEAKS, new Path[0])),
        Optional.ofNullable(parsed.matchedOptionValue(BASELINE, null)),
        parsed.matchedOptionValue(VERBOSE, false),
        parsed.matchedOptionValue(DEBUG, false),
        List.of(parsed.matchedPositionalValue(0, new String[0])));
  }
}
