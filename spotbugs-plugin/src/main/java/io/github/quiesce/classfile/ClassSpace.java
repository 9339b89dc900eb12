package io.github.quiesce.classfile;

import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * All classes that can be named: those in view with their code, and those of the class path and the
 * JDK with their headers, which are read when first asked for.
 */
public final class ClassSpace implements ClassHierarchy.SupertypeSource {
  /** Parsed classes kept; bodies are asked for class by class, with a few neighbours. */
  private static final int PARSED_KEPT = 64;

  private final Map<String, ClassUnit> units;
  private final List<ClassLookup> lookups;
  private final Map<String, Optional<ClassHeader>> headers = new HashMap<>();
  private final ClassHierarchy hierarchy = new ClassHierarchy(List.of(this));
  private final Map<List<Object>, MethodRef> references = new HashMap<>();
  private final Map<String, ClassNode> parsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClassNode> eldest) {
          return size() > PARSED_KEPT;
        }
      };

  ClassSpace(Map<String, ClassUnit> units, List<ClassLookup> lookups) {
    this.units = units;
    this.lookups = List.copyOf(lookups);
  }

  /** The header of a class in view, on the class path or in the JDK. */
  public synchronized Optional<ClassHeader> header(String name) {
    ClassUnit unit = units.get(name);
    if (unit != null) {
      return Optional.of(unit.header());
    }
    Optional<ClassHeader> known = headers.get(name);
    if (known == null) {
      known = lookUp(name);
      headers.put(name, known);
    }
    return known;
  }

  private Optional<ClassHeader> lookUp(String name) {
    if (name.endsWith("]") || name.equals("?")) {
      return Optional.empty();
    }
    for (ClassLookup lookup : lookups) {
      Optional<ClassHeader> found;
      try {
        found = Reading.of(() -> lookup.find(name).map(HeaderReader::read));
      } catch (RuntimeException e) {
        // A class path entry that cannot be read is as good as absent.
        found = Optional.empty();
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> directSupertypes(String className) {
    return header(className)
        .map(
            header -> {
              List<String> all = new ArrayList<>(header.interfaces());
              header.superName().ifPresent(all::add);
              return all;
            });
  }

  /** Who extends whom, as far as class files tell. */
  public ClassHierarchy hierarchy() {
    return hierarchy;
  }

  /** The code of a class in view; empty for all others. */
  public synchronized Optional<ClassNode> node(String name) {
    ClassNode known = parsed.get(name);
    if (known == null && units.containsKey(name)) {
      known = Reading.of(units.get(name)::parse);
      parsed.put(name, known);
    }
    return Optional.ofNullable(known);
  }

  /** The code of one method of a class in view. */
  public Optional<MethodNode> method(String owner, String name, String descriptor) {
    return node(owner).map(node -> ClassUnit.method(node, name, descriptor));
  }

  /** A method as a call names it, with the exceptions its declaration has where it is known. */
  public synchronized MethodRef reference(
      String owner, String name, String descriptor, boolean isStatic) {
    return references.computeIfAbsent(
        List.of(owner, name, descriptor, isStatic),
        key -> {
          Optional<ClassHeader.Method> declared = declaration(owner, name, descriptor);
          return new MethodRef(
              owner,
              name,
              Names.parameters(descriptor),
              Names.returned(descriptor),
              isStatic,
              declared.map(ClassHeader.Method::thrown).orElse(List.of()),
              declared.isPresent());
        });
  }

  private Optional<ClassHeader.Method> declaration(String owner, String name, String descriptor) {
    String key = ClassHeader.key(name, descriptor);
    for (ClassHeader header : linearised(owner)) {
      ClassHeader.Method found = header.methods().get(key);
      if (found != null || name.equals(MethodRef.CONSTRUCTOR)) {
        return Optional.ofNullable(found);
      }
    }
    return Optional.empty();
  }

  /** Binary name of the class that declares a field, or {@code owner} where that is not known. */
  public String declaringClass(String owner, String field) {
    for (ClassHeader header : linearised(owner)) {
      if (header.fields().containsKey(field)) {
        return header.name();
      }
    }
    return owner;
  }

  /** The class and its known supertypes, superclasses before interfaces. */
  private List<ClassHeader> linearised(String start) {
    Map<String, ClassHeader> found = new LinkedHashMap<>();
    List<String> interfaces = new ArrayList<>();
    String next = start;
    while (next != null && !found.containsKey(next)) {
      Optional<ClassHeader> header = header(next);
      if (header.isEmpty()) {
        break;
      }
      found.put(next, header.get());
      interfaces.addAll(header.get().interfaces());
      next = header.get().superName().orElse(null);
    }
    for (int i = 0; i < interfaces.size(); i++) {
      String name = interfaces.get(i);
      Optional<ClassHeader> header = found.containsKey(name) ? Optional.empty() : header(name);
      if (header.isPresent()) {
        found.put(name, header.get());
        interfaces.addAll(header.get().interfaces());
      }
    }
    return List.copyOf(found.values());
  }
}
