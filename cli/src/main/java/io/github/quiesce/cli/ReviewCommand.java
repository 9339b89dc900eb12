package io.github.quiesce.cli;

import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.accept.BaselineFile;
import io.github.quiesce.cli.review.InputFile;
import io.github.quiesce.cli.review.Review;
import io.github.quiesce.cli.review.ReviewException;
import io.github.quiesce.cli.review.host.ApiException;
import io.github.quiesce.cli.review.host.GitHubReview;
import io.github.quiesce.cli.review.host.GitLabReview;
import io.github.quiesce.cli.review.host.Outcome;
import io.github.quiesce.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Comments on what is new in a change. */
final class ReviewCommand implements Callable<Integer> {
  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][\\w.-]*/(?!\\.+$)[\\w.-]+");
  private static final Pattern PULL = Pattern.compile("refs/pull/(\\d{1,9})/.*");
  private static final String ACTIONS_USER = "github-actions[bot]";

  private final Terminal terminal;
  private final Tools tools;
  private final Map<String, String> environment;
  private CommandSpec spec;
  private ReviewOptions options;

  private ReviewCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
    environment = tools.environment();
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    CommandSpec spec = outline(terminal, tools);
    ReviewOptions.addTo(spec);
    spec.usageMessage()
        .footer("", "Exit status: 0 nothing new, 1 new findings, 2 bad input or usage.");
    return spec;
  }

  /** The command without its options. */
  static CommandSpec outline(Terminal terminal, Tools tools) {
    ReviewCommand command = new ReviewCommand(terminal, tools);
    command.spec =
        QuiesceCommand.spec("review", "Comments on what is new in a pull request.", command);
    return command.spec;
  }

  @Override
  public Integer call() {
    options = ReviewOptions.of(spec.commandLine().getParseResult());
    if (options.range().isPresent() == options.patch().isPresent()) {
      throw usage("name the diff: --range BASE...HEAD or --patch FILE");
    }
    Optional<Baseline> baseline =
        options.baseline().map(path -> BaselineFile.read(path).baseline());
    Review review;
    try {
      review =
          Review.of(
              new Review.Request(
                  options.repository(),
                  options.reports(),
                  options.baseReports(),
                  baseline,
                  options.prefix()),
              diff(),
              tools.catalog());
    } catch (ReviewException e) {
      throw new UserException("review: " + e.getMessage(), e);
    }
    switch (options.host()) {
      case NONE -> print(review.markdown());
      case GITHUB -> postToGitHub(review);
      case GITLAB -> postToGitLab(review);
    }
    return review.size() == 0 ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private String diff() throws ReviewException {
    if (options.range().isPresent()) {
      return Review.diff(options.repository(), options.range().get());
    }
    try {
      return InputFile.read(options.patch().get());
    } catch (ReviewException e) {
      throw new ReviewException(options.patch().get() + ": " + e.getMessage(), e);
    }
  }

  /**
   * In a workflow of GitHub, what is printed could be a command to it, were it not told to wait.
   */
  private void print(String text) {
    boolean workflow = "true".equals(environment.get("GITHUB_ACTIONS"));
    String word = UUID.randomUUID().toString();
    terminal.out().print(workflow ? "::stop-commands::" + word + "\n" : "");
    terminal.out().print(text);
    terminal.out().print(workflow ? "::" + word + "::\n" : "");
  }

  private void postToGitHub(Review review) {
    String repository = variable("GITHUB_REPOSITORY", "owner/name of the repository");
    if (!SLUG.matcher(repository).matches()) {
      throw usage("GITHUB_REPOSITORY is '" + repository + "'; it must be owner/name");
    }
    Matcher pull = PULL.matcher(environment.getOrDefault("GITHUB_REF", ""));
    int number =
        options
            .number()
            .orElseGet(
                () -> {
                  if (!pull.matches()) {
                    throw usage("name the pull request with --number");
                  }
                  return Integer.parseInt(pull.group(1));
                });
    boolean workflow = "true".equals(environment.get("GITHUB_ACTIONS"));
    try {
      Outcome outcome =
          new GitHubReview(
                  environment.getOrDefault("GITHUB_API_URL", "https://api.github.com"),
                  token("GITHUB_TOKEN", "a token that may write to pull requests"),
                  repository,
                  number,
                  workflow ? ACTIONS_USER : "",
                  options.commit(),
                  tools::pause)
              .publish(review.plan());
      warnIfOutdated(outcome, "pull");
    } catch (ApiException e) {
      if (e.kind() != ApiException.Kind.DENIED || !workflow) {
        throw failed(e);
      }
      warn("the token may not write (" + e.getMessage() + "); findings are told as annotations");
      terminal.out().print(review.annotations());
      writeJobSummary(review);
    } catch (IllegalArgumentException e) {
      throw usage("GITHUB_API_URL " + e.getMessage());
    }
  }

  private void warnIfOutdated(Outcome outcome, String kind) {
    if (outcome == Outcome.OUTDATED) {
      warn(
          "the "
              + kind
              + " request has a newer commit, whose own run reviews it; nothing is posted");
    }
  }

  /** GitHub shows but some annotations; the page of the run has room for all findings. */
  private void writeJobSummary(Review review) {
    String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!file.isEmpty()) {
      try {
        Files.writeString(
            Path.of(file), review.list(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException | InvalidPathException e) {
        warn("the job's summary cannot be written (" + e + ")");
      }
    }
  }

  private void postToGitLab(Review review) {
    String project = variable("CI_PROJECT_ID", "the project's id");
    String number =
        options
            .number()
            .map(String::valueOf)
            .orElse(environment.getOrDefault("CI_MERGE_REQUEST_IID", ""));
    if (!project.matches("[0-9A-Za-z_.%-]+") || !number.matches("\\d{1,9}")) {
      throw usage("name the merge request with --number, and its project with CI_PROJECT_ID");
    }
    try {
      Outcome outcome =
          new GitLabReview(
                  environment.getOrDefault("CI_API_V4_URL", "https://gitlab.com/api/v4"),
                  token("GITLAB_TOKEN", "a token that may comment (scope api)"),
                  project,
                  Integer.parseInt(number),
                  options.commit(),
                  tools::pause)
              .publish(review.plan());
      warnIfOutdated(outcome, "merge");
    } catch (ApiException e) {
      throw failed(e);
    } catch (IllegalArgumentException e) {
      throw usage("CI_API_V4_URL " + e.getMessage());
    }
  }

  private String variable(String name, String meaning) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw usage("set the environment variable " + name + " to " + meaning);
    }
    return value.strip();
  }

  /** A token is never shown, so that one with odd characters must not get into a message either. */
  private String token(String name, String meaning) {
    String token = variable(name, meaning);
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw usage("the environment variable " + name + " does not hold " + meaning);
    }
    return token;
  }

  private void warn(String message) {
    terminal
        .err()
        .print("quiesce: " + terminal.errStyle().yellow("warning:") + " " + message + "\n");
  }

  private static UserException failed(ApiException e) {
    return new UserException("review: not posted, or not all of it: " + e.getMessage(), e);
  }
}
