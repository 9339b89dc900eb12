package io.github.quiesce.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.quiesce.cli.accept.BaselineFile;
import io.github.quiesce.cli.files.OutputFile;
import io.github.quiesce.cli.fix.FixMode;
import io.github.quiesce.cli.fix.FixPlan;
import io.github.quiesce.cli.fix.FixedFile;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.report.ScanReport;
import io.github.quiesce.cli.scan.InputCollector;
import io.github.quiesce.cli.scan.Inputs;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Looks for findings and prints them. */
final class ScanCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Tools tools;
  private CommandSpec spec;
  private ScanOptions options;
  private OutputOptions output;
  private BaselineFile baseline;
  private ScanRun run;

  /** What reports leave out; once, though a format be written twice. */
  private final Set<Problem> leftOut = new LinkedHashSet<>();

  private ScanCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    CommandSpec spec = outline(terminal, tools);
    ScanOptions.addTo(spec);
    OutputOptions.addTo(spec);
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
    output = OutputOptions.of(spec.commandLine().getParseResult());
    run = new ScanRun(terminal, tools, options, spec.commandLine());
    checkOutputs();
    baseline =
        options.baseline().isPresent()
            ? BaselineFile.read(options.baseline().get())
            : BaselineFile.NONE;
    ScanReport report;
    try (Inputs inputs = InputCollector.collect(Path.of(""), options.paths(), options.root())) {
      report = output.changes() ? fix(inputs) : scan(inputs, Set.of());
    }
    ScanReport shown = output.noAccepted() ? report.withoutAccepted() : report;
    if (!output.fixDiff()) {
      print(shown);
    }
    for (Map.Entry<ReportFormat, Path> each : output.reports().entrySet()) {
      write("--report", each.getValue(), output.report(each.getKey(), leftOut::add), shown);
    }
    report.problems().forEach(each -> ScanRun.tell(each, terminal));
    leftOut.forEach(each -> ScanRun.tell(each, terminal));
    if (report.problems().stream().anyMatch(each -> each.kind() == Problem.Kind.BAD_INPUT)) {
      return ExitStatus.BAD_INPUT;
    }
    return report.findings().isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private ScanReport scan(Inputs inputs, Set<String> changed) {
    return run.scan(inputs, baseline, changed, output.module());
  }

  private void checkOutputs() {
    output.output().ifPresent(file -> checkOutput("--output", file));
    output.reports().values().forEach(file -> checkOutput("--report", file));
  }

  private void checkOutput(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw usage(option + " " + file + ": is a folder; name a file");
    } else if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw usage(option + " " + file + ": no such folder; create it first");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Changes the sources, or shows how; then tells what is left. */
  private ScanReport fix(Inputs inputs) throws IOException {
    boolean onlyClasses = inputs.sources().isEmpty() && !inputs.classes().isEmpty();
    if (onlyClasses || options.engine() == EngineChoice.BYTECODE) {
      throw usage("fixes change sources, and only class files are scanned; name their sources");
    }
    ScanReport found = scan(inputs, Set.of());
    FixMode mode = output.fix().orElse(FixMode.SAFE);
    FixPlan plan = FixPlan.of(found.findings(), inputs.sources(), mode, !output.fixDiff());
    if (output.fixDiff()) {
      terminal.out().print(plan.diff());
      terminal.out().flush();
      return found;
    }
    List<FixedFile> fixed = plan.apply();
    ScanReport left =
        scan(inputs, fixed.stream().map(FixedFile::name).collect(toUnmodifiableSet()));
    List<Problem> problems = new ArrayList<>(plan.problems());
    problems.addAll(left.problems());
    return left.after(new ScanReport.Fixes(fixed, plan.left()), problems);
  }

  private void print(ScanReport report) throws IOException {
    if (output.output().isEmpty()) {
      output.report(terminal.outStyle(), leftOut::add).write(report, terminal.out());
      terminal.out().flush();
      return;
    }
    write("--output", output.output().get(), output.report(Style.PLAIN, leftOut::add), report);
  }

  private static void write(String option, Path file, Report format, ScanReport report) {
    try {
      OutputFile.write(file, out -> format.write(report, out));
    } catch (IOException e) {
      throw new UserException(
          option + " " + file + ": cannot be written (" + e + "); name another file", e);
    }
  }
}
