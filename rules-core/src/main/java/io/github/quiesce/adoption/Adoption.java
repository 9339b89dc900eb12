package io.github.quiesce.adoption;

import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a project has decided about findings, for adapters that see a file or a module at a time:
 * which are known (the baseline), which are allowed (comments), and how severe they are. Files are
 * told again by the end of their paths, as a compiler names them in full, a baseline from its root,
 * and a class file from its package. A file that moved is not: its entries might be another
 * module's.
 */
public final class Adoption {
  /** Nothing is known, and the catalog's severities hold; comments allow what they name. */
  public static final Adoption NONE = new Adoption(Baseline.EMPTY, Severities.NONE);

  private final Severities severities;
  private final Map<String, List<Baseline.Entry>> known;

  public Adoption(Baseline baseline, Severities severities) {
    this.severities = severities;
    this.known =
        baseline.entries().stream().collect(Collectors.groupingBy(e -> fileName(e.path())));
  }

  /** How severe findings are. */
  public Severities severities() {
    return severities;
  }

  /**
   * The findings to tell, in their order.
   *
   * @param sources the text of the file a finding is in, where there is one
   */
  public List<Finding> told(
      List<Finding> findings, Function<Finding.Location, Optional<String>> sources) {
    if (findings.isEmpty()) {
      return findings;
    }
    Map<String, Optional<String>> texts = new HashMap<>();
    Function<Finding, Optional<String>> text =
        finding ->
            texts.computeIfAbsent(
                finding.location().path(), path -> sources.apply(finding.location()));
    return unknown(
        findings.stream()
            .filter(severities::tells)
            .filter(finding -> !isAllowed(finding, text.apply(finding)))
            .toList(),
        text);
  }

  private static boolean isAllowed(Finding finding, Optional<String> text) {
    return text.map(AllowComments::of)
        .flatMap(comments -> comments.reason(finding.rule(), finding.location().line()))
        .isPresent();
  }

  private List<Finding> unknown(List<Finding> findings, Function<Finding, Optional<String>> text) {
    if (known.isEmpty() || findings.isEmpty()) {
      return findings;
    }
    List<String> fingerprints =
        Fingerprints.of(
            findings.stream().map(each -> Fingerprints.Key.of(each, text.apply(each))).toList());
    List<Baseline.Entry> asEntries = new ArrayList<>();
    List<Baseline.Entry> near = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      List<Baseline.Entry> ofFile = entries(finding.location().path());
      near.addAll(ofFile);
      asEntries.add(
          new Baseline.Entry(
              fingerprints.get(i),
              finding.rule(),
              ofFile.isEmpty() ? finding.location().path() : ofFile.get(0).path(),
              finding.location().declaration()));
    }
    List<Boolean> isKnown = new Baseline(near).match(asEntries).known();
    List<Finding> left = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (!isKnown.get(i)) {
        left.add(findings.get(i));
      }
    }
    return left;
  }

  /** The baseline's entries for the file of this path: of several that end alike, the longest. */
  private List<Baseline.Entry> entries(String path) {
    String written = path.replace('\\', '/');
    Map<String, List<Baseline.Entry>> byPath =
        known.getOrDefault(fileName(written), List.of()).stream()
            .filter(entry -> endAlike(entry.path(), written))
            .collect(Collectors.groupingBy(Baseline.Entry::path));
    return byPath.keySet().stream()
        .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .map(byPath::get)
        .orElse(List.of());
  }

  private static boolean endAlike(String one, String other) {
    return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
