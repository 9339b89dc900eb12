package io.github.quiesce.model;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in view: one compilation unit, or everything that was handed in. */
public final class Program {
  /** How much is in view. */
  public enum View {
    /**
     * One compilation unit of a larger program: other code may do anything with what is not
     * private.
     */
    UNIT,
    /** Everything that was handed in. */
    WHOLE
  }

  private final Map<String, ClassModel> byName = new HashMap<>();
  private final List<ClassModel> classes;
  private final ClassHierarchy hierarchy;
  private final Facts facts;
  private final View view;
  private final int release;

  /** A program for a release of the JDK that is not known. */
  public Program(
      Collection<ClassModel> classes,
      ClassHierarchy.SupertypeSource classPath,
      Facts facts,
      View view) {
    this(classes, classPath, facts, view, 0);
  }

  /**
   * @param classPath what the front end's class path knows of supertypes; asked after the classes
   *     in view and before the facts
   * @param release the JDK's feature release it is compiled for; 0 if that is not known
   */
  public Program(
      Collection<ClassModel> classes,
      ClassHierarchy.SupertypeSource classPath,
      Facts facts,
      View view,
      int release) {
    List<ClassModel> sorted = new ArrayList<>();
    for (ClassModel each : classes) {
      if (byName.putIfAbsent(each.name(), each) == null) {
        sorted.add(each);
      }
    }
    sorted.sort(Comparator.comparing(ClassModel::name));
    this.classes = Collections.unmodifiableList(sorted);
    this.facts = facts;
    this.view = view;
    this.release = release;
    this.hierarchy =
        new ClassHierarchy(
            List.of(
                this::supertypesInView,
                classPath,
                name -> facts.type(name).map(type -> type.supertypes())));
  }

  private Optional<List<String>> supertypesInView(String name) {
    ClassModel model = byName.get(name);
    if (model == null) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(model.header().interfaces());
    model.superName().ifPresent(all::add);
    return Optional.of(all);
  }

  /** Classes in view, by name. */
  public List<ClassModel> classes() {
    return classes;
  }

  public Optional<ClassModel> findClass(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public ClassHierarchy hierarchy() {
    return hierarchy;
  }

  public Facts facts() {
    return facts;
  }

  /** Whether the facts give a type, or one above it, a kind. */
  public boolean isOfKind(String type, String kind) {
    return hierarchy.supertypes(type).stream()
        .flatMap(each -> facts.type(each).stream())
        .anyMatch(each -> each.kind().filter(kind::equals).isPresent());
  }

  /** Whether a described method, called on an object of the type, gives back such a resource. */
  public boolean canBeReleased(String type, String kind) {
    return describedMethods(type)
        .flatMap(facts -> facts.releases().stream())
        .anyMatch(each -> each.kind().equals(kind) && each.place().equals(Place.RECEIVER));
  }

  /** What the facts describe of the methods of a type and of those above it. */
  public Stream<CallFacts> describedMethods(String type) {
    return hierarchy.supertypes(type).stream().flatMap(each -> facts.calls(each).stream());
  }

  public View view() {
    return view;
  }

  /** The JDK's feature release it is compiled for; 0 if that is not known. */
  public int release() {
    return release;
  }
}
