package io.github.quiesce.engine;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Program;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What a rule gets.
 *
 * @param release the Java release the code is compiled for; empty where that is not known
 * @param findings where findings go
 */
public record RuleContext(
    Program program, Analyses analyses, OptionalInt release, Consumer<Finding> findings) {
  public void report(Finding finding) {
    findings.accept(finding);
  }
}
