package io.github.quiesce.facts;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import io.github.quiesce.data.YamlTrees;
import io.github.quiesce.facts.FactsReader.Described;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts built in, and those of users' own files over them. A class is decoded when it is first
 * asked for. Of several entries that fit a call the first holds, and a user's come first.
 */
public final class FactsLibrary implements Facts {
  /** Key of the list of packages the built-in facts cover; no class can have this name. */
  static final String COVERED_PACKAGES = "#covers";

  private static final String RESOURCE = "facts.bin";

  private final IndexedTrees builtIn;
  private final Map<String, UserType> own;
  private final Map<String, Optional<Described>> described = new ConcurrentHashMap<>();
  private final List<String> covered;
  private final Map<String, List<String>> bySimpleName = new HashMap<>();

  private record UserType(String file, Tree.Table table) {}

  private static final class BuiltIn {
    static final FactsLibrary INSTANCE =
        new FactsLibrary(IndexedTrees.load(FactsLibrary.class, RESOURCE), Map.of(), List.of());
  }

  private FactsLibrary(
      IndexedTrees builtIn, Map<String, UserType> own, List<String> coveredByUser) {
    this.builtIn = builtIn;
    this.own = own;
    this.covered = new ArrayList<>(coveredByUser);
    if (builtIn.tree(COVERED_PACKAGES).orElse(null) instanceof Tree.Sequence list) {
      list.items().forEach(item -> covered.add(((Tree.Text) item).value()));
    }
    for (String name : typeNames()) {
      bySimpleName
          .computeIfAbsent(TypeResolver.simpleName(name), key -> new ArrayList<>(1))
          .add(name);
    }
  }

  /** The facts this library comes with. */
  public static FactsLibrary builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** As {@link #withUserFiles(List)}. */
  public static FactsLibrary withUserFiles(Path... files) {
    return withUserFiles(Arrays.asList(files));
  }

  /**
   * The built-in facts with those of these files over them; earlier files win over later ones.
   *
   * @throws FactsException if a file cannot be used; the message is one line for users
   */
  public static FactsLibrary withUserFiles(List<Path> files) {
    if (files.isEmpty()) {
      return builtIn();
    }
    IndexedTrees builtIn = builtIn().builtIn;
    try {
      List<FactsFile> parsed =
          files.stream().map(file -> FactsFile.of(file.toString(), YamlTrees.read(file))).toList();
      Set<String> names = new LinkedHashSet<>(builtIn.names());
      parsed.forEach(file -> names.addAll(file.names()));
      Map<String, UserType> own = new LinkedHashMap<>();
      for (FactsFile file : parsed) {
        file.resolved(names)
            .forEach(
                (name, table) ->
                    own.merge(name, new UserType(file.file(), table), FactsLibrary::join));
      }
      return new FactsLibrary(
          builtIn, own, parsed.stream().flatMap(file -> file.covers().stream()).toList());
    } catch (DataException e) {
      throw new FactsException(e);
    }
  }

  private static UserType join(UserType first, UserType second) {
    return new UserType(first.file(), overlay(first.table(), second.table()));
  }

  @Override
  public Optional<TypeFacts> type(String name) {
    return describe(name).map(Described::type);
  }

  @Override
  public List<CallFacts> calls(String owner, String methodName) {
    return describe(owner).map(facts -> facts.calls(methodName)).orElse(List.of());
  }

  @Override
  public List<CallFacts> calls(String owner) {
    return describe(owner).map(Described::calls).orElse(List.of());
  }

  @Override
  public List<TypeFacts> typesBySimpleName(String simpleName) {
    return bySimpleName.getOrDefault(simpleName, List.of()).stream()
        .flatMap(name -> type(name).stream())
        .toList();
  }

  @Override
  public boolean covers(String className) {
    return covered.stream().anyMatch(name -> className.startsWith(name + "."));
  }

  /** Binary names of all classes some facts describe. */
  public final Set<String> typeNames() {
    Set<String> names = new LinkedHashSet<>(own.keySet());
    names.addAll(builtIn.names());
    names.remove(COVERED_PACKAGES);
    return names;
  }

  private Optional<Described> describe(String name) {
    return described.computeIfAbsent(name, this::decode);
  }

  private Optional<Described> decode(String name) {
    UserType user = own.get(name);
    Optional<Tree.Table> base = builtIn.tree(name).map(Tree.Table.class::cast);
    if (user == null) {
      return base.map(table -> new FactsReader(RESOURCE, name, table).read());
    }
    Tree.Table table = base.map(below -> overlay(user.table(), below)).orElse(user.table());
    return Optional.of(new FactsReader(user.file(), name, table).read());
  }

  /** What {@code above} says, then what only {@code below} says; methods side by side. */
  private static Tree.Table overlay(Tree.Table above, Tree.Table below) {
    Map<String, Tree> merged = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (key, value) -> {
              boolean joined = key.equals("methods") || key.equals("fields");
              if (joined
                  && value instanceof Tree.Table mine
                  && merged.get(key) instanceof Tree.Table theirs) {
                Map<String, Tree> both = new LinkedHashMap<>(mine.entries());
                theirs.entries().forEach(both::putIfAbsent);
                merged.put(key, new Tree.Table(both, mine.line()));
              } else {
                merged.put(key, value);
              }
            });
    return new Tree.Table(merged, above.line());
  }
}
