package io.github.quiesce.engine;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Which findings a stronger one explains, so that they need not be told. */
public final class Subsumption {
  private final Catalog catalog;

  /**
   * Where a rule reports at most once: class files hold copies of code.
   *
   * @param path the file
   * @param line the site line
   * @param rule the rule's name
   */
  public record Site(String path, int line, String rule) {
    /** By path, line and rule. */
    public static final Comparator<Site> ORDER =
        Comparator.comparing(Site::path).thenComparing(Site::line).thenComparing(Site::rule);

    /** The site of a rule at a place. */
    public static Site of(Finding.Location location, String rule, UnaryOperator<String> paths) {
      return new Site(paths.apply(location.path()), location.line(), rule);
    }
  }

  public Subsumption(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The sites at which some weaker rule has nothing more to say. A weaker finding may point at
   * another step of what the stronger one explains.
   *
   * @param paths what a path of a finding is called in sites
   */
  public Set<Site> sites(Collection<Finding> findings, UnaryOperator<String> paths) {
    Set<Site> subsumed = new HashSet<>();
    for (Finding finding : findings) {
      for (String weaker : weakerThan(finding.rule())) {
        subsumed.add(Site.of(finding.location(), weaker, paths));
        finding.trace().forEach(step -> subsumed.add(Site.of(step.location(), weaker, paths)));
      }
    }
    return subsumed;
  }

  private Set<String> weakerThan(String rule) {
    Set<String> all = new HashSet<>();
    List<String> work = new ArrayList<>(List.of(rule));
    while (!work.isEmpty()) {
      Optional<RuleInfo> info = catalog.rule(work.remove(work.size() - 1));
      for (String weaker : info.map(RuleInfo::subsumes).orElse(List.of())) {
        if (all.add(weaker)) {
          work.add(weaker);
        }
      }
    }
    return all;
  }
}
