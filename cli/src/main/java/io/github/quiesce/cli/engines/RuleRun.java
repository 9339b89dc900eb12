package io.github.quiesce.cli.engines;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import java.util.List;

/** The rules a front end's program is put to. */
final class RuleRun {
  private RuleRun() {}

  /** The wanted rules that this front end can decide. */
  static Engine engine(ScanRequest request, RuleInfo.Engine kind) {
    List<Rule> rules =
        request.rules().stream()
            .filter(
                rule ->
                    request
                        .catalog()
                        .rule(rule.name())
                        .map(info -> info.engines().contains(kind))
                        .orElse(true))
            .toList();
    Engine engine = new Engine(request.catalog(), rules, request.profile());
    return request.release().isPresent() ? engine.forRelease(request.release().getAsInt()) : engine;
  }

  /** A rule that threw costs a warning. */
  static List<Problem> problems(Engine.Result result) {
    return result.failures().stream()
        .map(failure -> Problem.warning("", failure.message(), ""))
        .toList();
  }
}
