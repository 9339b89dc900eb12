package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finding, made ready to be printed.
 *
 * @param rule its rule
 * @param severity how bad it is, here
 * @param proof how sure it is
 * @param message what happens at run time, then the cure
 * @param place where it points
 * @param declaration the class and method around it
 * @param fingerprint the same for the same finding in a later version of the code
 * @param engines the engines that saw it
 * @param trace how it comes about, in order
 * @param fixes edits that would mend it
 * @param score how likely it is right
 * @param acceptance why it is not new, if it is not
 */
public record ReportedFinding(
    RuleInfo rule,
    RuleInfo.Severity severity,
    Finding.Proof proof,
    String message,
    Place place,
    String declaration,
    String fingerprint,
    Set<RuleInfo.Engine> engines,
    List<Step> trace,
    List<Fix> fixes,
    Score score,
    Optional<Acceptance> acceptance) {

  /** One step of the explanation. */
  public record Step(Place place, String text) {}

  /** A mend, with the places of its edits. */
  public record Fix(String title, boolean safe, List<Edit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /**
   * Replaces {@code [start, end)} of a file by a text.
   *
   * @param from line and column of {@code start}
   * @param to line and column of {@code end}
   */
  public record Edit(
      String path, int start, int end, Position from, Position to, String replacement) {}

  /** A line and a column, both 1-based; 0 where unknown. */
  public record Position(int line, int column) {
    static final Position UNKNOWN = new Position(0, 0);
  }

  public ReportedFinding {
    engines = Set.copyOf(engines);
    trace = List.copyOf(trace);
    fixes = List.copyOf(fixes);
  }

  /** The engines that saw it, in the order of the catalog, in lower case. */
  public List<String> engineNames() {
    return EngineNames.of(engines);
  }

  /** The same finding, not new for this reason. */
  public ReportedFinding accepted(Acceptance why) {
    return new ReportedFinding(
        rule,
        severity,
        proof,
        message,
        place,
        declaration,
        fingerprint,
        engines,
        trace,
        fixes,
        score,
        Optional.of(why));
  }
}
