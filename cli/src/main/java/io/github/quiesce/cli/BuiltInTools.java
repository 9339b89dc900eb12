package io.github.quiesce.cli;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.engines.BytecodeEngine;
import io.github.quiesce.cli.engines.JavacEngine;
import io.github.quiesce.cli.engines.SourceEngine;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsLibrary;
import java.nio.file.Path;
import java.util.List;

/** The catalog, rules, facts and engines this build comes with. */
final class BuiltInTools implements Tools {
  @Override
  public Catalog catalog() {
    return Catalogs.builtIn();
  }

  @Override
  public List<Rule> rules() {
    return Engine.allRules();
  }

  @Override
  public Facts facts(List<Path> userFiles) {
    return FactsLibrary.withUserFiles(userFiles);
  }

  @Override
  public List<ScanEngine> engines() {
    return List.of(new JavacEngine(), new SourceEngine(), new BytecodeEngine());
  }
}
