package io.github.quiesce.cli.review;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.report.SourceText;
import io.github.quiesce.cli.review.Patch.FilePatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a review says: findings on changed lines as comments on these, the worst first; where it is
 * known what was there before, new findings elsewhere too, on their file or in the summary. What is
 * more than a host takes is in the summary.
 */
public final class ReviewPlan {
  static final int MOST_LINE_REMARKS = 30;
  public static final int MOST_FILE_REMARKS = 10;

  private static final String SUMMARY = "<!-- quiesce:summary -->";
  private static final Comparator<ReviewFinding> WORST_FIRST =
      Comparator.comparing(ReviewFinding::level)
          .thenComparing(ReviewFinding::path)
          .thenComparing(ReviewFinding::line)
          .thenComparing(each -> each.identity().fingerprint());

  private final Patch patch;
  private final Repository repository;
  private final RemarkText text;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<ReviewFinding> folded = new ArrayList<>();

  private ReviewPlan(Patch patch, Repository repository, RemarkText text) {
    this.patch = patch;
    this.repository = repository;
    this.text = text;
  }

  /**
   * Plans a review.
   *
   * @param known what was there before; empty where that is not known, and then only changed lines
   *     count
   */
  static ReviewPlan of(
      List<ReviewFinding> findings,
      Optional<Baseline> known,
      Patch patch,
      Repository repository,
      RemarkText text) {
    ReviewPlan plan = new ReviewPlan(patch, repository, text);
    List<Boolean> old =
        known
            .orElse(Baseline.EMPTY)
            .match(findings.stream().map(ReviewFinding::identity).toList())
            .known();
    List<ReviewFinding> fresh = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (!old.get(i) && (known.isPresent() || plan.isOnChangedLine(findings.get(i)))) {
        fresh.add(findings.get(i));
      }
    }
    fresh.sort(WORST_FIRST);
    fresh.forEach(plan::add);
    return plan;
  }

  private boolean isOnChangedLine(ReviewFinding finding) {
    return patch
        .file(finding.path())
        .filter(file -> file.added().contains(finding.line()))
        .isPresent();
  }

  private void add(ReviewFinding finding) {
    Optional<FilePatch> file = patch.file(finding.path());
    if (isOnChangedLine(finding) && count(false) < MOST_LINE_REMARKS) {
      remarks.add(lineRemark(finding, file.orElseThrow()));
    } else if (file.isPresent() && !isOnChangedLine(finding) && count(true) < MOST_FILE_REMARKS) {
      remarks.add(fileRemark(finding));
    } else {
      folded.add(finding);
    }
  }

  private long count(boolean ofFile) {
    return remarks.stream().filter(each -> each.isOfFile() == ofFile).count();
  }

  private Remark lineRemark(ReviewFinding finding, FilePatch file) {
    Optional<Suggestion> fix = suggestion(finding);
    // A suggestion replaces exactly the lines of its comment, and they must all be in the diff.
    boolean applies =
        fix.filter(each -> file.shows(each.first(), each.last()))
            .filter(each -> each.first() <= finding.line() && finding.line() <= each.last())
            .filter(Suggestion::isPlain)
            .isPresent();
    int first = applies ? fix.get().first() : finding.line();
    int last = applies ? fix.get().last() : finding.line();
    String body = text.comment(finding, fix, applies);
    return remark(finding, first, last, body);
  }

  /** A comment on the file, for what stands in it but not on lines that a host lets comment on. */
  public Remark fileRemark(ReviewFinding finding) {
    String place = PlainMarkdown.code(RemarkText.place(finding.path(), finding.line()));
    String body = place + "\n\n" + text.comment(finding, suggestion(finding), false);
    return remark(finding, 0, 0, body);
  }

  private Remark remark(ReviewFinding finding, int first, int last, String body) {
    String path = finding.path();
    String oldPath = patch.file(path).flatMap(FilePatch::oldPath).orElse(path);
    return new Remark(RemarkText.marker(finding), path, oldPath, first, last, body, finding);
  }

  private Optional<Suggestion> suggestion(ReviewFinding finding) {
    Optional<SourceText> source = repository.text(finding.path());
    return source.flatMap(
        each ->
            finding.fixes().stream()
                .sorted(Comparator.comparing(ReviewFinding.Fix::safe).reversed())
                .map(fix -> Suggestion.of(fix, each))
                .flatMap(Optional::stream)
                .findFirst());
  }

  /** The comments, in the order in which they matter. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** Findings that have no comment of their own. */
  public List<ReviewFinding> folded() {
    return folded;
  }

  /** All findings, the worst of those with a comment first. */
  List<ReviewFinding> findings() {
    return Stream.concat(remarks.stream().map(Remark::finding), folded.stream()).toList();
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return remarks.isEmpty() && folded.isEmpty();
  }

  int size() {
    return remarks.size() + folded.size();
  }

  /** The summary, with what has no comment of its own, folded. */
  public String summary() {
    return summary(folded);
  }

  /** The summary if these findings have no comment of their own. */
  public String summary(List<ReviewFinding> listed) {
    StringBuilder body = new StringBuilder("### Quiesce: ");
    body.append(size() == 0 ? "no new findings" : count(size(), "new finding")).append('\n');
    if (!listed.isEmpty()) {
      body.append("\n<details><summary>").append(listed.size());
      body.append(" without a comment of their own</summary>\n\n");
      String end = "\n</details>\n";
      int room = RemarkText.LONGEST - end.length() - SUMMARY.length() - 100;
      int left = listed.size();
      for (ReviewFinding finding : listed) {
        String line = text.listed(finding) + "\n";
        if (body.length() + line.length() > room) {
          body.append("- and ").append(left).append(" more\n");
          break;
        }
        body.append(line);
        left--;
      }
      body.append(end);
    }
    return body.append("\n").append(SUMMARY).toString();
  }

  /** Whether a text is a summary of ours. */
  public static boolean isSummary(String body) {
    return body.contains(SUMMARY);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
