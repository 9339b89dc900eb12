package io.github.quiesce.cli.report.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.SourceText;
import io.github.quiesce.cli.report.SourceTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fix on the page: what lines go, and what lines come. */
final class FixView {
  private FixView() {}

  static void write(Html html, ReportedFinding.Fix fix, SourceTexts sources) {
    html.raw("<details class=\"fix\"><summary>").text(fix.title());
    html.text(fix.safe() ? "" : " (look at it before you apply it)").raw("</summary>");
    fix.edits().stream()
        .map(Edit::path)
        .distinct()
        .forEach(
            path -> {
              Optional<SourceText> source = sources.text(path);
              source.ifPresent(text -> writeDiff(html, path, text.text(), fix));
            });
    html.raw("</details>\n");
  }

  private static void writeDiff(Html html, String path, String before, ReportedFinding.Fix fix) {
    List<Edit> edits =
        fix.edits().stream()
            .filter(edit -> edit.path().equals(path))
            .sorted(Comparator.comparing(Edit::start).reversed())
            .toList();
    StringBuilder after = new StringBuilder(before);
    for (Edit edit : edits) {
      if (edit.end() <= after.length()) {
        after.replace(edit.start(), edit.end(), edit.replacement());
      }
    }
    html.element("div", "class=\"file\"", path).raw("<pre>");
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before.lines().toList(), after.toString().lines().toList()).getDeltas()) {
      int line = delta.getSource().getPosition() + 1;
      html.element("span", "class=\"at\"", "@ line " + line + "\n");
      delta.getSource().getLines().forEach(each -> html.element("del", "", "- " + each + "\n"));
      delta.getTarget().getLines().forEach(each -> html.element("ins", "", "+ " + each + "\n"));
    }
    html.raw("</pre>");
  }
}
