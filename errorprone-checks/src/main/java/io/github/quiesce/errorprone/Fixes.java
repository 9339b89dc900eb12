package io.github.quiesce.errorprone;

import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.List;

/** A finding's fixes as Error Prone's. Those that a person must review only on request. */
final class Fixes {
  private Fixes() {}

  static List<Fix> of(Finding finding, boolean reviewToo) {
    List<Fix> all = new ArrayList<>();
    for (Finding.Fix fix : finding.fixes()) {
      boolean here = isIn(fix, finding.location().path());
      if (here && (fix.safe() || reviewToo)) {
        all.add(suggested(fix));
      }
    }
    return all;
  }

  /** Error Prone patches the unit it looks at, and no other. */
  private static boolean isIn(Finding.Fix fix, String path) {
    return fix.edits().stream().allMatch(edit -> edit.path().equals(path));
  }

  private static Fix suggested(Finding.Fix fix) {
    SuggestedFix.Builder builder = SuggestedFix.builder().setShortDescription(fix.title());
    fix.edits().forEach(edit -> builder.replace(edit.start(), edit.end(), edit.replacement()));
    return builder.build();
  }
}
