package io.github.quiesce.cli;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.accept.Acceptances;
import io.github.quiesce.cli.accept.BaselineFile;
import io.github.quiesce.cli.report.Acceptance;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.report.ScanReport;
import io.github.quiesce.cli.scan.InputCollector;
import io.github.quiesce.cli.scan.Inputs;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes down what is known, so that a scan tells only what is new. */
final class BaselineCommand implements Callable<Integer> {
  private static final Path USUAL = Path.of("quiesce-baseline.txt");

  private final Terminal terminal;
  private final Tools tools;
  private final Action action;
  private CommandSpec spec;

  private enum Action {
    CREATE("create", "Scans, and writes all that is found to a new baseline."),
    UPDATE("update", "Scans, takes into the baseline what is new, and takes out what is gone."),
    PRUNE("prune", "Scans, and takes out of the baseline what is gone; adds nothing.");

    private final String name;
    private final String description;

    Action(String name, String description) {
      this.name = name;
      this.description = description;
    }
  }

  private BaselineCommand(Terminal terminal, Tools tools, Action action) {
    this.terminal = terminal;
    this.tools = tools;
    this.action = action;
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    CommandSpec spec = outline();
    for (Action action : Action.values()) {
      BaselineCommand command = new BaselineCommand(terminal, tools, action);
      command.spec = QuiesceCommand.spec(action.name, action.description, command);
      ScanOptions.addTo(command.spec);
      command.spec.usageMessage().footer("", "--baseline names the file; left out: " + USUAL + ".");
      spec.addSubcommand(action.name, command.spec);
    }
    return spec;
  }

  /** The command without its parts. */
  static CommandSpec outline() {
    return QuiesceCommand.group("baseline", "Writes down known findings: create, update, prune.");
  }

  @Override
  public Integer call() throws IOException {
    ScanOptions options = ScanOptions.of(spec.commandLine().getParseResult());
    Path path = options.baseline().orElse(USUAL);
    if (action == Action.CREATE && Files.exists(path)) {
      throw new ParameterException(
          spec.commandLine(),
          "baseline " + path + " is there already; 'quiesce baseline update' brings it up to date");
    }
    BaselineFile old =
        action == Action.CREATE ? new BaselineFile(path, Baseline.EMPTY) : BaselineFile.read(path);
    ScanRun run = new ScanRun(terminal, tools, options, spec.commandLine());
    ScanReport report;
    try (Inputs inputs = InputCollector.collect(Path.of(""), options.paths(), options.root())) {
      report = run.scan(inputs, BaselineFile.NONE, Set.of(), "");
    }
    report.problems().forEach(each -> ScanRun.tell(each, terminal));
    if (report.problems().stream().anyMatch(each -> each.kind() == Problem.Kind.BAD_INPUT)) {
      // What could not be read would seem to be gone.
      throw new UserException("baseline " + path + ": not written, as not all was scanned", null);
    }
    write(old, report);
    return ExitStatus.CLEAN;
  }

  private void write(BaselineFile old, ScanReport report) {
    List<Baseline.Entry> found = entries(report);
    Baseline.Match match = old.baseline().match(found);
    Set<String> rules = new HashSet<>(report.rules().stream().map(each -> each.name()).toList());
    List<Baseline.Entry> gone =
        match.gone().stream().filter(each -> rules.contains(each.rule())).toList();
    List<Baseline.Entry> kept = new ArrayList<>(old.baseline().without(gone).entries());
    if (action != Action.PRUNE) {
      // Where a finding has moved, its entry moves with it.
      kept.removeIf(each -> rules.contains(each.rule()));
      kept.addAll(found);
    }
    BaselineFile written = new BaselineFile(old.path(), new Baseline(kept));
    if (action == Action.CREATE || !written.baseline().equals(old.baseline())) {
      written.write();
    }
    long fresh = action == Action.PRUNE ? 0 : match.known().stream().filter(each -> !each).count();
    terminal
        .out()
        .print(
            String.format(
                "%s: %d entries, %d new, %d gone%n",
                old.path(), written.baseline().entries().size(), fresh, gone.size()));
  }

  /** All findings that no comment accepts. */
  private static List<Baseline.Entry> entries(ScanReport report) {
    return Stream.concat(report.findings().stream(), report.accepted().stream())
        .filter(BaselineCommand::isOpen)
        .map(Acceptances::entry)
        .toList();
  }

  private static boolean isOpen(ReportedFinding finding) {
    return finding.acceptance().map(each -> each.kind() != Acceptance.Kind.COMMENT).orElse(true);
  }
}
