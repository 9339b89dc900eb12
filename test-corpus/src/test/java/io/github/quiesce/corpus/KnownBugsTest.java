package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How scripts/check-known-bugs counts what the scans found, and the table it reads. */
class KnownBugsTest {
  private static final Path SCORER = Path.of("..", "scripts", "KnownBugs.java");
  private static final Path TABLE = Path.of("real-bugs", "known-bugs.tsv");
  private static final String HEADER =
      "id\tfamily\trules\tbad_gav\tfixed_gav\tscope_needed\taccepted_sites\tnote";

  @TempDir Path temp;

  @Test
  void findingsCountByRuleAndSite() throws Exception {
    scan(
        "pool-1.default.json",
        finding("ExecutorNeverShutDown", "a.Pool#<init>", 7),
        finding("ExecutorNeverShutDown", "a.Pool$1#run", 9),
        finding("InterruptSwallowed", "a.Pool#<init>", 7),
        finding("ExecutorNeverShutDown", "a.Pool$Named#<init>", 11),
        finding("ExecutorNeverShutDown", "a.PoolMaker#<init>", 13),
        finding("ExecutorNeverShutDown", "a.Pool#other", 15));
    scan("pool-1.strict.json", finding("ExecutorNeverShutDown", "a.Pool#<init>", 7));
    scan("pool-2.default.json");
    peer("pool-1", "<Class classname='a.Pool'/><Field classname='a.Pool' name='threads'/>");
    peer("pool-2", "<Class classname='a.PoolMaker'/><Method classname='a.PoolMaker' name='make'/>");

    String report =
        report("P-1\tF1\tExecutorNeverShutDown\tg:pool:1\tg:pool:2\tclass\ta.Pool#<init>\t");

    assertThat(report)
        .contains(
            "| P-1 | ExecutorNeverShutDown"
                + " | ExecutorNeverShutDown `Pool#<init>:7`, ExecutorNeverShutDown `Pool$1#run:9`"
                + " | ExecutorNeverShutDown `Pool#<init>:7` | silent"
                + " | HES_EXECUTOR_NEVER_SHUTDOWN `Pool:0` | silent |  |\n")
        .contains(
            "| F1, method or class | 1 | 1 (100 %) | 1 (100 %) | 1 (100 %) | 1 (100 %)"
                + " | 1 (100 %) | 1 (100 %) |\n");
  }

  @Test
  void classCountsWithAllThatIsNestedInIt() throws Exception {
    scan("lock-1.default.json", finding("LockReleaseMismatch", "a.Lock$Holder$2#close", 3));
    scan("lock-1.strict.json", finding("LockReleaseMismatch", "a.Lock$Holder$2#close", 3));
    scan("lock-2.default.json", finding("LockReleaseMismatch", "a.Lock#open", 4));

    assertThat(report("L-1\tF4\tLockReleaseMismatch\tg:lock:1\tg:lock:2\tmethod\ta.Lock\twhy"))
        .contains(
            "| L-1 | LockReleaseMismatch | LockReleaseMismatch `Lock$Holder$2#close:3` | same"
                + " | LockReleaseMismatch `Lock#open:4` | NOT SCANNED |  | why |\n")
        .contains("| F4, method or class | 1 | 1 (100 %) | 1 (100 %) | 0 (0 %) | 0 (0 %) |");
  }

  @Test
  void rowsWithoutScansAreShownAndCountAsNotFound() throws Exception {
    Files.writeString(temp.resolve("gone-1.note"), "cannot be fetched");
    scan("gone-2.default.json");
    scan("far-1.default.json");
    scan("far-1.strict.json", finding("UnboundedWait", "b.Far#get", 5));
    scan("far-2.default.json");

    String report =
        report(
            "G-1\tF2\tUnboundedWait\tg:gone:1\tg:gone:2\tmethod\tb.Gone#get\t",
            "G-2\tF2\tUnboundedWait\tg:far:1\tg:far:2\twhole-program\tb.Far#get;b.Far#put\t");

    assertThat(report)
        .contains(
            "| G-1 | UnboundedWait | NOT SCANNED | same | silent | NOT SCANNED |  | gone-1 cannot be fetched. |\n")
        .contains(
            "| G-2 | UnboundedWait | - | UnboundedWait `Far#get:5` | silent | NOT SCANNED |  |  |\n")
        .contains("| F2, method or class | 1 | 0 (0 %) | 0 (0 %) | 1 (100 %) | 0 (0 %) |")
        .contains("| F2, whole program | 1 | 0 (0 %) | 1 (100 %) | 1 (100 %) | 0 (0 %) |");
  }

  @Test
  void tableNamesRulesAndSitesOfEveryRow() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> names = Arrays.asList(lines.get(0).split("\t", -1));
    assertThat(names).contains("id", "family", "rules", "scope_needed", "accepted_sites", "note");
    assertThat(lines).hasSizeGreaterThan(50);
    assertThat(lines.stream().map(line -> line.split("\t", -1)[0])).doesNotHaveDuplicates();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      assertThat(cells).as(line).hasSameSizeAs(names);
      assertThat(cells.get(names.indexOf("family"))).as(line).matches("F[1-4]");
      assertThat(cells.get(names.indexOf("rules")).split(" "))
          .as(line)
          .allMatch(rule -> rule.matches("[A-Z][A-Za-z]+"));
      assertThat(cells.get(names.indexOf("accepted_sites")).split(";"))
          .as(line)
          .allMatch(site -> site.matches("[\\w.$]+(#([\\w$]+|<init>|<clinit>))?"));
    }
  }

  private void scan(String name, String... findings) throws IOException {
    Files.writeString(
        temp.resolve(name),
        "{\n  \"version\": 1,\n  \"findings\": ["
            + String.join(",\n", findings)
            + "],\n  \"problems\": []\n}\n");
  }

  private static String finding(String rule, String declaration, int line) {
    return String.format(
        "{\"rule\": \"%s\", \"line\": %d, \"declaration\": \"%s\","
            + " \"message\": \"a \\\"quoted\\\" \\u2026, text\","
            + " \"trace\": [{\"line\": 1, \"message\": \"x\"}], \"fixes\": [{\"safe\": true}]}",
        rule, line, declaration);
  }

  private void peer(String name, String place) throws IOException {
    Files.writeString(
        temp.resolve(name + ".spotbugs.xml"),
        "<BugCollection><BugInstance type='HES_EXECUTOR_NEVER_SHUTDOWN'>%s</BugInstance></BugCollection>"
            .formatted(place));
  }

  private String report(String... rows) throws IOException, InterruptedException {
    Path table = temp.resolve("table.tsv");
    Files.writeString(table, HEADER + "\n" + String.join("\n", rows) + "\n");
    Path out = temp.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SCORER.toString(),
                table.toString(),
                temp.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the scorer ends").isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
