package io.github.quiesce.catalog;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.catalog.RuleInfo.Severity;
import io.github.quiesce.data.DataException;
import io.github.quiesce.data.TableReader;
import io.github.quiesce.data.Tree;
import io.github.quiesce.data.YamlTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page of the catalog as a tree: its front matter, with the body under {@code page}. */
final class RulePage {
  private static final String FENCE = "---\n";

  private RulePage() {}

  /** Reads a page and checks its front matter. */
  static Tree.Table read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file).replace("\r\n", "\n"));
  }

  static Tree.Table parse(String file, String text) {
    int end = text.indexOf("\n" + FENCE);
    if (!text.startsWith(FENCE) || end < 0) {
      throw new DataException(file, 1, "front matter between two lines of --- is expected");
    }
    Tree.Table front = YamlTrees.parse(file, text.substring(FENCE.length(), end + 1), 2);
    Map<String, Tree> entries = new LinkedHashMap<>(front.entries());
    String body = text.substring(end + 1 + FENCE.length()).strip() + "\n";
    entries.put("page", new Tree.Text(body, 0));
    Tree.Table page = new Tree.Table(entries, front.line());
    toRule(file, page);
    return page;
  }

  /** The record a page's tree stands for. */
  static RuleInfo toRule(String file, Tree.Table page) {
    TableReader in = new TableReader(file, "front matter", page);
    RuleInfo rule =
        new RuleInfo(
            in.requiredText("name"),
            in.requiredText("code"),
            in.requiredText("summary"),
            choice(in, page, "severity", Severity.class),
            choice(in, page, "profile", Profile.class),
            in.requiredText("family"),
            engines(in, page),
            in.texts("cwe"),
            in.texts("cert"),
            in.requiredText("since"),
            in.texts("subsumes"),
            in.flag("test-code"),
            in.choice("fix", RuleInfo.Fix.class).orElse(RuleInfo.Fix.NONE),
            choice(in, page, "observed", RuleInfo.Observation.class),
            in.requiredText("page"));
    in.end();
    return rule;
  }

  private static <E extends Enum<E>> E choice(
      TableReader in, Tree.Table page, String key, Class<E> type) {
    return in.choice(key, type).orElseThrow(() -> in.error(page, "\"" + key + "\" is missing"));
  }

  private static Set<Engine> engines(TableReader in, Tree.Table page) {
    List<Tree> items = in.items("engines");
    if (items.isEmpty()) {
      throw in.error(page, "\"engines\" is missing");
    }
    Set<Engine> engines = EnumSet.noneOf(Engine.class);
    items.forEach(item -> engines.add(in.choice("engines", item, Engine.class)));
    return engines;
  }
}
