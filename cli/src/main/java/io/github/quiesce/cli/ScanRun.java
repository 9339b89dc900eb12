package io.github.quiesce.cli;

import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.accept.Acceptances;
import io.github.quiesce.cli.accept.BaselineFile;
import io.github.quiesce.cli.report.LeakLog;
import io.github.quiesce.cli.report.ReportBuilder;
import io.github.quiesce.cli.report.ScanReport;
import io.github.quiesce.cli.scan.Inputs;
import io.github.quiesce.cli.scan.PathFilter;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.Scan;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.cli.terminal.Progress;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A scan as a command asks for it: from its options to all there is to tell. */
final class ScanRun {
  private final Terminal terminal;
  private final Tools tools;
  private final ScanOptions options;
  private final List<RuleInfo> rules;
  private final PathFilter excluded;
  private final Severities severities;

  /**
   * Prepares scans.
   *
   * @throws ParameterException if a rule, a pattern or a file that options name cannot be used
   */
  ScanRun(Terminal terminal, Tools tools, ScanOptions options, CommandLine commandLine) {
    this.terminal = terminal;
    this.tools = tools;
    this.options = options;
    rules = selectedRules(commandLine);
    try {
      excluded = PathFilter.of(options.excludes());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, "--exclude " + e.getMessage(), e);
    }
    try {
      severities = Severities.parse(options.severities(), tools.catalog());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, "--severity " + e.getMessage(), e);
    }
  }

  private List<RuleInfo> selectedRules(CommandLine commandLine) {
    if (options.rules().isEmpty()) {
      return tools.catalog().rules();
    }
    RuleNames names = new RuleNames(tools.catalog());
    Set<RuleInfo> selected = new TreeSet<>(Comparator.comparing(RuleInfo::name));
    for (String written : options.rules()) {
      selected.add(
          names
              .find(written.strip())
              .orElseThrow(() -> new ParameterException(commandLine, names.unknown(written))));
    }
    return List.copyOf(selected);
  }

  /**
   * Scans.
   *
   * @param baseline known findings
   * @param changed sources whose class files, if there are any, are no longer theirs
   * @param module which part of a build this is
   */
  ScanReport scan(Inputs inputs, BaselineFile baseline, Set<String> changed, String module) {
    List<Problem> problems = new ArrayList<>(inputs.problems());
    Set<RuleInfo.Engine> engines = options.engine().enginesFor(inputs);
    if (engines.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.badInput(
              String.join(" ", options.paths()),
              "holds no " + options.engine().wants(),
              "name a path that does, or leave --engine out"));
    }
    Progress progress = new Progress(terminal);
    ScanRequest request = request(inputs, progress, problems);
    Scan.Outcome outcome = Scan.run(tools.engines(), engines, request);
    progress.clear();
    problems.addAll(outcome.problems());
    if (options.debug()) {
      outcome.crashes().values().forEach(crash -> crash.printStackTrace(terminal.err()));
    }
    ReportBuilder builder = new ReportBuilder(tools.catalog(), inputs.allSources());
    builder.leaveOutClassesOf(changed);
    builder.leaveOut(excluded::matches);
    builder.severities(severities);
    builder.leaksSeen(leaks(problems));
    outcome.results().forEach((engine, result) -> builder.add(engine, result.findings()));
    outcome.results().values().forEach(result -> builder.addSuppressed(result.suppressed()));
    Acceptances accepted =
        Acceptances.of(builder, baseline, lookedAt(inputs, engines), names(rules));
    problems.addAll(accepted.problems(options.profile() == RuleInfo.Profile.STRICT));
    return new ScanReport(
        accepted.fresh(),
        accepted.accepted(),
        told(problems),
        rules,
        engines,
        ScanReport.Fixes.NONE,
        builder.sources(),
        module);
  }

  /** Sources where findings would have been seen. */
  private static List<SourceInput> lookedAt(Inputs inputs, Set<RuleInfo.Engine> engines) {
    return engines.contains(RuleInfo.Engine.BYTECODE) ? inputs.allSources() : inputs.sources();
  }

  private static List<String> names(List<RuleInfo> rules) {
    return rules.stream().map(RuleInfo::name).toList();
  }

  private ScanRequest request(Inputs inputs, Progress progress, List<Problem> problems) {
    List<Rule> selected = new ArrayList<>(tools.rules());
    if (!options.rules().isEmpty()) {
      List<String> names = names(rules);
      selected.removeIf(rule -> !names.contains(rule.name()));
    }
    return new ScanRequest(
        inputs,
        tools.catalog(),
        selected,
        options.profile(),
        facts(problems),
        options.release(),
        ClassPathOption.parse(options.classPath(), problems),
        progress::show);
  }

  /** A facts file that cannot be used is left out; the built-in facts still hold. */
  private Facts facts(List<Problem> problems) {
    List<Path> usable = new ArrayList<>();
    for (Path file : options.facts()) {
      try {
        tools.facts(List.of(file));
        usable.add(file);
      } catch (FactsException e) {
        problems.add(Problem.badInput("--facts", e.getMessage(), "it is left out of this scan"));
      }
    }
    return tools.facts(usable);
  }

  private LeakLog leaks(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Path file : options.leaks()) {
      try {
        // Whatever the bytes are: what is not a message of the leak detector is passed over.
        text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
      } catch (IOException e) {
        problems.add(
            Problem.badInput(
                "--leaks " + file, "cannot be read (" + e + ")", "scores are without it"));
      }
    }
    return LeakLog.parse(text.toString());
  }

  private List<Problem> told(List<Problem> problems) {
    return problems.stream()
        .filter(each -> options.verbose() || each.kind() != Problem.Kind.NOTE)
        .toList();
  }

  /** Tells a problem on standard error. */
  static void tell(Problem problem, Terminal terminal) {
    Style style = terminal.errStyle();
    String label =
        switch (problem.kind()) {
          case BAD_INPUT -> style.red("error:");
          case WARNING -> style.yellow("warning:");
          case NOTE -> style.cyan("note:");
        };
    terminal.err().print("quiesce: " + label + " " + problem.message() + "\n");
  }
}
