package io.github.quiesce.errorprone;

import com.google.errorprone.ErrorProneFlags;
import io.github.quiesce.catalog.RuleInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options a user gives with {@code -XepOpt:Quiesce:...}.
 *
 * @param profile which rules and findings are shown
 * @param facts the user's own facts files, comma-separated in the option
 * @param baseline the file of known findings, which are not shown
 * @param severities wishes by package, as {@link io.github.quiesce.adoption.Severities} reads them
 * @param reviewFixes whether fixes that a person must look at are suggested too
 */
record Settings(
    RuleInfo.Profile profile,
    List<Path> facts,
    Optional<Path> baseline,
    List<String> severities,
    boolean reviewFixes) {
  /** What holds where no option is given. */
  static final Settings DEFAULTS =
      new Settings(RuleInfo.Profile.DEFAULT, List.of(), Optional.empty(), List.of(), false);

  private static final String PROFILE = "Quiesce:Profile";
  private static final String FACTS = "Quiesce:Facts";
  private static final String BASELINE = "Quiesce:Baseline";
  static final String SEVERITY = "Quiesce:Severity";
  private static final String REVIEW_FIXES = "Quiesce:ReviewFixes";

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException with one line for the user
   */
  static Settings of(ErrorProneFlags flags) {
    List<Path> facts = new ArrayList<>();
    flags.getListOrEmpty(FACTS).forEach(each -> facts.add(Path.of(each)));
    return new Settings(
        profile(flags.get(PROFILE).orElse("default")),
        facts,
        flags.get(BASELINE).map(Path::of),
        flags.getListOrEmpty(SEVERITY),
        flags.getBoolean(REVIEW_FIXES).orElse(false));
  }

  private static RuleInfo.Profile profile(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "default" -> RuleInfo.Profile.DEFAULT;
      case "strict" -> RuleInfo.Profile.STRICT;
      default ->
          throw new IllegalArgumentException(
              "-XepOpt:" + PROFILE + "=" + name + ": no such profile; use default or strict");
    };
  }
}
