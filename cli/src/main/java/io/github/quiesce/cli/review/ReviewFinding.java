package io.github.quiesce.cli.review;

import io.github.quiesce.adoption.Baseline;
import java.util.List;

/**
 * A result of a SARIF report.
 *
 * @param rule its rule
 * @param level how bad it is
 * @param message what it says, as text
 * @param path the file, in the repository
 * @param line where it is; 0 where that is not told
 * @param identity what tells it again in another report
 * @param steps how it comes about
 * @param fixes what would mend it
 */
public record ReviewFinding(
    String rule,
    Level level,
    String message,
    String path,
    int line,
    Baseline.Entry identity,
    List<Step> steps,
    List<Fix> fixes) {

  /** SARIF's levels, the worst first. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE
  }

  /** One step of the explanation. */
  public record Step(String path, int line, String text) {}

  /**
   * A mend of one file.
   *
   * @param utf16 whether columns surely count UTF-16 units, and not characters, of which some have
   *     two
   */
  public record Fix(String title, boolean safe, String path, List<Edit> edits, boolean utf16) {}

  /** Replaces a region; lines and columns count from 1. */
  public record Edit(int startLine, int startColumn, int endLine, int endColumn, String text) {}

  public ReviewFinding {
    steps = List.copyOf(steps);
    fixes = List.copyOf(fixes);
  }

  /** The same finding, told apart from an equal one. */
  ReviewFinding as(Baseline.Entry other) {
    return new ReviewFinding(rule, level, message, path, line, other, steps, fixes);
  }

  /** The same, where columns count something else, or nobody says what. */
  ReviewFinding withOtherColumns() {
    List<Fix> others =
        fixes.stream()
            .map(each -> new Fix(each.title, each.safe, each.path, each.edits, false))
            .toList();
    return new ReviewFinding(rule, level, message, path, line, identity, steps, others);
  }
}
