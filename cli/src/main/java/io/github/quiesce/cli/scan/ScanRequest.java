package io.github.quiesce.cli.scan;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What an engine is asked.
 *
 * @param inputs what to look at
 * @param catalog the rules' metadata
 * @param rules the rules to run
 * @param profile how sure a finding must be
 * @param facts what is known of libraries
 * @param release the Java release the input is compiled for, where the user says so
 * @param classPath jars and folders the input was compiled against
 * @param progress told what is going on
 */
public record ScanRequest(
    Inputs inputs,
    Catalog catalog,
    List<Rule> rules,
    RuleInfo.Profile profile,
    Facts facts,
    OptionalInt release,
    List<Path> classPath,
    Consumer<String> progress) {
  public ScanRequest {
    rules = List.copyOf(rules);
    classPath = List.copyOf(classPath);
  }
}
