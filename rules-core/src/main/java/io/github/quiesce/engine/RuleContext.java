package io.github.quiesce.engine;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Program;
import java.util.function.Consumer;

/** What a rule gets: the program, the analyses, and where findings go. */
public record RuleContext(Program program, Analyses analyses, Consumer<Finding> findings) {
  public void report(Finding finding) {
    findings.accept(finding);
  }
}
