package io.github.quiesce.cli.report;

import io.github.quiesce.cli.scan.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of a report is written as SARIF: all of it, or as much as GitHub takes, which refuses a
 * larger file as a whole. Code flows go first, since their steps are in related locations too; then
 * results, accepted ones and the mildest first. Nothing goes untold.
 *
 * @param results what is written, in the order of the report
 * @param codeFlows whether the results have their code flows
 * @param told what is left out, and why
 */
record SarifExtent(List<ReportedFinding> results, boolean codeFlows, List<Problem> told) {
  private static final Comparator<ReportedFinding> KEPT_FIRST =
      Comparator.<ReportedFinding, Boolean>comparing(each -> each.acceptance().isPresent())
          .thenComparing(ReportedFinding::severity)
          .thenComparing(each -> -each.score().value());

  /**
   * What is taken.
   *
   * @param results in a run
   * @param bytes of a file, gzipped
   */
  record Limits(int results, long bytes) {
    /**
     * Those of GitHub's code scanning. It says "10 MB", which is the smaller of what this can mean
     * here.
     */
    static final Limits GITHUB = new Limits(25_000, 10_000_000);
  }

  /** Tells how large a file would be. */
  @FunctionalInterface
  interface Measure {
    /** The size gzipped, or one that is surely not below it. */
    long bytes(SarifExtent extent) throws IOException;
  }

  static SarifExtent of(ScanReport report, Limits limits, Measure measure) throws IOException {
    List<ReportedFinding> all =
        Stream.concat(report.findings().stream(), report.accepted().stream()).toList();
    List<Problem> told = new ArrayList<>();
    SarifExtent extent = new SarifExtent(kept(all, limits.results()), true, told);
    long bytes = measure.bytes(extent);
    if (bytes > limits.bytes()) {
      told.add(withoutFlows(bytes, limits));
      extent = new SarifExtent(extent.results, false, told);
      bytes = measure.bytes(extent);
    }
    while (bytes > limits.bytes() && !extent.results.isEmpty()) {
      int count = extent.results.size();
      // A little less than what would do if all were of one size.
      int fewer = (int) Math.min(count - 1L, count * limits.bytes() / bytes * 19 / 20);
      extent = new SarifExtent(kept(all, fewer), false, told);
      bytes = measure.bytes(extent);
    }
    if (extent.results.size() < all.size()) {
      told.add(fewer(extent.results.size(), all.size(), limits));
    }
    return extent;
  }

  /** The ones to keep, in the order in which they were. */
  private static List<ReportedFinding> kept(List<ReportedFinding> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparing(all::get, KEPT_FIRST))
        .limit(most)
        .sorted()
        .map(all::get)
        .toList();
  }

  private static Problem withoutFlows(long bytes, Limits limits) {
    return Problem.warning(
        "SARIF",
        "code flows are left out: with them it has %s gzipped, and GitHub takes %s"
            .formatted(megabytes(bytes), megabytes(limits.bytes())),
        "their steps are in the related locations");
  }

  private static Problem fewer(int kept, int all, Limits limits) {
    return Problem.warning(
        "SARIF",
        String.format(
            Locale.ROOT,
            "%,d of %,d results are left out, accepted ones and the mildest first:"
                + " GitHub takes %,d a run, and %s gzipped",
            all - kept,
            all,
            limits.results(),
            megabytes(limits.bytes())),
        "scan the parts of the build one by one, each with a --module of its own, or see JSON");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
