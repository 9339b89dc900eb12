package io.github.quiesce.maven;

import io.github.quiesce.maven.scan.Severity;
import io.github.quiesce.maven.scan.WholeResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a build may have of findings.
 *
 * @param counted the severities that count; none if findings never fail the build
 * @param borne how many of them are borne
 */
record Threshold(List<Severity> counted, int borne) {
  private enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    List<Severity> counted() {
      return switch (this) {
        case ERROR -> List.of(Severity.ERROR);
        case WARNING -> List.of(Severity.ERROR, Severity.WARNING);
        case INFO -> List.of(Severity.values());
        case NEVER -> List.of();
      };
    }
  }

  /** Reads the parameters. */
  static Threshold of(String failOn, int maxFindings) throws MojoExecutionException {
    FailOn least = Choice.of(FailOn.class, "quiesce.failOn", failOn);
    return new Threshold(least.counted(), maxFindings);
  }

  /** Fails the build if there is more than is borne. */
  void check(WholeResult result, Path reports) throws MojoFailureException {
    int count = counted.stream().mapToInt(result::count).sum();
    if (count <= borne) {
      return;
    }
    throw new MojoFailureException(
        summary(result)
            + (borne > 0 ? ", more than the " + borne + " that quiesce.maxFindings allows" : "")
            + "; the reports are in "
            + reports);
  }

  /** Such as "3 findings (1 error, 2 warnings)". */
  static String summary(WholeResult result) {
    int all = Arrays.stream(Severity.values()).mapToInt(result::count).sum();
    String each =
        Arrays.stream(Severity.values())
            .filter(severity -> result.count(severity) > 0)
            .map(severity -> count(result.count(severity), noun(severity)))
            .collect(Collectors.joining(", "));
    return count(all, "finding") + (all > 0 ? " (" + each + ")" : "");
  }

  private static String noun(Severity severity) {
    return severity == Severity.INFO ? "advice" : severity.name().toLowerCase(Locale.ROOT);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 || noun.equals("advice") ? "" : "s");
  }
}
