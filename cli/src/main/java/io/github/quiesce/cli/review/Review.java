package io.github.quiesce.cli.review;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.catalog.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review, from what is read to where it goes. */
public final class Review {
  private final ReviewPlan plan;

  private Review(ReviewPlan plan) {
    this.plan = plan;
  }

  /**
   * What a review is made of.
   *
   * @param repository the checked-out folder
   * @param reports SARIF of the change
   * @param baseReports SARIF of what was there before
   * @param baseline known findings
   * @param prefix the folder of the repository that paths in reports are relative to
   */
  public record Request(
      Path repository,
      List<Path> reports,
      List<Path> baseReports,
      Optional<Baseline> baseline,
      String prefix) {
    public Request {
      reports = List.copyOf(reports);
      baseReports = List.copyOf(baseReports);
    }
  }

  /**
   * Plans a review.
   *
   * @param patch the diff, as text
   */
  public static Review of(Request request, String patch, Catalog catalog) throws ReviewException {
    Repository repository = new Repository(request.repository());
    List<ReviewFinding> findings = findings(request.reports(), request.prefix());
    List<Baseline.Entry> known = new ArrayList<>();
    request.baseline().ifPresent(each -> known.addAll(each.entries()));
    findings(request.baseReports(), request.prefix()).stream()
        .map(ReviewFinding::identity)
        .forEach(known::add);
    boolean tells = request.baseline().isPresent() || !request.baseReports().isEmpty();
    ReviewPlan plan =
        ReviewPlan.of(
            findings,
            tells ? Optional.of(new Baseline(known)) : Optional.empty(),
            Patch.parse(patch),
            repository,
            new RemarkText(catalog));
    return new Review(plan);
  }

  /** The findings of all reports; what several reports tell of the same place is one finding. */
  private static List<ReviewFinding> findings(List<Path> reports, String prefix)
      throws ReviewException {
    FindingUnion union = new FindingUnion();
    for (Path report : reports) {
      try {
        union.add(SarifReader.read(InputFile.read(report), prefix));
      } catch (ReviewException e) {
        throw new ReviewException(report + ": " + e.getMessage(), e);
      }
    }
    return union.findings();
  }

  /** The findings as commands of a GitHub workflow. */
  public String annotations() {
    return Annotations.of(plan);
  }

  /** The summary with all findings in it, for where there can be no comments. */
  public String list() {
    return plan.summary(plan.findings()) + "\n";
  }

  /** The diff of a range of commits. */
  public static String diff(Path repository, String range) throws ReviewException {
    return GitDiff.of(new Repository(repository).root(), range);
  }

  /** How many findings are new. */
  public int size() {
    return plan.size();
  }

  /** The review as one Markdown document. */
  public String markdown() {
    return DryRun.of(plan);
  }

  /** What is said where. */
  public ReviewPlan plan() {
    return plan;
  }
}
