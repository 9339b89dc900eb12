package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code scan}. */
final class ScanOptions {
  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = {
        "source, javac, bytecode or all.",
        "Left out: source for sources, bytecode for class files and jars."
      })
  EngineChoice engine = EngineChoice.AUTO;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "default: what is proved; strict: advice and what is only possible too.")
  RuleInfo.Profile profile = RuleInfo.Profile.DEFAULT;

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description = "Run only these rules, by name or code.")
  List<String> rules = new ArrayList<>();

  @Option(
      names = {"--classpath", "--class-path", "-cp"},
      paramLabel = "CP",
      description = "Jars and folders the input was compiled against; DIR/* means its jars.")
  String classPath = "";

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Facts about your own libraries (YAML); may be given again.")
  List<Path> facts = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or sarif; left out: text.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write findings to a file instead of standard output.")
  Path output;

  @Option(names = "--verbose", description = "Tell also what analyses had to leave undecided.")
  boolean verbose;

  @Option(names = "--debug", description = "Print stack traces of defects.")
  boolean debug;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Source folders, .java files, class folders, jars, or Maven projects",
        "(a folder with a pom.xml: its modules' main sources and compiled classes)."
      })
  List<String> paths = new ArrayList<>();
}
