package io.github.quiesce.cli.review.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.cli.review.host.FakeGitHub.Failure;
import io.github.quiesce.data.Tree;
import io.github.quiesce.data.YamlTrees;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The action and the CI template, run as a runner does: each script in a shell of its own, with
 * what the expressions stand for, on a repository with a leak in its last commit, against servers
 * that answer as the hosts do.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CiTemplatesTest {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([\\w.]+) }}");
  private static final String LEAK =
      """
      class Leak {
        void run() {
          var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
          pool.submit(() -> System.out.println("x"));
        }
      }
      """;

  @TempDir Path temp;
  private Path work;
  private FakeGitHub github;
  private final Map<String, String> context = new TreeMap<>();
  private final Map<String, String> machine = new HashMap<>();

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void prepare() throws Exception {
    work = Files.createDirectories(temp.resolve("my work"));
    Path source = Files.createDirectories(work.resolve("src")).resolve("Leak.java");
    Files.writeString(source, LEAK.replaceAll(".*pool.*\n", ""));
    machine.put("PATH", System.getenv("PATH"));
    machine.put("HOME", temp.toString());
    bash("git init -q && git add -A && " + commit("base"));
    Files.writeString(source, LEAK);
    bash("git add -A && " + commit("leak"));
    String base = bash("git rev-parse HEAD~1").out().strip();
    String head = bash("git rev-parse HEAD").out().strip();
    Path action = Files.createDirectories(temp.resolve("my action"));
    writeLauncher(action.resolve("quiesce"));
    github = new FakeGitHub();
    github.user = "github-actions[bot]";
    github.head = head;
    github.patches.put("src/Leak.java", hunks(base, head));

    Path scratch = Files.createDirectories(temp.resolve("my scratch"));
    Tree.Table inputs = (Tree.Table) action().entries().get("inputs");
    inputs
        .entries()
        .forEach((name, input) -> context.put("inputs." + name, text(input, "default")));
    context.put("inputs.token", FakeGitHub.TOKEN);
    context.put("github.action_path", action.toString());
    context.put("github.event.pull_request.base.sha", base);
    context.put("github.event.pull_request.head.sha", head);
    context.put("github.event.pull_request.number", "7");
    machine.put("RUNNER_TEMP", scratch.toString());
    machine.put("GITHUB_ACTIONS", "true");
    machine.put("GITHUB_REPOSITORY", "o/r");
    machine.put("GITHUB_REF", "refs/pull/7/merge");
    machine.put("GITHUB_API_URL", github.url());
    machine.put("GITHUB_STEP_SUMMARY", temp.resolve("summary.md").toString());
  }

  @AfterEach
  void stop() {
    github.close();
  }

  private static String commit(String message) {
    return "git -c user.name=a -c user.email=a@example.org commit -qm " + message;
  }

  /** What GitHub's list of files has of the change. */
  private String hunks(String base, String head) throws Exception {
    String diff = bash("git diff " + base + "..." + head).out();
    return diff.substring(diff.indexOf("@@"));
  }

  /** Starts the command of this build. */
  private static void writeLauncher(Path file) throws IOException {
    String flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(each -> each.startsWith("--add-"))
            .collect(Collectors.joining(" "));
    Files.writeString(
        file,
        String.format(
            "#!/bin/sh%nexec '%s/bin/java' -XX:TieredStopAtLevel=1 %s -cp '%s' %s \"$@\"%n",
            System.getProperty("java.home"),
            flags,
            System.getProperty("java.class.path"),
            "io.github.quiesce.cli.Main"));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Tree.Table action() {
    return YamlTrees.read(Path.of("..", "action.yml"));
  }

  private static String text(Tree tree, String key) {
    Tree value = ((Tree.Table) tree).entries().get(key);
    return value instanceof Tree.Flag flag
        ? String.valueOf(flag.value())
        : value instanceof Tree.Text text ? text.value() : "";
  }

  private Run bash(String script) throws Exception {
    return bash(script, Map.of());
  }

  private Run bash(String script, Map<String, String> environment) throws Exception {
    Path file = Files.writeString(temp.resolve("script.sh"), script);
    Path errors = temp.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString())
            .directory(work.toFile())
            .redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(machine);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out, Files.readString(errors));
  }

  /** Runs the action's steps one after another, until one fails. */
  private Run runAction() throws Exception {
    Tree.Table runs = (Tree.Table) action().entries().get("runs");
    assertThat(text(runs, "using")).isEqualTo("composite");
    Run last = null;
    for (Tree step : ((Tree.Sequence) runs.entries().get("steps")).items()) {
      assertThat(text(step, "shell")).isEqualTo("bash");
      String script = text(step, "run");
      // Values put into the text of a script could be commands.
      assertThat(script).doesNotContain("${{");
      Map<String, String> environment = new HashMap<>();
      Tree.Table env = (Tree.Table) ((Tree.Table) step).entries().get("env");
      env.entries()
          .forEach((name, value) -> environment.put(name, valueOf(((Tree.Text) value).value())));
      if (last == null) {
        assertThat(environment).doesNotContainValue(FakeGitHub.TOKEN);
      }
      last = bash(script, environment);
      if (last.status() != 0) {
        break;
      }
    }
    return last;
  }

  private String valueOf(String text) {
    Matcher matcher = EXPRESSION.matcher(text);
    assertThat(matcher.matches()).as(text).isTrue();
    assertThat(context).containsKey(matcher.group(1));
    return context.get(matcher.group(1));
  }

  @Test
  void theActionCommentsAndASecondRunPostsNothing() throws Exception {
    Run run = runAction();
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(github.comments.values())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.path("path").asText()).isEqualTo("src/Leak.java");
              assertThat(each.path("line").asInt()).isEqualTo(3);
            });
    github.requests.clear();
    assertThat(runAction().status()).isZero();
    assertThat(github.requests).isNotEmpty();
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void theActionFailsOnNewFindingsWhereItIsToldTo() throws Exception {
    context.put("inputs.fail", "true");
    assertThat(runAction().status()).isEqualTo(1);
    assertThat(github.comments).isNotEmpty();
  }

  @Test
  void knownFindingsAreNotNew() throws Exception {
    String launcher = "'" + context.get("github.action_path") + "/quiesce'";
    bash(launcher + " baseline create --root . --baseline known.txt src");
    context.put("inputs.baseline", "known.txt");
    context.put("inputs.fail", "true");
    assertThat(runAction().status()).isZero();
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void aTokenThatMayNotWriteLeavesAnnotationsAndTheJobsSummary() throws Exception {
    github.failures.add(new Failure(403, "", "", "Resource not accessible by integration", false));
    Run run = runAction();
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("::").contains(" file=src/Leak.java,line=3,title=");
    assertThat(temp.resolve("summary.md")).content().contains("`src/Leak.java:3`");
    assertThat(run.out() + run.err()).doesNotContain(FakeGitHub.TOKEN);
  }

  @Test
  void inputsAreNoCommands() throws Exception {
    context.put("inputs.paths", "src; touch pwned $(touch pwned) `touch pwned`");
    assertThat(runAction().status()).isNotZero();
    context.put("inputs.paths", "src");
    context.put("inputs.baseline", "--output=src/pwned");
    assertThat(runAction().status()).isNotZero();
    assertThat(bash("git status --porcelain").out()).isEmpty();
    assertThat(github.writes()).isEmpty();
  }

  /** Runs the template's job, with its variables, as a runner does: all lines in one shell. */
  private Run runGitLab(FakeGitLab gitlab, String token) throws Exception {
    Tree.Table template = YamlTrees.read(Path.of("..", "ci", "quiesce.gitlab-ci.yml"));
    Tree.Table job = (Tree.Table) template.entries().get("quiesce");
    Map<String, String> environment = new HashMap<>();
    for (Tree.Table each : List.of(template, job)) {
      Tree.Table variables = (Tree.Table) each.entries().get("variables");
      variables.entries().keySet().forEach(name -> environment.put(name, text(variables, name)));
    }
    environment.put("QUIESCE", context.get("github.action_path") + "/quiesce");
    environment.put("CI_API_V4_URL", gitlab.url());
    environment.put("CI_PROJECT_ID", "5");
    environment.put("CI_MERGE_REQUEST_IID", "9");
    environment.put(
        "CI_MERGE_REQUEST_DIFF_BASE_SHA", context.get("github.event.pull_request.base.sha"));
    environment.put("CI_COMMIT_SHA", context.get("github.event.pull_request.head.sha"));
    if (!token.isEmpty()) {
      environment.put("GITLAB_TOKEN", token);
    }
    List<String> lines = new ArrayList<>();
    for (Tree line : ((Tree.Sequence) job.entries().get("script")).items()) {
      lines.add(((Tree.Text) line).value());
    }
    return bash(String.join("\n", lines), environment);
  }

  @Test
  void theTemplateCommentsAndASecondRunPostsNothing() throws Exception {
    try (FakeGitLab gitlab = new FakeGitLab("src/Leak.java", 9)) {
      gitlab.head = context.get("github.event.pull_request.head.sha");
      Run run = runGitLab(gitlab, FakeGitLab.TOKEN);
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(gitlab.bodies()).anyMatch(each -> each.contains("quiesce:finding:"));
      assertThat(work.resolve("gl-code-quality.json")).content().contains("src/Leak.java");
      gitlab.writes.clear();
      assertThat(runGitLab(gitlab, FakeGitLab.TOKEN).status()).isZero();
      assertThat(gitlab.writes).isEmpty();
    }
  }

  @Test
  void aJobOfAnOlderCommitSaysNothing() throws Exception {
    try (FakeGitLab gitlab = new FakeGitLab("src/Leak.java", 9)) {
      gitlab.head = "newer";
      Run run = runGitLab(gitlab, FakeGitLab.TOKEN);
      assertThat(run.status()).isZero();
      assertThat(run.err()).contains("the merge request has a newer commit");
      assertThat(gitlab.writes).isEmpty();
    }
  }

  @Test
  void withoutATokenThereIsTheReport() throws Exception {
    try (FakeGitLab gitlab = new FakeGitLab("src/Leak.java", 9)) {
      assertThat(runGitLab(gitlab, "").status()).isZero();
      assertThat(gitlab.discussions).isEmpty();
      assertThat(work.resolve("gl-code-quality.json")).content().contains("src/Leak.java");
    }
  }

  @Test
  void aReviewThatCannotBePostedFailsTheJob() throws Exception {
    try (FakeGitLab gitlab = new FakeGitLab("src/Leak.java", 9)) {
      assertThat(runGitLab(gitlab, "wrong").status()).isNotZero();
    }
  }
}
