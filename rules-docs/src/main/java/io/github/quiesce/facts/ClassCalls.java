package io.github.quiesce.facts;

import io.github.quiesce.data.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods facts describe of one class, read when they are asked for. */
final class ClassCalls {
  /** Of a class of which no method is described. */
  static final ClassCalls NONE = new ClassCalls("", "", new Tree.Table(Map.of(), 0));

  private final String file;
  private final String owner;
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  private final Map<String, List<CallFacts>> read = new ConcurrentHashMap<>();

  private record Entry(String signature, Tree.Table facts) {}

  /**
   * @param methods facts by signature, as {@link FactsFile} prepares them
   */
  ClassCalls(String file, String owner, Tree.Table methods) {
    this.file = file;
    this.owner = owner;
    methods
        .entries()
        .forEach(
            (signature, facts) ->
                entries
                    .computeIfAbsent(SignatureSyntax.nameOf(signature), k -> new ArrayList<>(1))
                    .add(new Entry(signature, (Tree.Table) facts)));
  }

  List<CallFacts> named(String name) {
    List<Entry> described = entries.get(name);
    return described == null ? List.of() : read.computeIfAbsent(name, key -> read(described));
  }

  /** Methods of one name stand together, in the order their first ones are written. */
  List<CallFacts> all() {
    return entries.keySet().stream().flatMap(name -> named(name).stream()).toList();
  }

  private List<CallFacts> read(List<Entry> described) {
    return described.stream().map(this::read).toList();
  }

  private CallFacts read(Entry entry) {
    SignatureSyntax signature = SignatureSyntax.parse(entry.signature()).orElseThrow();
    return new CallReader(file, owner + "#" + signature.name())
        .read(owner, signature, entry.facts());
  }
}
