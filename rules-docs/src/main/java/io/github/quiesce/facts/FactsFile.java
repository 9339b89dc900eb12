package io.github.quiesce.facts;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.TableReader;
import io.github.quiesce.data.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One facts file, with simple names of classes resolved: what the reader of facts and the compiled
 * resource take.
 */
final class FactsFile {
  private final String file;
  private final List<String> imports;
  private final List<String> covers;
  private final Map<String, Tree> types;

  private FactsFile(
      String file, List<String> imports, List<String> covers, Map<String, Tree> types) {
    this.file = file;
    this.imports = imports;
    this.covers = covers;
    this.types = types;
  }

  /** Splits a file into its classes. */
  static FactsFile of(String file, Tree.Table root) {
    TableReader reader = new TableReader(file, "facts", root);
    reader.requiredText("library");
    List<String> imports = reader.texts("imports");
    List<String> covers = reader.texts("covers");
    Map<String, Tree> types =
        reader
            .table("types")
            .orElseThrow(() -> reader.error(root, "\"types\" is missing"))
            .entries();
    reader.end();
    return new FactsFile(file, imports, covers, types);
  }

  String file() {
    return file;
  }

  /** Packages of which a call that is not described neither waits nor looks at interrupt status. */
  List<String> covers() {
    return covers;
  }

  Set<String> names() {
    return types.keySet();
  }

  /** Every class with all names written out in full, checked by reading it once. */
  Map<String, ClassData> resolved(Collection<String> otherNames) {
    Set<String> known = new LinkedHashSet<>(otherNames);
    known.addAll(names());
    TypeResolver resolver = new TypeResolver(known, imports);
    Map<String, ClassData> result = new LinkedHashMap<>();
    for (Map.Entry<String, Tree> entry : types.entrySet()) {
      ClassData data = resolveType(entry.getKey(), asTable(entry), resolver);
      data.readType(entry.getKey());
      data.readCalls(entry.getKey()).all();
      result.put(entry.getKey(), data);
    }
    return result;
  }

  private Tree.Table asTable(Map.Entry<String, Tree> entry) {
    if (entry.getValue() instanceof Tree.Table table) {
      return table;
    }
    if (entry.getValue() instanceof Tree.Text text && text.value().isEmpty()) {
      return new Tree.Table(Map.of(), text.line());
    }
    throw new DataException(
        file, entry.getValue().line(), entry.getKey() + ": must be a table (key: value)");
  }

  private ClassData resolveType(String owner, Tree.Table type, TypeResolver resolver) {
    Map<String, Tree> entries = new LinkedHashMap<>(type.entries());
    entries.computeIfPresent("extends", (key, value) -> resolveNames(owner, value, resolver));
    for (String fields : ClassData.FIELDS) {
      entries.computeIfPresent(fields, (key, value) -> resolveValues(owner, value, resolver));
    }
    TableReader reader = new TableReader(file, owner, type);
    Map<String, Tree> defaults = entriesOf(reader.table("defaults"));
    Map<String, Tree> methods = entriesOf(reader.table("methods"));
    entries.remove("defaults");
    entries.remove("methods");
    return new ClassData(
        file,
        new Tree.Table(entries, type.line()),
        resolveMethods(owner, methods, defaults, resolver));
  }

  private Tree resolveNames(String owner, Tree names, TypeResolver resolver) {
    if (names instanceof Tree.Sequence list) {
      return new Tree.Sequence(
          list.items().stream().map(item -> resolveNames(owner, item, resolver)).toList(),
          list.line());
    }
    if (names instanceof Tree.Text text) {
      return new Tree.Text(resolve(owner, text.value(), text, resolver), text.line());
    }
    return names;
  }

  private Tree resolveValues(String owner, Tree values, TypeResolver resolver) {
    if (!(values instanceof Tree.Table table)) {
      return values;
    }
    Map<String, Tree> result = new LinkedHashMap<>(table.entries());
    result.replaceAll((key, value) -> resolveNames(owner, value, resolver));
    return new Tree.Table(result, table.line());
  }

  private static Map<String, Tree> entriesOf(Optional<Tree.Table> table) {
    return table.map(Tree.Table::entries).orElse(Map.of());
  }

  private Tree.Table resolveMethods(
      String owner, Map<String, Tree> methods, Map<String, Tree> defaults, TypeResolver resolver) {
    Map<String, Tree> result = new LinkedHashMap<>();
    for (Map.Entry<String, Tree> entry : methods.entrySet()) {
      Tree value = entry.getValue();
      SignatureSyntax signature =
          SignatureSyntax.parse(entry.getKey())
              .orElseThrow(
                  () ->
                      new DataException(
                          file,
                          value.line(),
                          owner
                              + ": \""
                              + entry.getKey()
                              + "\" is not a method: write RETURNS NAME(TYPE, TYPE) throws TYPE,"
                              + " NAME(ARITY) or NAME"));
      String full = signature.mapTypes(name -> resolve(owner, name, value, resolver)).toString();
      Tree facts = withDefaults(owner + ": " + entry.getKey(), value, defaults);
      if (result.putIfAbsent(full, facts) != null) {
        throw new DataException(file, value.line(), owner + ": " + full + " stands here twice");
      }
    }
    return new Tree.Table(result, 0);
  }

  private String resolve(String owner, String name, Tree at, TypeResolver resolver) {
    return resolver
        .resolve(name, owner)
        .orElseThrow(
            () ->
                new DataException(
                    file,
                    at.line(),
                    owner
                        + ": \""
                        + name
                        + "\" is no class, or more than one, that facts describe: write its full"
                        + " binary name"));
  }

  /** A method's own facts over those its class gives all its methods. */
  private Tree.Table withDefaults(String subject, Tree value, Map<String, Tree> defaults) {
    Map<String, Tree> merged = new LinkedHashMap<>(defaults);
    if (value instanceof Tree.Table own) {
      merged.putAll(own.entries());
    } else if (value instanceof Tree.Text word && word.value().equals("nothrow")) {
      merged.put("nothrow", new Tree.Flag(true, word.line()));
    } else if (!(value instanceof Tree.Text nothing && nothing.value().isEmpty())) {
      throw new DataException(
          file,
          value.line(),
          subject + ": must be a table (key: value), the word nothrow, or empty");
    }
    return new Tree.Table(merged, value.line());
  }
}
