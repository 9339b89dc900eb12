package io.github.quiesce.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML as {@link Tree}s. Anchors are refused: data is for people to read, and they would let
 * a small file stand for an endless one.
 */
public final class YamlTrees {
  private final String file;
  private final int firstLine;

  private YamlTrees(String file, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
  }

  /** Reads a file whose content is one table. */
  public static Tree.Table read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file), 1);
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new DataException(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + e.getMessage() + ")");
    } catch (UncheckedIOException e) {
      throw new DataException(file + ": cannot be read (" + e.getCause().getMessage() + ")");
    }
  }

  /**
   * Parses a text whose content is one table.
   *
   * @param file what to call it in messages
   * @param firstLine the line of the file the text starts on
   */
  public static Tree.Table parse(String file, String text, int firstLine) {
    YamlTrees reader = new YamlTrees(file, firstLine);
    return reader.table(reader.compose(text));
  }

  private Optional<Node> compose(String text) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw new DataException(file, line(e.getProblemMark()), "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new DataException(file, 0, "not valid YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new DataException(file, 0, "nested too deeply to be read");
    }
  }

  private Tree.Table table(Optional<Node> root) {
    if (root.isPresent() && tree(root.get()) instanceof Tree.Table table) {
      return table;
    }
    throw new DataException(file, firstLine, "a table (key: value) is expected");
  }

  private Tree tree(Node node) {
    if (node.getAnchor().isPresent()) {
      throw new DataException(file, line(node), "anchors are not supported: write the value out");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(item)));
      return new Tree.Sequence(items, line(node));
    }
    return scalar((ScalarNode) node);
  }

  private Tree mapping(MappingNode mapping) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new DataException(file, line(tuple.getKeyNode()), "a key must be a plain text");
      }
      if (entries.putIfAbsent(key.getValue(), tree(tuple.getValueNode())) != null) {
        throw new DataException(
            file, line(key), "\"" + key.getValue() + "\" stands here twice: remove one");
      }
    }
    return new Tree.Table(entries, line(mapping));
  }

  private Tree scalar(ScalarNode node) {
    String value = node.getValue();
    if (node.getTag().equals(Tag.BOOL)) {
      return new Tree.Flag(Boolean.parseBoolean(value), line(node));
    }
    if (node.getTag().equals(Tag.INT)) {
      try {
        return new Tree.Whole(Long.parseLong(value), line(node));
      } catch (NumberFormatException e) {
        throw new DataException(file, line(node), value + " is too large a number");
      }
    }
    return new Tree.Text(node.getTag().equals(Tag.NULL) ? "" : value, line(node));
  }

  private int line(Node node) {
    return line(node.getStartMark());
  }

  private int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + firstLine).orElse(0);
  }
}
