package io.github.quiesce.classfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says of its class without looking at code.
 *
 * @param name binary name
 * @param access flags; for nested classes the ones of the source, from the InnerClasses attribute
 * @param superName binary name of the superclass
 * @param interfaces binary names
 * @param sourceFile the SourceFile attribute
 * @param nesting where it is declared, for nested classes
 * @param methods by name and descriptor
 * @param fields by name
 */
public record ClassHeader(
    String name,
    int access,
    Optional<String> superName,
    List<String> interfaces,
    Optional<String> sourceFile,
    Optional<Nesting> nesting,
    Map<String, Method> methods,
    Map<String, Field> fields) {

  /**
   * Where a nested class is declared.
   *
   * @param outerName binary name of the lexically enclosing class
   * @param anonymous whether it has no name
   * @param local whether it is declared in code (anonymous or local)
   * @param method name and descriptor of the enclosing method; empty for initialisers
   */
  public record Nesting(
      String outerName, boolean anonymous, boolean local, Optional<String> method) {}

  /** A method: its flags and the binary names of the exceptions it declares. */
  public record Method(int access, List<String> thrown) {
    public boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }
  }

  /** A field: its flags and descriptor. */
  public record Field(int access, String descriptor) {}

  public ClassHeader {
    interfaces = List.copyOf(interfaces);
    methods = Map.copyOf(methods);
    fields = Map.copyOf(fields);
  }

  public boolean has(int flag) {
    return (access & flag) != 0;
  }

  /** Whether it is an enum type (the bodies of its constants are not). */
  public boolean isEnumType() {
    return superName.filter("java.lang.Enum"::equals).isPresent();
  }

  /** Whether its constructors take the enclosing instance first. */
  public boolean isInnerMember() {
    return nesting.isPresent()
        && !nesting.get().local()
        && !has(Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD);
  }

  /** Name and descriptor, as {@link #methods} has them. */
  public static String key(String name, String descriptor) {
    return name + descriptor;
  }
}
