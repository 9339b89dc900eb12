package io.github.quiesce.cli;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.ScanResult;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three rules, and engines that answer what a test tells them. */
final class FakeTools implements Tools {
  final List<ScanRequest> requests = new ArrayList<>();
  final Map<String, String> environment = new HashMap<>();
  final List<Duration> pauses = new ArrayList<>();
  private final List<ScanEngine> engines = new ArrayList<>();

  /** An engine that gives these findings. */
  FakeTools engine(RuleInfo.Engine kind, Finding... findings) {
    return engine(kind, List.of(findings), List.of());
  }

  FakeTools engine(RuleInfo.Engine kind, List<Finding> findings, List<Problem> problems) {
    engines.add(new FakeEngine(kind, requests, new ScanResult(findings, List.of(), problems)));
    return this;
  }

  /** An engine with a defect. */
  FakeTools crashing(RuleInfo.Engine kind) {
    engines.add(new FakeEngine(kind, requests, null));
    return this;
  }

  private record FakeEngine(RuleInfo.Engine kind, List<ScanRequest> requests, ScanResult result)
      implements ScanEngine {
    @Override
    public ScanResult scan(ScanRequest request) {
      requests.add(request);
      if (result == null) {
        throw new IllegalStateException("a defect");
      }
      return result;
    }
  }

  private static final class Alpha implements Rule {
    @Override
    public void check(io.github.quiesce.engine.RuleContext context) {}

    @Override
    public String name() {
      return "AlphaRule";
    }
  }

  private static final class Beta implements Rule {
    @Override
    public void check(io.github.quiesce.engine.RuleContext context) {}

    @Override
    public String name() {
      return "BetaRule";
    }
  }

  @Override
  public Catalog catalog() {
    return Catalogs.of(
        List.of(
            FakeProgram.rule("AlphaRule", "QSC901", RuleInfo.Severity.WARNING),
            FakeProgram.rule("BetaRule", "QSC902", RuleInfo.Severity.ERROR)));
  }

  @Override
  public List<Rule> rules() {
    return List.of(new Alpha(), new Beta());
  }

  @Override
  public Facts facts(List<Path> userFiles) {
    return FactsLibrary.withUserFiles(userFiles);
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
  }

  @Override
  public List<ScanEngine> engines() {
    return engines;
  }
}
