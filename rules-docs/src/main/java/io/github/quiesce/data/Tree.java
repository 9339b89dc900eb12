package io.github.quiesce.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data as written in a file: tables, sequences and scalars, each with the line it starts on (0
 * where that is not known, as in compiled data).
 */
public sealed interface Tree {
  /** Line in the file, from 1; 0 if unknown. */
  int line();

  /** Entries in the order they are written. */
  record Table(Map<String, Tree> entries, int line) implements Tree {
    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A list. */
  record Sequence(List<Tree> items, int line) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A text, or nothing at all: the empty text. */
  record Text(String value, int line) implements Tree {}

  /** An integer. */
  record Whole(long value, int line) implements Tree {}

  /** True or false. */
  record Flag(boolean value, int line) implements Tree {}
}
