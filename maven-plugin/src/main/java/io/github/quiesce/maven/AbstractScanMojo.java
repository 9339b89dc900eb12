package io.github.quiesce.maven;

import io.github.quiesce.maven.scan.AnalysisJvm;
import io.github.quiesce.maven.scan.EngineParameter;
import io.github.quiesce.maven.scan.Fixing;
import io.github.quiesce.maven.scan.ModuleCode;
import io.github.quiesce.maven.scan.ModuleReader;
import io.github.quiesce.maven.scan.ProjectScan;
import io.github.quiesce.maven.scan.ScanFailure;
import io.github.quiesce.maven.scan.ScanSettings;
import io.github.quiesce.maven.scan.WholeResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals that scan have in common: their parameters, their log, and when they fail. */
abstract class AbstractScanMojo extends AbstractMojo {
  /** A log with more lines of findings than this is read by nobody; the report has them all. */
  private static final int MOST_LINES = 400;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** {@code auto}, {@code javac}, {@code bytecode}, {@code source} or {@code all}. */
  @Parameter(property = "quiesce.engine", defaultValue = "auto")
  private String engine;

  /** {@code default}: what is proved; {@code strict}: advice and what is only possible too. */
  @Parameter(property = "quiesce.profile", defaultValue = "default")
  private String profile;

  /** Names or codes of the rules to run, separated by commas; left out: all. */
  @Parameter(property = "quiesce.rules")
  private List<String> rules;

  /** Facts about the project's own libraries: YAML files, separated by commas. */
  @Parameter(property = "quiesce.facts")
  private List<File> facts;

  /** Known findings, as {@code quiesce baseline} writes them: these are not told. */
  @Parameter(property = "quiesce.baseline")
  private File baseline;

  /**
   * How severe findings in some packages are: {@code [RULE@]PACKAGE=LEVEL}, separated by commas;
   * the levels are {@code error}, {@code warning}, {@code info} and {@code off}.
   */
  @Parameter(property = "quiesce.severity")
  private List<String> severities;

  /**
   * {@code safe}: change the sources by fixes that change nothing but the defect; {@code review}:
   * by all there are; {@code diff}: write a patch of the safe ones; {@code none}.
   */
  @Parameter(property = "quiesce.fix", defaultValue = "none")
  private String fix;

  /**
   * The least severity that fails the build: {@code error}, {@code warning}, {@code info}, or
   * {@code never}.
   */
  @Parameter(property = "quiesce.failOn", defaultValue = "warning")
  private String failOn;

  /** How many findings of that severity or worse are borne. */
  @Parameter(property = "quiesce.maxFindings", defaultValue = "0")
  private int maxFindings;

  /** Whether test code is looked at. */
  @Parameter(property = "quiesce.tests", defaultValue = "true")
  private boolean tests;

  /** The home of the JDK that analyses; left out: that of Maven. */
  @Parameter(property = "quiesce.jdk")
  private File jdk;

  /** Options for the JVM that analyses, separated by blanks. */
  @Parameter(property = "quiesce.jvmArgs", defaultValue = "")
  private String jvmArgs;

  /** Whether to do nothing. */
  @Parameter(property = "quiesce.skip", defaultValue = "false")
  private boolean skip;

  /** The modules to scan, as they are after what was built. */
  abstract List<MavenProject> modules();

  /** Where the report of all modules goes, beside which there is one in each; null for none. */
  abstract Path wholeFolder();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped, as quiesce.skip says");
      return;
    }
    Threshold threshold = Threshold.of(failOn, maxFindings);
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath().toAbsolutePath();
    WholeResult result;
    try {
      result = scan(root.normalize());
      if (result.modules() > 0) {
        result.write(wholeFolder());
      }
    } catch (ScanFailure e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("reports cannot be written: " + e, e);
    }
    tell(result);
    threshold.check(result, wholeFolder());
  }

  private WholeResult scan(Path root) throws ScanFailure, MojoExecutionException {
    ScanSettings settings =
        new ScanSettings(
            Choice.of(EngineParameter.class, "quiesce.engine", engine),
            Choice.of(ProfileParameter.class, "quiesce.profile", profile)
                == ProfileParameter.STRICT,
            rules == null ? List.of() : rules,
            readableFacts(),
            Optional.ofNullable(baseline).map(File::toPath),
            severities == null ? List.of() : severities,
            // A property without a value is "true" in Maven.
            Choice.of(Fixing.class, "quiesce.fix", fix.equals("true") ? "safe" : fix));
    AnalysisJvm jvm =
        AnalysisJvm.of(
            jdk == null ? Path.of(System.getProperty("java.home")) : jdk.toPath(),
            pluginArtifacts.stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList(),
            jvmArgs == null || jvmArgs.isBlank()
                ? List.of()
                : List.of(jvmArgs.strip().split("\\s+")));
    ModuleReader reader = new ModuleReader(tests);
    List<ModuleCode> code = modules().stream().map(reader::read).toList();
    return new ProjectScan(jvm, root, settings, each -> getLog().info("analysing " + each))
        .run(code);
  }

  private List<Path> readableFacts() throws MojoExecutionException {
    List<Path> files = facts == null ? List.of() : facts.stream().map(File::toPath).toList();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new MojoExecutionException(
            "quiesce.facts: " + file + " is no file that can be read; correct the path");
      }
    }
    return files;
  }

  private void tell(WholeResult result) throws MojoExecutionException {
    if (result.modules() == 0) {
      getLog().info("there are no Java sources and no class files to analyse");
      return;
    }
    result.remarks().forEach(getLog()::warn);
    result.problems().forEach(getLog()::warn);
    List<String> lines = result.text().lines().toList();
    lines.stream().limit(MOST_LINES).forEach(getLog()::warn);
    if (lines.size() > MOST_LINES) {
      getLog().warn("... and more: the report has them all");
    }
    String inModules = result.modules() == 1 ? "" : " in " + result.modules() + " modules";
    getLog().info(Threshold.summary(result) + inModules);
    List<String> setUp = result.setUpProblems();
    if (!setUp.isEmpty()) {
      throw new MojoExecutionException(String.join("\n", setUp));
    }
  }
}
