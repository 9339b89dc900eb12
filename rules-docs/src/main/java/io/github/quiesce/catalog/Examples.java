package io.github.quiesce.catalog;

import io.github.quiesce.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Takes the examples out of a rule's page, for tests that run them: fenced blocks marked {@code
 * java bad} or {@code java good}. Needs commonmark on the class path, which engines do not.
 */
public final class Examples {
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface|enum|record) (\\w+)");

  private Examples() {}

  /** All examples of a rule, in the order of its page. */
  public static List<Example> of(RuleInfo rule) {
    List<Example> found = new ArrayList<>();
    Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    parser
        .parse(rule.page())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                kind(block.getInfo())
                    .ifPresent(kind -> found.add(example(rule.name(), kind, block)));
              }
            });
    return found;
  }

  private static Optional<Example.Kind> kind(String info) {
    return switch (info.strip()) {
      case "java bad" -> Optional.of(Example.Kind.BAD);
      case "java good" -> Optional.of(Example.Kind.GOOD);
      default -> Optional.empty();
    };
  }

  private static Example example(String rule, Example.Kind kind, FencedCodeBlock block) {
    int line = block.getSourceSpans().get(0).getLineIndex() + 2; // from 1, after the fence
    Matcher type = TYPE.matcher(block.getLiteral());
    if (!type.find()) {
      throw new DataException(rule + ".md", line, "an example must declare a class");
    }
    return new Example(kind, type.group(1) + ".java", block.getLiteral(), line);
  }
}
