package io.github.quiesce.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show works, and what they link to is there. */
class DocumentsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\(([^)#]+)[^)]*\\)");

  @Test
  void theExampleOfAFactsFileCanBeCopied(@TempDir Path folder) throws IOException {
    Matcher example = YAML.matcher(Files.readString(ROOT.resolve("docs/facts.md")));
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("acme.yaml"), example.group(1));
    FactsLibrary facts = FactsLibrary.withUserFiles(file);
    assertThat(facts.calls("com.acme.pool.Pools")).hasSize(3);
    assertThat(facts.calls("com.acme.util.Interrupts", "restore").get(0).interruption())
        .contains(CallFacts.Interruption.RESTORES);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<Path> documents = documents();
    assertThat(documents).hasSizeGreaterThan(10);
    for (Path document : documents) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!link.group(1).contains("://")) {
          assertThat(document.resolveSibling(link.group(1))).as(document.toString()).exists();
        }
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top).filter(path -> path.toString().endsWith(".md")).toList();
    }
  }
}
