package io.github.quiesce.checkstyle;

import com.puppycrawl.tools.checkstyle.api.AbstractFileSetCheck;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.FileText;
import io.github.quiesce.adoption.Adoption;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.source.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule as a Checkstyle module, a child of {@code Checker}. Properties: {@code profile} ({@code
 * default} or {@code strict}), {@code facts} (files with facts of the user's own libraries), {@code
 * baseline} (the file of known findings) and {@code severities} (by package). A rule of the strict
 * profile is shown wherever its module is configured: that is the opting in. Checkstyle gives each
 * module its parent's severity, so the catalog's cannot be the default here.
 */
public abstract class QuiesceCheck extends AbstractFileSetCheck {
  /** Message for findings; its only argument is the text. */
  static final String MESSAGE = "quiesce.finding";

  private final String rule;
  private RuleInfo.Profile profile = RuleInfo.Profile.DEFAULT;
  private List<Path> facts = List.of();
  private Baseline baseline = Baseline.EMPTY;
  private Severities severities = Severities.NONE;
  private Adoption adoption = Adoption.NONE;
  private String mistake = "";

  /**
   * @param rule the rule's name in the catalog
   */
  protected QuiesceCheck(String rule) {
    this.rule = rule;
    setFileExtensions(".java");
    Catalogs.builtIn().rule(rule).ifPresent(info -> profile = info.profile());
  }

  /** Module property {@code profile}: {@code default}, or {@code strict} for all findings. */
  public final void setProfile(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "default" -> profile = RuleInfo.Profile.DEFAULT;
      case "strict" -> profile = RuleInfo.Profile.STRICT;
      default -> mistake = "profile " + name + ": no such profile; use default or strict";
    }
  }

  /** Module property {@code facts}: paths of YAML files, separated by commas. */
  public final void setFacts(String... files) {
    List<Path> paths = new ArrayList<>();
    for (String each : files) {
      paths.add(Path.of(each));
    }
    facts = paths;
  }

  /** Module property {@code baseline}: the file of known findings, which are not shown. */
  public final void setBaseline(String file) {
    try {
      baseline = file.isBlank() ? Baseline.EMPTY : Baseline.read(Path.of(file));
    } catch (BaselineException e) {
      mistake = e.getMessage();
    }
  }

  /**
   * Module property {@code severities}: {@code PACKAGE=LEVEL} or {@code RULE@PACKAGE=LEVEL},
   * separated by commas; the levels are error, warning, info and off.
   */
  public final void setSeverities(String... wishes) {
    try {
      severities = Severities.parse(List.of(wishes), Catalogs.builtIn());
    } catch (IllegalArgumentException e) {
      mistake = "severities " + e.getMessage();
    }
  }

  /** Of what a setter throws, Checkstyle would tell only that it threw. */
  @Override
  protected final void finishLocalSetup() throws CheckstyleException {
    if (!mistake.isEmpty()) {
      throw new CheckstyleException(mistake);
    }
    adoption = new Adoption(baseline, severities);
  }

  @Override
  protected final void processFiltered(File file, FileText text) {
    try {
      FileAnalysis analysis = FileAnalysis.of(file.getPath(), text, new Settings(profile, facts));
      analysis.problemsOnce().forEach(this::tell);
      List<Finding> found =
          analysis.result().findings().stream().filter(each -> each.rule().equals(rule)).toList();
      adoption
          .told(found, location -> Optional.of(text.getFullText().toString()))
          .forEach(this::tell);
      for (Engine.RuleFailure each : analysis.result().failures()) {
        if (each.rule().equals(rule)) {
          log(1, MESSAGE, each.message());
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours is one warning, never the end of the user's build.
      log(1, MESSAGE, new Engine.RuleFailure(rule, e).message());
    }
  }

  private void tell(Finding finding) {
    String usual = getSeverity();
    severities.of(finding).ifPresent(other -> setSeverity(other.name().toLowerCase(Locale.ROOT)));
    try {
      log(finding.location().line(), MESSAGE, message(finding));
    } finally {
      setSeverity(usual);
    }
  }

  private void tell(Problem problem) {
    log(Math.max(1, problem.line()), MESSAGE, problem.message());
  }

  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    String separator = " [";
    for (Finding.TraceStep step : finding.trace()) {
      text.append(separator).append("line ").append(step.location().line());
      text.append(": ").append(step.text());
      separator = "; ";
    }
    if (!finding.trace().isEmpty()) {
      text.append(']');
    }
    Catalogs.builtIn()
        .rule(finding.rule())
        .ifPresent(info -> text.append(" See ").append(info.link()));
    return text.toString();
  }
}
