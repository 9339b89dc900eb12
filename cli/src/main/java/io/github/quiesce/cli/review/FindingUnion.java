package io.github.quiesce.cli.review;

import io.github.quiesce.adoption.Baseline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings of several reports, as of the engines one by one, or of the modules of a build. The same
 * rule at the same place is the same finding; of two accounts the one with a fix is kept.
 */
final class FindingUnion {
  private final Map<List<Object>, Integer> places = new HashMap<>();
  private final List<ReviewFinding> findings = new ArrayList<>();

  /** Adds a report. Within one, what is told twice stays two findings. */
  void add(List<ReviewFinding> report) {
    Set<Integer> taken = new HashSet<>();
    Map<List<Object>, Integer> added = new HashMap<>();
    for (ReviewFinding each : report) {
      List<Object> place = List.of(each.rule(), each.path(), each.line());
      Integer known = places.get(place);
      if (known == null || each.line() == 0 || !taken.add(known)) {
        added.put(place, findings.size());
        findings.add(each);
      } else if (findings.get(known).fixes().isEmpty()) {
        findings.set(known, each);
      }
    }
    places.putAll(added);
  }

  /** All findings; those with equal fingerprints are told apart by their order. */
  List<ReviewFinding> findings() {
    Map<String, Integer> ranks = new HashMap<>();
    List<ReviewFinding> ranked = new ArrayList<>();
    for (ReviewFinding each : findings) {
      Baseline.Entry old = each.identity();
      String hash = old.fingerprint().split(":", 2)[0];
      int rank = ranks.merge(hash, 1, Integer::sum);
      ranked.add(
          each.as(
              new Baseline.Entry(hash + ":" + rank, old.rule(), old.path(), old.declaration())));
    }
    return ranked;
  }
}
