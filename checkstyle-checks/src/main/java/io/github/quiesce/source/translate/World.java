package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.source.types.Members;
import io.github.quiesce.source.types.Subtyping;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.TypeLibrary;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything in view, and what resolves names in it. Bodies are translated on demand, by whichever
 * thread asks; they take turns on {@link #lock()}.
 */
public final class World {
  private final Map<String, SourceClass> classes = new HashMap<>();
  private final IdentityHashMap<Node, SourceClass> byNode = new IdentityHashMap<>();
  private final Map<String, Runnable> onDemand = new HashMap<>();
  private final TypeLibrary library;
  private final Members members;
  private final Subtyping subtyping;
  private final Object lock = new Object();

  public World(Facts facts) {
    this.library = new TypeLibrary(facts, this::inView);
    this.members = new Members(library);
    this.subtyping = new Subtyping(library);
  }

  private Optional<SourceClass> inView(String name) {
    SourceClass found = classes.get(name);
    if (found == null && !onDemand.isEmpty()) {
      int dollar = name.indexOf('$');
      Runnable load = onDemand.remove(dollar < 0 ? name : name.substring(0, dollar));
      if (load != null) {
        load.run();
        found = classes.get(name);
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Makes a top-level class known that is read only if its type is needed.
   *
   * @param load declares it, and the others of its file
   */
  public void addOnDemand(String name, Runnable load) {
    onDemand.putIfAbsent(name, load);
  }

  Object lock() {
    return lock;
  }

  TypeLibrary library() {
    return library;
  }

  Members members() {
    return members;
  }

  Subtyping subtyping() {
    return subtyping;
  }

  /** Makes a class known; the first of a name wins. */
  void add(SourceClass declared) {
    classes.putIfAbsent(declared.name(), declared);
    byNode.put(declared.node(), declared);
  }

  boolean isTaken(String name) {
    return classes.containsKey(name);
  }

  /** The class a declaration, anonymous body or enum constant body stands for. */
  Optional<SourceClass> classOf(Node node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /** Direct supertypes of a class that is not in view, as the class hierarchy asks for them. */
  public Optional<List<String>> directSupertypes(String name) {
    synchronized (lock) {
      return library.find(name).map(d -> d.supertypes().stream().map(Type::erasure).toList());
    }
  }
}
