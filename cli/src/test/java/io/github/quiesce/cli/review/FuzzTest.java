package io.github.quiesce.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.catalog.Catalogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged reports, patches and baselines: each is read, or refused with a message, in bounded time,
 * and no file is touched. {@code scripts/check-fuzz} does more of it, and keeps the figures.
 */
class FuzzTest {
  private static final int COUNT = Integer.getInteger("quiesce.fuzz", 70);
  private static final long SEED = Long.getLong("quiesce.seed", 1);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final List<String> BITS =
      List.of(
          "..",
          "/",
          "\\",
          "\u0000",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "-1",
          "99999999999999999999",
          "1e999",
          "null",
          "true",
          "\ud800",
          "\u202e",
          "```",
          "-->",
          "<!--",
          "@@ -1,9 +1,9 @@\n",
          "+++ b/../../x\n",
          "\n",
          "\t",
          "%2e%2e%2f",
          "file:///etc/passwd",
          "\"uri\":\"/etc/passwd\"",
          "&lol;",
          "[".repeat(2000),
          "{\"a\":".repeat(2000),
          "9".repeat(2000));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long[] NUMBERS = {
    Long.MIN_VALUE, -1, 0, 1, 2, 3, 1_000_000, Integer.MAX_VALUE, Long.MAX_VALUE
  };
  private static final String SECRET = "what nobody may read";

  @TempDir Path temp;
  private Path repository;
  private String sarif;
  private String patch;
  private String baseline;

  @BeforeEach
  void readSeeds() throws IOException {
    repository = Files.createDirectory(temp.resolve("repository"));
    Files.writeString(repository.resolve("A.java"), "a\nb\nc\nd\ne\nf\ng\n");
    Files.writeString(temp.resolve("x"), SECRET);
    try (var in = getClass().getResourceAsStream("/io/github/quiesce/cli/report/report.sarif")) {
      sarif =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("p/My%20File.java", "A.java")
              .replaceAll("(?s)\"suppressions\": \\[.*?],", "");
    }
    patch =
        """
        diff --git a/A.java b/A.java
        index 1..2 100644
        --- a/A.java
        +++ b/A.java
        @@ -1,4 +1,5 @@
         a
         b
         c
        +d
         e
        """;
    List<Baseline.Entry> known = new ArrayList<>();
    known.add(new Baseline.Entry("a".repeat(16) + ":1", "R", "A.java", "A#m"));
    // One of the report's three: the others are new.
    JsonNode result = JSON.readTree(sarif).at("/runs/0/results/2");
    String print = result.at("/partialFingerprints/primaryLocationLineHash").asText();
    known.add(new Baseline.Entry(print, result.path("ruleId").asText(), "q/C.java", ""));
    baseline = new Baseline(known).text();
  }

  @Test
  void theSeedsAreGood() throws Exception {
    Optional<String> text = review(sarif, patch, baseline);
    assertThat(text.orElseThrow()).contains("2 new findings", "`A.java:4`");
    assertThat(review(sarif, patch, new Baseline(List.of()).text())).isNotEqualTo(text);
  }

  /** What is damaged. */
  private enum Kind {
    SARIF("SARIF files"),
    PATCH("patches"),
    BASELINE("baselines");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedInputIsReadOrRefused(Kind kind) throws Exception {
    Random random = new Random(SEED);
    Map<Path, String> before = files();
    int refused = 0;
    int same = 0;
    long longest = 0;
    Optional<String> whole = review(sarif, patch, baseline);
    for (int i = 0; i < COUNT; i++) {
      String report =
          kind != Kind.SARIF ? sarif : i % 2 == 0 ? damaged(sarif, random) : bent(sarif, random);
      String diff = kind == Kind.PATCH ? damaged(patch, random) : patch;
      String known = kind == Kind.BASELINE ? damaged(baseline, random) : baseline;
      long start = System.nanoTime();
      Optional<String> text =
          Assertions.assertTimeoutPreemptively(LONGEST, () -> review(report, diff, known));
      longest = Math.max(longest, System.nanoTime() - start);
      refused += text.isEmpty() ? 1 : 0;
      same += text.equals(whole) ? 1 : 0;
      text.ifPresent(each -> assertThat(each).doesNotContain(SECRET));
    }
    assertThat(refused).as("refused of " + COUNT).isBetween(1, COUNT - 1);
    assertThat(files()).isEqualTo(before);
    Path table = Files.createDirectories(Path.of("target", "fuzz")).resolve(kind + ".md");
    Files.writeString(
        table,
        String.format(
            "| %s | %d | %d | %d | %d | %d ms |%n",
            kind.plural, COUNT, refused, same, COUNT - refused - same, longest / 1_000_000));
  }

  /** What would be printed; empty where the input is refused. */
  private Optional<String> review(String report, String diff, String known) throws IOException {
    Path file = temp.resolve("report.sarif");
    Files.writeString(
        file, new String(report.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    try {
      Review.Request request =
          new Review.Request(
              repository, List.of(file), List.of(), Optional.of(Baseline.parse(known)), "");
      return Optional.of(Review.of(request, diff, Catalogs.builtIn()).markdown());
    } catch (ReviewException | BaselineException e) {
      assertThat(e).hasMessageMatching("(?s).{5,}");
      return Optional.empty();
    }
  }

  /** All files with their contents, but for the report, which is written anew each time. */
  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(temp)) {
      for (Path path : all.filter(each -> !each.endsWith("report.sarif")).toList()) {
        files.put(path, Files.isDirectory(path) ? "" : Files.readString(path));
      }
    }
    return files;
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(3); times > 0 && damaged.length() > 2; times--) {
      int at = random.nextInt(damaged.length() - 1);
      int end = Math.min(damaged.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> damaged.delete(at, end);
        case 1 -> damaged.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 2 -> damaged.replace(at, end, BITS.get(random.nextInt(BITS.size())));
        case 3 -> damaged.insert(at, damaged.substring(at, end).repeat(1 + random.nextInt(50)));
        default -> damaged.setCharAt(at, (char) random.nextInt(0x250));
      }
    }
    return damaged.toString();
  }

  /** Still JSON, but not as the standard has it: values go, come twice, or become others. */
  private static String bent(String text, Random random) throws IOException {
    JsonNode root = JSON.readTree(text);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      List<JsonNode> all = new ArrayList<>();
      addContainers(root, all);
      JsonNode at = all.get(random.nextInt(all.size()));
      JsonNode other = all.get(random.nextInt(all.size())).deepCopy();
      JsonNode value =
          switch (random.nextInt(4)) {
            case 0 -> other;
            case 1 -> JSON.getNodeFactory().numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 2 -> NullNode.getInstance();
            default -> TextNode.valueOf(BITS.get(random.nextInt(BITS.size())));
          };
      if (at instanceof ArrayNode array) {
        array.insert(random.nextInt(array.size() + 1), value);
      } else if (at instanceof ObjectNode object && !object.isEmpty()) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
      }
    }
    return root.toString();
  }

  private static void addContainers(JsonNode node, List<JsonNode> to) {
    if (node.isContainerNode()) {
      to.add(node);
      node.forEach(each -> addContainers(each, to));
    }
  }
}
