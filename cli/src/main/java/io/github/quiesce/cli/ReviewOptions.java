package io.github.quiesce.cli;

import static io.github.quiesce.cli.Options.add;
import static io.github.quiesce.cli.Options.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code review}.
 *
 * @param range the commits, such as {@code origin/main...HEAD}
 * @param patch a file with the diff instead
 * @param repository the checked-out folder
 * @param prefix the folder of it that paths in reports are relative to
 * @param baseReports SARIF of what was there before
 * @param baseline known findings
 * @param host where it goes
 * @param number the pull or merge request
 * @param commit the commit that was scanned; empty for whichever is the last
 * @param reports SARIF of the change
 */
record ReviewOptions(
    Optional<String> range,
    Optional<Path> patch,
    Path repository,
    String prefix,
    List<Path> baseReports,
    Optional<Path> baseline,
    Host host,
    Optional<Integer> number,
    String commit,
    List<Path> reports) {
  private static final String RANGE = "--range";
  private static final String PATCH = "--patch";
  private static final String REPO = "--repo";
  private static final String PREFIX = "--prefix";
  private static final String BASE_REPORT = "--base-report";
  private static final String BASELINE = "--baseline";
  private static final String POST = "--post";
  private static final String NUMBER = "--number";
  private static final String COMMIT = "--commit";

  /** Where a review goes. */
  enum Host {
    /** Nowhere: it is printed. */
    NONE,
    GITHUB,
    GITLAB
  }

  static void addTo(CommandSpec spec) {
    add(
        spec,
        value(String.class, "BASE...HEAD", RANGE)
            .description("The commits under review; git is asked for their diff."));
    add(spec, value(Path.class, "FILE", PATCH).description("The diff under review, as a file."));
    add(
        spec,
        value(Path.class, "DIR", REPO)
            .description("The checked-out repository; left out: the working folder."));
    add(
        spec,
        value(String.class, "DIR", PREFIX)
            .description("The folder of the repository that paths in reports are relative to."));
    add(
        spec,
        value(Path[].class, "FILE", BASE_REPORT)
            .description(
                "SARIF of what was there before: what is in it is not new, and what is not in it",
                "is, also where no line was changed."));
    add(spec, value(Path.class, "FILE", BASELINE).description("Known findings, likewise."));
    add(
        spec,
        value(Host.class, "HOST", POST)
            .description(
                "github or gitlab: post it there, with the token in GITHUB_TOKEN or GITLAB_TOKEN.",
                "Left out: print it as Markdown."));
    add(
        spec,
        value(Integer.class, "N", NUMBER)
            .description("The pull or merge request; left out: that of the CI job."));
    add(
        spec,
        value(String.class, "SHA", COMMIT)
            .description("The commit that was scanned: nothing is posted where there is a newer."));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("REPORT")
            .type(Path[].class)
            .index("0..*")
            .arity("1..*")
            .required(true)
            .description("SARIF reports of the change, of quiesce or another tool.")
            .build());
  }

  static ReviewOptions of(ParseResult parsed) {
    return new ReviewOptions(
        Optional.ofNullable(parsed.matchedOptionValue(RANGE, null)),
        Optional.ofNullable(parsed.matchedOptionValue(PATCH, null)),
        parsed.matchedOptionValue(REPO, Path.of("")),
        parsed.matchedOptionValue(PREFIX, ""),
        List.of(parsed.matchedOptionValue(BASE_REPORT, new Path[0])),
        Optional.ofNullable(parsed.matchedOptionValue(BASELINE, null)),
        parsed.matchedOptionValue(POST, Host.NONE),
        Optional.ofNullable(parsed.matchedOptionValue(NUMBER, null)),
        parsed.matchedOptionValue(COMMIT, ""),
        List.of(parsed.matchedPositionalValue(0, new Path[0])));
  }
}
