package io.github.quiesce.catalog;

import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
    return new Pages(IndexedTrees.load(Catalogs.class, RESOURCE));
  }

  /** Rules whose pages are read when they are asked for: explaining one needs no other. */
  private static final class Pages implements Catalog {
    private final IndexedTrees pages;
    private final Map<String, Optional<RuleInfo>> read = new ConcurrentHashMap<>();
    private List<RuleInfo> all;

    Pages(IndexedTrees pages) {
      this.pages = pages;
    }

    @Override
    public synchronized List<RuleInfo> rules() {
      if (all == null) {
        all = pages.names().stream().sorted().flatMap(name -> rule(name).stream()).toList();
      }
      return all;
    }

    @Override
    public Optional<RuleInfo> rule(String name) {
      Optional<RuleInfo> known = read.get(name);
      if (known == null) {
        known = pages.tree(name).map(page -> RulePage.toRule(name, (Tree.Table) page));
        read.put(name, known);
      }
      return known;
    }
  }
}
