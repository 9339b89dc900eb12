package io.github.quiesce.corpus;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.model.Program;
import java.util.Set;
import java.util.TreeSet;

/** Runs all rules over a program that was made without an adapter. */
final class RuleRun {
  private RuleRun() {}

  /**
   * @throws AssertionError if a rule throws
   */
  static Set<Site> sites(Program program, Profile profile) {
    Engine.Result result = new Engine(Catalogs.builtIn(), Engine.allRules(), profile).run(program);
    for (Engine.RuleFailure failure : result.failures()) {
      throw new AssertionError(failure.message(), failure.cause());
    }
    Set<Site> sites = new TreeSet<>();
    result
        .findings()
        .forEach(
            each ->
                sites.add(new Site(each.location().path(), each.location().line(), each.rule())));
    return sites;
  }
}
