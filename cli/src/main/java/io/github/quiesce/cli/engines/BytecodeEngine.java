package io.github.quiesce.cli.engines;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.cli.scan.ClassInput;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.ScanResult;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Class files. */
public final class BytecodeEngine implements ScanEngine {
  @Override
  public RuleInfo.Engine kind() {
    return RuleInfo.Engine.BYTECODE;
  }

  @Override
  public ScanResult scan(ScanRequest request) {
    List<Problem> problems = new ArrayList<>();
    ClassFileProgram.Builder builder = ClassFileProgram.builder(request.facts()).screened();
    request.progress().accept("bytecode: reading " + request.inputs().classes().size() + " files");
    for (ClassInput input : request.inputs().classes()) {
      try {
        builder.add(input.display(), input.read());
      } catch (IOException e) {
        problems.add(
            Problem.badInput(
                input.display(), "cannot be read (" + e + ")", "build or fetch it again"));
      }
    }
    request.classPath().forEach(builder::classPath);
    try (ClassFileProgram read = builder.build()) {
      request.progress().accept("bytecode: looking for findings");
      Engine.Result result = RuleRun.engine(request, kind()).run(read.program());
      read.problems()
          .forEach(each -> problems.add(Problem.badInput(each.file(), each.message(), "")));
      read.notes().forEach(note -> problems.add(Problem.note("", note)));
      problems.addAll(RuleRun.problems(result));
      SourceSuppressions suppressions = new SourceSuppressions(request);
      Map<Boolean, List<Finding>> bySuppression =
          result.findings().stream().collect(Collectors.partitioningBy(suppressions::suppress));
      List<Finding> suppressed = new ArrayList<>(result.suppressed());
      suppressed.addAll(bySuppression.get(true));
      return new ScanResult(bySuppression.get(false), suppressed, problems);
    } catch (IOException e) {
      // Only closing the class path does so, when all is read.
      throw new java.io.UncheckedIOException(e);
    }
  }
}
