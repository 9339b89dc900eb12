package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A class, interface, enum, record or annotation declared in view. Compared by identity. */
public final class ClassModel {
  private final Header header;
  private final List<FieldModel> fields = new ArrayList<>();
  private final List<MethodModel> methods = new ArrayList<>();

  /**
   * Everything but the members.
   *
   * @param name binary name; anonymous and local classes are numbered as javac numbers them, where
   *     the front end can tell, else uniquely within the outermost class
   * @param superName binary name of the superclass; empty for interfaces and java.lang.Object
   * @param interfaces binary names of the direct superinterfaces
   * @param kind class, interface, enum, record or annotation
   * @param modifiers modifiers as declared
   * @param annotations annotations as declared
   * @param outerName binary name of the lexically enclosing class, if there is one
   * @param anonymous whether it is an anonymous class
   * @param local whether it is an anonymous or local class
   * @param file where it comes from
   * @param span where it is declared
   */
  public record Header(
      String name,
      Optional<String> superName,
      List<String> interfaces,
      Kind kind,
      Modifiers modifiers,
      List<AnnotationModel> annotations,
      Optional<String> outerName,
      boolean anonymous,
      boolean local,
      SourceFile file,
      Span span) {
    public Header {
      interfaces = List.copyOf(interfaces);
      annotations = List.copyOf(annotations);
    }
  }

  /** Kinds of classes. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  public ClassModel(Header header) {
    this.header = header;
  }

  /** Adds a field; front ends call this while they read a class, and never after. */
  public void add(FieldModel field) {
    fields.add(field);
  }

  /** Adds a method; front ends call this while they read a class, and never after. */
  public void add(MethodModel method) {
    methods.add(method);
  }

  public Header header() {
    return header;
  }

  public String name() {
    return header.name();
  }

  public Optional<String> superName() {
    return header.superName();
  }

  public Modifiers modifiers() {
    return header.modifiers();
  }

  public SourceFile file() {
    return header.file();
  }

  public boolean isInterface() {
    return header.kind() == Kind.INTERFACE || header.kind() == Kind.ANNOTATION;
  }

  /** Fields in declaration order. */
  public List<FieldModel> fields() {
    return Collections.unmodifiableList(fields);
  }

  public Optional<FieldModel> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Methods, constructors and static initialiser, in declaration order. */
  public List<MethodModel> methods() {
    return Collections.unmodifiableList(methods);
  }

  /** Binary name of the outermost class around this one (its own name for a top-level class). */
  public String outermostName() {
    int dollar = name().indexOf('$', Math.max(1, name().lastIndexOf('.') + 2));
    return header.outerName().isEmpty() || dollar < 0 ? name() : name().substring(0, dollar);
  }

  @Override
  public String toString() {
    return name();
  }
}
