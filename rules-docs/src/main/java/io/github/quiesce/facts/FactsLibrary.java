package io.github.quiesce.facts;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import io.github.quiesce.data.YamlTrees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Key of the list of the built-in facts' trigger methods. */
  static final String TRIGGER_METHODS = "#trigger-methods";

  /** Key of the list of names of the methods the built-in facts describe. */
  static final String METHOD_NAMES = "#methods";

  /** Resource of what is said of classes themselves. */
  static final String TYPES = "types.bin";

  /** Resource of what is said of their methods. */
  static final String CALLS = "calls.bin";

  private final BuiltIn builtIn;
  private final Map<String, ClassData> own;
  private final List<String> covered;
  private final Set<String> triggerMethods;
  private final Set<String> methodNames;
  private final Map<String, Optional<TypeFacts>> types = new ConcurrentHashMap<>();
  private final Map<String, ClassCalls> calls = new ConcurrentHashMap<>();
  private volatile Map<String, List<String>> bySimpleName;

  /** The resources the build made. */
  private record BuiltIn(IndexedTrees types, IndexedTrees calls) {
    Optional<ClassData> find(String name) {
      return ClassData.of(TYPES, types.tree(name), calls.tree(name));
    }

    List<String> list(String key) {
      Tree.Sequence items = (Tree.Sequence) types.tree(key).orElseThrow();
      return items.items().stream().map(item -> ((Tree.Text) item).value()).toList();
    }
  }

  private static final class Holder {
    static final FactsLibrary INSTANCE =
        new FactsLibrary(
            new BuiltIn(
                IndexedTrees.load(FactsLibrary.class, TYPES),
                IndexedTrees.load(FactsLibrary.class, CALLS)),
            Map.of(),
            List.of());
  }

  private FactsLibrary(BuiltIn builtIn, Map<String, ClassData> own, List<String> coveredByUser) {
    this.builtIn = builtIn;
    this.own = own;
    this.covered = new ArrayList<>(coveredByUser);
    this.covered.addAll(builtIn.list(COVERED_PACKAGES));
    this.triggerMethods = new HashSet<>(builtIn.list(TRIGGER_METHODS));
    this.methodNames = new HashSet<>(builtIn.list(METHOD_NAMES));
    own.forEach(
        (name, data) -> {
          this.triggerMethods.addAll(data.readType(name).triggerMethods());
          data.methods()
              .entries()
              .keySet()
              .forEach(each -> methodNames.add(SignatureSyntax.nameOf(each)));
        });
  }

  /** The facts this library comes with. */
  public static FactsLibrary builtIn() {
    return Holder.INSTANCE;
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
    try {
      List<FactsFile> parsed =
          files.stream().map(file -> FactsFile.of(file.toString(), YamlTrees.read(file))).toList();
      Set<String> names = new LinkedHashSet<>(builtIn().typeNames());
      parsed.forEach(file -> names.addAll(file.names()));
      Map<String, ClassData> own = new LinkedHashMap<>();
      for (FactsFile file : parsed) {
        file.resolved(names).forEach((name, data) -> own.merge(name, data, ClassData::over));
      }
      return new FactsLibrary(
          builtIn().builtIn, own, parsed.stream().flatMap(file -> file.covers().stream()).toList());
    } catch (DataException e) {
      throw new FactsException(e);
    }
  }

  @Override
  public Optional<TypeFacts> type(String name) {
    Optional<TypeFacts> known = types.get(name);
    if (known == null) {
      known = readType(name);
      types.put(name, known);
    }
    return known;
  }

  private Optional<TypeFacts> readType(String name) {
    ClassData user = own.get(name);
    if (user == null) {
      return builtIn
          .types()
          .tree(name)
          .map(t -> new TypeReader(TYPES, name, (Tree.Table) t).read());
    }
    return Optional.of(builtIn.find(name).map(user::over).orElse(user).readType(name));
  }

  @Override
  public List<CallFacts> calls(String owner, String methodName) {
    return callsOf(owner).named(methodName);
  }

  @Override
  public List<CallFacts> calls(String owner) {
    return callsOf(owner).all();
  }

  private ClassCalls callsOf(String owner) {
    ClassCalls known = calls.get(owner);
    if (known == null) {
      known = readCalls(owner);
      calls.put(owner, known);
    }
    return known;
  }

  private ClassCalls readCalls(String owner) {
    ClassData user = own.get(owner);
    if (user == null) {
      return builtIn
          .calls()
          .tree(owner)
          .map(methods -> new ClassCalls(CALLS, owner, (Tree.Table) methods))
          .orElse(ClassCalls.NONE);
    }
    return builtIn.find(owner).map(user::over).orElse(user).readCalls(owner);
  }

  @Override
  public List<TypeFacts> typesBySimpleName(String simpleName) {
    return namesBySimpleName().getOrDefault(simpleName, List.of()).stream()
        .flatMap(name -> type(name).stream())
        .toList();
  }

  private Map<String, List<String>> namesBySimpleName() {
    Map<String, List<String>> known = bySimpleName;
    if (known == null) {
      known = new HashMap<>();
      for (String name : typeNames()) {
        known.computeIfAbsent(TypeResolver.simpleName(name), key -> new ArrayList<>(1)).add(name);
      }
      bySimpleName = known;
    }
    return known;
  }

  @Override
  public boolean covers(String className) {
    return covered.stream().anyMatch(name -> className.startsWith(name + "."));
  }

  @Override
  public boolean isTriggerMethod(String methodName) {
    return triggerMethods.contains(methodName);
  }

  @Override
  public boolean describes(String methodName) {
    return methodNames.contains(methodName);
  }

  /** Binary names of all classes some facts describe. */
  public Set<String> typeNames() {
    Set<String> names = new LinkedHashSet<>(own.keySet());
    names.addAll(builtIn.types().names());
    names.remove(COVERED_PACKAGES);
    names.remove(TRIGGER_METHODS);
    names.remove(METHOD_NAMES);
    return names;
  }
}
