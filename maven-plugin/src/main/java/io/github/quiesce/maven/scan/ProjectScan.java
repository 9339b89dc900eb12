package io.github.quiesce.maven.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Scans modules, each with the engine that sees most of it. */
public final class ProjectScan {
  private static final String SUGGESTION = "; the command's message is: ";

  private final AnalysisJvm jvm;
  private final Path root;
  private final ScanSettings settings;
  private final Consumer<String> progress;

  /**
   * A scan to be made.
   *
   * @param root what paths in reports are relative to
   * @param progress is told what is being done
   */
  public ProjectScan(AnalysisJvm jvm, Path root, ScanSettings settings, Consumer<String> progress) {
    this.jvm = jvm;
    this.root = root;
    this.settings = settings;
    this.progress = progress;
  }

  /** Scans the modules that have code, in their order. */
  public WholeResult run(List<ModuleCode> modules) throws ScanFailure {
    List<ModuleResult> results = new ArrayList<>();
    List<ScanTask> again = new ArrayList<>();
    Map<ModuleCode, String> remarks = new HashMap<>();
    List<ModuleCode> withCode = modules.stream().filter(each -> !each.isEmpty()).toList();
    for (ModuleResult result : scan(withCode.stream().map(this::firstTask).toList(), remarks)) {
      String unread = unread(result);
      if (unread.isEmpty()) {
        results.add(result);
      } else {
        ScanTask other = otherTask(result.task());
        remarks.put(other.module(), remark(other, unread));
        again.add(other);
      }
    }
    results.addAll(scan(again, remarks));
    if (isTrial()) {
      results = fix(results, remarks);
    }
    results.sort(
        (a, b) -> withCode.indexOf(a.task().module()) - withCode.indexOf(b.task().module()));
    return new WholeResult(results);
  }

  private ScanTask firstTask(ModuleCode module) {
    return new ScanTask(module, firstEngine(module), isTrial() ? Fixing.NONE : settings.fixing());
  }

  private EngineParameter firstEngine(ModuleCode module) {
    if (settings.engine() != EngineParameter.AUTO) {
      return settings.engine();
    }
    boolean needsClasses = module.sources().isEmpty() || !module.others().isEmpty();
    boolean onlyClasses = needsClasses && !module.classes().isEmpty() && !changesSources();
    return onlyClasses ? EngineParameter.BYTECODE : EngineParameter.JAVAC;
  }

  private boolean changesSources() {
    return settings.fixing() != Fixing.NONE;
  }

  /** Which engine may change sources is known only when javac has compiled them. */
  private boolean isTrial() {
    return settings.engine() == EngineParameter.AUTO && changesSources();
  }

  private String unread(ModuleResult result) {
    boolean open =
        settings.engine() == EngineParameter.AUTO
            && result.task().engine() == EngineParameter.JAVAC;
    return open
        ? result.firstUnread(result.task().module().sources().stream().map(this::shown).toList())
        : "";
  }

  private String shown(Path folder) {
    return ScanTask.fromRoot(root, folder).replace('\\', '/');
  }

  private ScanTask otherTask(ScanTask first) {
    boolean classes = !first.module().classes().isEmpty() && !changesSources();
    return new ScanTask(
        first.module(),
        classes ? EngineParameter.BYTECODE : EngineParameter.SOURCE,
        first.fixing());
  }

  private static String remark(ScanTask other, String unread) {
    String used =
        other.engine() == EngineParameter.BYTECODE
            ? "its class files were analysed"
            : "the text of its sources was analysed, without types from its libraries";
    return used
        + ", as javac alone, without annotation processors, does not compile its sources ("
        + unread
        + ")";
  }

  private List<ModuleResult> fix(List<ModuleResult> trial, Map<ModuleCode, String> remarks)
      throws ScanFailure {
    List<ScanTask> tasks =
        trial.stream()
            .map(ModuleResult::task)
            .filter(each -> !each.module().sources().isEmpty())
            .map(each -> new ScanTask(each.module(), each.engine(), settings.fixing()))
            .toList();
    return new ArrayList<>(scan(tasks, remarks));
  }

  private List<ModuleResult> scan(List<ScanTask> tasks, Map<ModuleCode, String> remarks)
      throws ScanFailure {
    if (tasks.isEmpty()) {
      return List.of();
    }
    try {
      Path work = Files.createTempDirectory("quiesce");
      try {
        return scan(tasks, remarks, work);
      } finally {
        deleteAll(work);
      }
    } catch (IOException e) {
      throw new ScanFailure("reports cannot be written (" + e + "); make room for them", e);
    }
  }

  private List<ModuleResult> scan(List<ScanTask> tasks, Map<ModuleCode, String> remarks, Path work)
      throws ScanFailure, IOException {
    Map<Path, ScanTask> byFile = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (ScanTask task : tasks) {
      Files.createDirectories(task.module().reports());
      Files.deleteIfExists(task.json());
      Path file = work.resolve(Integer.toString(files.size()));
      Files.write(file, task.arguments(root, settings));
      files.add(file);
      byFile.put(file, task);
    }
    jvm.run(root, work, files, file -> progress.accept(progress(byFile.get(file))));
    List<ModuleResult> results = new ArrayList<>();
    for (Path file : files) {
      ScanTask task = byFile.get(file);
      results.add(result(task, file, remarks.getOrDefault(task.module(), "")));
    }
    return results;
  }

  private static String progress(ScanTask task) {
    return task.module().name() + " (" + task.engine().name().toLowerCase(Locale.ROOT) + ")";
  }

  private static ModuleResult result(ScanTask task, Path file, String remark)
      throws IOException, ScanFailure {
    if (!Files.exists(task.json())) {
      throw new ScanFailure(commandsError(Path.of(file + ".err")));
    }
    JsonNode json = new ObjectMapper().readTree(task.json().toFile());
    String text = Files.readString(Path.of(file + ".out"));
    Files.writeString(task.text(), text);
    return new ModuleResult(task, json, text, remark);
  }

  /** The command has refused its arguments; its message says why and what to do. */
  private static String commandsError(Path err) throws IOException {
    return Files.readString(err)
        .lines()
        .filter(line -> line.startsWith("quiesce: error: "))
        .map(line -> line.replaceFirst("quiesce: error: ", ""))
        .map(line -> line.replaceFirst("; try 'quiesce scan --help'$", ""))
        .findFirst()
        .orElse("no report was written" + SUGGESTION + Files.readString(err).strip());
  }

  private static void deleteAll(Path work) throws IOException {
    List<Path> files;
    try (var listed = Files.list(work)) {
      files = listed.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(work);
  }
}
