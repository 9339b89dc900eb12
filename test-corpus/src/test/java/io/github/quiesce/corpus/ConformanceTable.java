package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of what an engine found, missed and should not have found, by rule, in strict mode. */
final class ConformanceTable {
  /** The counts of one rule; for the engine as a whole, of all rules. */
  static final class Row {
    private int found;
    private int missed;
    private int unexpected;

    int found() {
      return found;
    }

    int missed() {
      return missed;
    }

    int unexpected() {
      return unexpected;
    }

    /** Found among expected, from 0 to 1. */
    double recall() {
      return found + missed == 0 ? 1 : (double) found / (found + missed);
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final Row total = new Row();

  static ConformanceTable of(EngineUnderTest engine, List<CorpusCase> cases) {
    ConformanceTable table = new ConformanceTable();
    for (CorpusCase each : cases) {
      if (Verdicts.mustDecide(engine, each)) {
        table.count(each.expected(Profile.STRICT), Verdicts.of(engine, each, Profile.STRICT));
      }
    }
    return table;
  }

  private void count(Set<Site> expected, Set<Site> actual) {
    for (Site site : expected) {
      boolean hit = actual.contains(site);
      for (Row row : List.of(row(site), total)) {
        if (hit) {
          row.found++;
        } else {
          row.missed++;
        }
      }
    }
    for (Site site : actual) {
      if (!expected.contains(site)) {
        row(site).unexpected++;
        total.unexpected++;
      }
    }
  }

  private Row row(Site site) {
    return rows.computeIfAbsent(site.rule(), key -> new Row());
  }

  Row total() {
    return total;
  }

  /** The table as text, one line a rule. */
  String format(String engine) {
    StringBuilder text = new StringBuilder();
    String layout = "%-10s %-28s %6d %6d %10d%n";
    text.append(
        "%-10s %-28s %6s %6s %10s%n".formatted("engine", "rule", "found", "missed", "unexpected"));
    rows.forEach(
        (rule, row) ->
            text.append(layout.formatted(engine, rule, row.found, row.missed, row.unexpected)));
    text.append(layout.formatted(engine, "all", total.found, total.missed, total.unexpected));
    return text.toString();
  }
}
