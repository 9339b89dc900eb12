package io.github.quiesce.maven.scan;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One run of the command: a module and an engine.
 *
 * @param fixing what this run does with fixes
 */
record ScanTask(ModuleCode module, EngineParameter engine, Fixing fixing) {

  Path json() {
    return module.reports().resolve("quiesce.json");
  }

  Path sarif() {
    return module.reports().resolve("quiesce.sarif");
  }

  /** What the command prints goes to this file: findings as text, or a patch. */
  Path text() {
    return module.reports().resolve(fixing == Fixing.DIFF ? "quiesce.patch" : "quiesce.txt");
  }

  /** The command's arguments after {@code scan}, one a line of a file. */
  List<String> arguments(Path root, ScanSettings settings) {
    List<String> arguments = new ArrayList<>();
    add(arguments, "--engine", engine.name().toLowerCase(Locale.ROOT));
    add(arguments, "--profile", settings.strict() ? "strict" : "default");
    add(arguments, "--root", root.toString());
    String name = fromRoot(root, module.folder()).replace('\\', '/');
    if (!name.isEmpty()) {
      add(arguments, "--module", name);
    }
    add(arguments, "--report", "json=" + json());
    add(arguments, "--report", "sarif=" + sarif());
    if (!module.classPath().isEmpty()) {
      add(arguments, "--classpath", joined(module.classPath()));
    }
    if (!settings.rules().isEmpty()) {
      add(arguments, "--rules", String.join(",", settings.rules()));
    }
    settings.baseline().ifPresent(each -> add(arguments, "--baseline", each.toString()));
    settings.severities().forEach(each -> add(arguments, "--severity", each));
    settings.facts().forEach(each -> add(arguments, "--facts", each.toString()));
    module.release().ifPresent(each -> add(arguments, "--release", Integer.toString(each)));
    switch (fixing) {
      case NONE -> {}
      case SAFE -> arguments.add("--fix");
      case REVIEW -> arguments.add("--fix=review");
      case DIFF -> arguments.add("--fix-diff");
    }
    module.sources().forEach(each -> arguments.add(fromRoot(root, each)));
    if (readsClasses()) {
      module.others().stream()
          .filter(each -> !module.sources().contains(each))
          .forEach(each -> arguments.add(fromRoot(root, each)));
      module.classes().forEach(each -> arguments.add(fromRoot(root, each)));
    }
    return arguments;
  }

  private boolean readsClasses() {
    return engine == EngineParameter.BYTECODE || engine == EngineParameter.ALL;
  }

  private static void add(List<String> arguments, String option, String value) {
    arguments.add(option);
    arguments.add(value);
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Findings name files as they are given here. */
  static String fromRoot(Path root, Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }
}
