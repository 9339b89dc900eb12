package io.github.quiesce.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a table apart key by key, complaining in one line about what is missing, unknown or of the
 * wrong type. Call {@link #end()} when done: keys that were not asked for are mistakes.
 */
public final class TableReader {
  private final String file;
  private final String subject;
  private final Tree.Table table;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param file what to call the file in messages
   * @param subject what the table describes, for messages
   */
  public TableReader(String file, String subject, Tree.Table table) {
    this.file = file;
    this.subject = subject;
    this.table = table;
  }

  /** The value of a key, if it is there. */
  public Optional<Tree> take(String key) {
    asked.add(key);
    return Optional.ofNullable(table.entries().get(key));
  }

  /** A text; numbers and flags are taken as written. */
  public Optional<String> text(String key) {
    return take(key).map(tree -> text(key, tree));
  }

  /** A text that must be there and not be blank. */
  public String requiredText(String key) {
    return text(key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> error(table, "\"" + key + "\" is missing"));
  }

  /** True or false; false if absent. */
  public boolean flag(String key) {
    Optional<Tree> value = take(key);
    if (value.isEmpty()) {
      return false;
    }
    if (value.get() instanceof Tree.Flag flag) {
      return flag.value();
    }
    throw error(value.get(), "\"" + key + "\" must be true or false");
  }

  /** An integer that is not negative. */
  public int number(String key, int ifAbsent) {
    Optional<Tree> value = take(key);
    if (value.isEmpty()) {
      return ifAbsent;
    }
    if (value.get() instanceof Tree.Whole whole
        && whole.value() >= 0
        && whole.value() <= Integer.MAX_VALUE) {
      return (int) whole.value();
    }
    throw error(value.get(), "\"" + key + "\" must be a whole number, 0 or more");
  }

  /** A list of texts, or one text alone; empty if absent. */
  public List<String> texts(String key) {
    List<String> result = new ArrayList<>();
    for (Tree item : items(key)) {
      result.add(text(key, item));
    }
    return result;
  }

  /** The items of a list, or the one value alone; empty if absent. */
  public List<Tree> items(String key) {
    Optional<Tree> value = take(key);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get() instanceof Tree.Sequence list ? list.items() : List.of(value.get());
  }

  /** A table; empty if absent. */
  public Optional<Tree.Table> table(String key) {
    Optional<Tree> value = take(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Tree.Table found) {
      return Optional.of(found);
    }
    if (value.get() instanceof Tree.Text text && text.value().isEmpty()) {
      return Optional.of(new Tree.Table(java.util.Map.of(), text.line()));
    }
    throw error(value.get(), "\"" + key + "\" must be a table (key: value)");
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    Optional<Tree> value = take(key);
    return value.isEmpty() ? Optional.empty() : Optional.of(choice(key, value.get(), type));
  }

  /** As {@link #choice(String, Class)}, of a value at hand. */
  public <E extends Enum<E>> E choice(String key, Tree value, Class<E> type) {
    String wanted = text(key, value);
    for (E each : type.getEnumConstants()) {
      if (written(each).equals(wanted)) {
        return each;
      }
    }
    String choices =
        String.join(
            ", ", Arrays.stream(type.getEnumConstants()).map(TableReader::written).toList());
    throw error(value, "\"" + key + "\" cannot be \"" + wanted + "\": use one of " + choices);
  }

  /** How an enum's constant is written in data files. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Complains of keys nobody asked for. */
  public void end() {
    for (var entry : table.entries().entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw error(
            entry.getValue(), "\"" + entry.getKey() + "\" is not known here: use " + knownKeys());
      }
    }
  }

  private String knownKeys() {
    return String.join(", ", asked.stream().sorted().toList());
  }

  /** An exception that names the file, the line, the subject and the problem. */
  public DataException error(Tree at, String problem) {
    int line = at.line() > 0 ? at.line() : table.line();
    return new DataException(file, line, subject + ": " + problem);
  }

  private String text(String key, Tree tree) {
    if (tree instanceof Tree.Text text) {
      return text.value();
    }
    if (tree instanceof Tree.Whole whole) {
      return Long.toString(whole.value());
    }
    if (tree instanceof Tree.Flag flag) {
      return Boolean.toString(flag.value());
    }
    throw error(tree, "\"" + key + "\" must be a plain text");
  }
}
