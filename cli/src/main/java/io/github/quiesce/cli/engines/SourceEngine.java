package io.github.quiesce.cli.engines;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.ScanResult;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sources as text, without a class path. */
public final class SourceEngine implements ScanEngine {
  @Override
  public RuleInfo.Engine kind() {
    return RuleInfo.Engine.SOURCE;
  }

  @Override
  public ScanResult scan(ScanRequest request) {
    List<Problem> problems = new ArrayList<>();
    List<SourceText> texts = new ArrayList<>();
    Map<String, String> displays = new HashMap<>();
    request.progress().accept("source: reading " + request.inputs().sources().size() + " files");
    for (SourceInput source : request.inputs().sources()) {
      displays.put(source.name(), source.display());
      try {
        texts.add(new SourceText(source.name(), source.read()));
      } catch (IOException e) {
        problems.add(
            Problem.badInput(source.display(), "cannot be read (" + e + ")", "check the file"));
      }
    }
    SourceProgram read = SourceProgram.of(texts, request.facts(), Program.View.WHOLE);
    request.progress().accept("source: looking for findings");
    Engine.Result result = RuleRun.engine(request, kind()).run(read.program());
    FileErrors errors = new FileErrors();
    read.problems()
        .forEach(
            each ->
                errors.add(
                    displays.getOrDefault(each.path(), each.path()), each.line(), each.message()));
    problems.addAll(errors.problems(""));
    problems.addAll(RuleRun.problems(result));
    return new ScanResult(result.findings(), result.suppressed(), problems);
  }
}
