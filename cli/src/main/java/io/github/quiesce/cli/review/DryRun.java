package io.github.quiesce.cli.review;

/** The review as one Markdown document. */
final class DryRun {
  private DryRun() {}

  static String of(ReviewPlan plan) {
    StringBuilder text = new StringBuilder(plan.summary()).append('\n');
    for (Remark remark : plan.remarks()) {
      String lines =
          remark.isOfFile()
              ? ""
              : remark.startLine() < remark.line()
                  ? ":" + remark.startLine() + "-" + remark.line()
                  : ":" + remark.line();
      text.append("\n---\n\n#### ").append(PlainMarkdown.code(remark.path() + lines));
      text.append("\n\n").append(remark.body()).append('\n');
    }
    return text.toString();
  }
}
