package io.github.quiesce.leaks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which rule of the catalog a leaked thread is likely to be a case of, by what it waits in. */
final class LikelyRules {
  private static final String PAGES = "https://quiesce.github.io/rules/";

  private static final List<Likely> TABLE =
      ResourceTable.read("likely-rules.txt").stream()
          .map(row -> new Likely(row.key(), Pattern.compile(row.value())))
          .toList();

  private record Likely(String rule, Pattern frame) {
    boolean fits(LiveThread thread) {
      return thread.stack().stream()
          .anyMatch(at -> frame.matcher(at.getClassName() + "." + at.getMethodName()).matches());
    }
  }

  private LikelyRules() {}

  static Optional<String> of(LiveThread thread) {
    return TABLE.stream().filter(each -> each.fits(thread)).map(Likely::rule).findFirst();
  }

  static String page(String rule) {
    return PAGES + rule;
  }
}
