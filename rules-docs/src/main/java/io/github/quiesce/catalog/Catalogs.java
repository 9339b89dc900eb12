package io.github.quiesce.catalog;

import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where catalogs come from. */
public final class Catalogs {
  private static final String RESOURCE = "catalog.bin";

  private Catalogs() {}

  private static final class BuiltIn {
    static final Catalog INSTANCE = load();
  }

  /** The catalog this library comes with. */
  public static Catalog builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** A catalog of these rules, in the order of their names. */
  public static Catalog of(List<RuleInfo> rules) {
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    rules.stream()
        .sorted(java.util.Comparator.comparing(RuleInfo::name))
        .forEach(rule -> byName.put(rule.name(), rule));
    List<RuleInfo> sorted = List.copyOf(byName.values());
    return new Catalog() {
      @Override
      public List<RuleInfo> rules() {
        return sorted;
      }

      @Override
      public Optional<RuleInfo> rule(String name) {
        return Optional.ofNullable(byName.get(name));
      }
    };
  }

  private static Catalog load() {
    IndexedTrees pages = IndexedTrees.load(Catalogs.class, RESOURCE);
    List<RuleInfo> rules = new ArrayList<>();
    for (String name : pages.names()) {
      Tree.Table page = (Tree.Table) pages.tree(name).orElseThrow();
      rules.add(RulePage.toRule(name, page));
    }
    return of(rules);
  }
}
