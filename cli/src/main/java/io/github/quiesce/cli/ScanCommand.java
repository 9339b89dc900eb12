package io.github.quiesce.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.files.OutputFile;
import io.github.quiesce.cli.fix.FixMode;
import io.github.quiesce.cli.fix.FixPlan;
import io.github.quiesce.cli.fix.FixedFile;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.report.ReportBuilder;
import io.github.quiesce.cli.report.ScanReport;
import io.github.quiesce.cli.scan.InputCollector;
import io.github.quiesce.cli.scan.Inputs;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.Scan;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.terminal.Progress;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Looks for findings and prints them. */
final class ScanCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Tools tools;
  private final List<Problem> problems = new ArrayList<>();
  private CommandSpec spec;
  private ScanOptions options;

  private ScanCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    CommandSpec spec = outline(terminal, tools);
    ScanOptions.addTo(spec);
    spec.usageMessage()
        .footer("", "Exit status: 0 nothing found, 1 findings, 2 bad input or usage.");
    return spec;
  }

  /** The command without its options: they take time, and a list of commands shows none. */
  static CommandSpec outline(Terminal terminal, Tools tools) {
    ScanCommand command = new ScanCommand(terminal, tools);
    command.spec =
        QuiesceCommand.spec(
            "scan", "Scans sources, class files, jars and Maven projects.", command);
    return command.spec;
  }

  @Override
  public Integer call() throws IOException {
    options = ScanOptions.of(spec.commandLine().getParseResult());
    List<RuleInfo> rules = selectedRules();
    checkOutputs();
    ScanReport report;
    try (Inputs inputs = InputCollector.collect(Path.of(""), options.root(), options.paths())) {
      report = options.changes() ? fix(inputs, rules) : scan(inputs, rules, Set.of());
    }
    if (!options.fixDiff()) {
      print(report);
    }
    for (Map.Entry<ReportFormat, Path> each : options.reports().entrySet()) {
      write("--report", each.getKey(), each.getValue(), report);
    }
    report.problems().forEach(this::tell);
    if (report.problems().stream().anyMatch(each -> each.kind() == Problem.Kind.BAD_INPUT)) {
      return ExitStatus.BAD_INPUT;
    }
    return report.findings().isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private List<RuleInfo> selectedRules() {
    if (options.rules().isEmpty()) {
      return tools.catalog().rules();
    }
    RuleNames names = new RuleNames(tools.catalog());
    Set<RuleInfo> selected = new TreeSet<>(java.util.Comparator.comparing(RuleInfo::name));
    for (String written : options.rules()) {
      selected.add(names.find(written.strip()).orElseThrow(() -> usage(names.unknown(written))));
    }
    return List.copyOf(selected);
  }

  private void checkOutputs() {
    options.output().ifPresent(output -> checkOutput("--output", output));
    options.reports().values().forEach(output -> checkOutput("--report", output));
  }

  private void checkOutput(String option, Path output) {
    if (Files.isDirectory(output)) {
      throw usage(option + " " + output + ": is a folder; name a file");
    } else if (!Files.isDirectory(output.toAbsolutePath().getParent())) {
      throw usage(option + " " + output + ": no such folder; create it first");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Changes the sources, or shows how; then tells what is left. */
  private ScanReport fix(Inputs inputs, List<RuleInfo> rules) throws IOException {
    boolean onlyClasses = inputs.sources().isEmpty() && !inputs.classes().isEmpty();
    if (onlyClasses || options.engine() == EngineChoice.BYTECODE) {
      throw usage("fixes change sources, and only class files are scanned; name their sources");
    }
    ScanReport found = scan(inputs, rules, Set.of());
    FixMode mode = options.fix().orElse(FixMode.SAFE);
    FixPlan plan = FixPlan.of(found.findings(), inputs.sources(), mode, !options.fixDiff());
    if (options.fixDiff()) {
      terminal.out().print(plan.diff());
      terminal.out().flush();
      return found;
    }
    List<FixedFile> fixed = plan.apply();
    problems.clear();
    problems.addAll(plan.problems());
    return scan(inputs, rules, fixed.stream().map(FixedFile::name).collect(toUnmodifiableSet()))
        .after(fixed, plan.left());
  }

  /**
   * Scans.
   *
   * @param changed sources whose class files, if there are any, are no longer theirs
   */
  private ScanReport scan(Inputs inputs, List<RuleInfo> rules, Set<String> changed) {
    problems.addAll(inputs.problems());
    Set<RuleInfo.Engine> engines = options.engine().enginesFor(inputs);
    if (engines.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.badInput(
              String.join(" ", options.paths()),
              "holds no " + options.engine().wants(),
              "name a path that does, or leave --engine out"));
    }
    Progress progress = new Progress(terminal);
    Scan.Outcome outcome = Scan.run(tools.engines(), engines, request(inputs, rules, progress));
    progress.clear();
    problems.addAll(outcome.problems());
    if (options.debug()) {
      outcome.crashes().values().forEach(crash -> crash.printStackTrace(terminal.err()));
    }
    ReportBuilder builder = new ReportBuilder(tools.catalog(), inputs.sources());
    builder.leaveOutClassesOf(changed);
    outcome.results().forEach((engine, result) -> builder.add(engine, result.findings()));
    return new ScanReport(builder.findings(), toldProblems(), rules, engines);
  }

  private ScanRequest request(Inputs inputs, List<RuleInfo> rules, Progress progress) {
    List<Rule> selected = new ArrayList<>(tools.rules());
    if (!options.rules().isEmpty()) {
      List<String> names = rules.stream().map(RuleInfo::name).toList();
      selected.removeIf(rule -> !names.contains(rule.name()));
    }
    return new ScanRequest(
        inputs,
        tools.catalog(),
        selected,
        options.profile(),
        facts(),
        options.release(),
        ClassPathOption.parse(options.classPath(), problems),
        progress::show);
  }

  /** A facts file that cannot be used is left out; the built-in facts still hold. */
  private Facts facts() {
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

  private List<Problem> toldProblems() {
    return problems.stream()
        .filter(each -> options.verbose() || each.kind() != Problem.Kind.NOTE)
        .toList();
  }

  private void print(ScanReport report) throws IOException {
    if (options.output().isEmpty()) {
      options.format().report(terminal.outStyle()).write(report, terminal.out());
      terminal.out().flush();
      return;
    }
    write("--output", options.format(), options.output().get(), report);
  }

  private static void write(String option, ReportFormat format, Path output, ScanReport report) {
    Report plain = format.report(Style.PLAIN);
    try {
      OutputFile.write(output, out -> plain.write(report, out));
    } catch (IOException e) {
      throw new UserException(
          option + " " + output + ": cannot be written (" + e + "); name another file", e);
    }
  }

  private void tell(Problem problem) {
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
