package io.github.quiesce.facts;

import io.github.quiesce.data.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written about one class, names in full, in two parts, since most questions are about the
 * class alone.
 *
 * @param file where it is written, for messages
 * @param type all but the methods
 * @param methods facts by signature
 */
record ClassData(String file, Tree.Table type, Tree.Table methods) {
  /** Keys of the tables that give fields their types. */
  static final List<String> FIELDS = List.of("fields", "object-fields");

  private static final Tree.Table EMPTY = new Tree.Table(Map.of(), 0);

  /** What the compiled resources hold; empty if neither part is there. */
  static Optional<ClassData> of(String file, Optional<Tree> type, Optional<Tree> methods) {
    return type.map(
        tree -> new ClassData(file, (Tree.Table) tree, (Tree.Table) methods.orElse(EMPTY)));
  }

  /** What this says, then what only {@code below} says. */
  ClassData over(ClassData below) {
    Map<String, Tree> merged = new LinkedHashMap<>(below.type().entries());
    merged.putAll(type.entries());
    for (String key : FIELDS) {
      if (type.entries().get(key) instanceof Tree.Table mine
          && below.type().entries().get(key) instanceof Tree.Table theirs) {
        merged.put(key, join(mine, theirs));
      }
    }
    return new ClassData(file, new Tree.Table(merged, type.line()), join(methods, below.methods()));
  }

  private static Tree.Table join(Tree.Table first, Tree.Table second) {
    Map<String, Tree> both = new LinkedHashMap<>(first.entries());
    second.entries().forEach(both::putIfAbsent);
    return new Tree.Table(both, first.line());
  }

  TypeFacts readType(String name) {
    return new TypeReader(file, name, type).read();
  }

  ClassCalls readCalls(String name) {
    return new ClassCalls(file, name, methods);
  }
}
