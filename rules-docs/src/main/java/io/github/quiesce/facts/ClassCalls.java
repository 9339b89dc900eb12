package io.github.quiesce.facts;

import io.github.quiesce.data.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods facts describe of one class, read when they are asked for. */
final class ClassCalls {
  /** Of a class of which no method is described. */
  static final ClassCalls NONE = new ClassCalls("", "", new Tree.Table(Map.of(), 0));

  private final String file;
  private final String owner;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<CallFacts>> byName = new ConcurrentHashMap<>();

  private record Entry(String signature, Tree.Table facts) {}

  /**
   * @param methods facts by signature, as {@link FactsFile} prepares them
   */
  ClassCalls(String file, String owner, Tree.Table methods) {
    this.file = file;
    this.owner = owner;
    methods
        .entries()
        .forEach((signature, facts) -> entries.add(new Entry(signature, (Tree.Table) facts)));
  }

  List<CallFacts> named(String name) {
    return byName.computeIfAbsent(
        name,
        key ->
            entries.stream()
                .filter(entry -> SignatureSyntax.nameOf(entry.signature()).equals(key))
                .map(this::read)
                .toList());
  }

  List<CallFacts> all() {
    return entries.stream().map(this::read).toList();
  }

  private CallFacts read(Entry entry) {
    SignatureSyntax signature = SignatureSyntax.parse(entry.signature()).orElseThrow();
    return new CallReader(file, owner + "#" + signature.name())
        .read(owner, signature, entry.facts());
  }
}
