package io.github.quiesce.classfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the {@link ClassHeader} of a class file. */
final class HeaderReader extends ClassVisitor {
  private String internalName;
  private int access;
  private Optional<String> superName = Optional.empty();
  private List<String> interfaces = List.of();
  private Optional<String> sourceFile = Optional.empty();
  private String outer;
  private boolean anonymous;
  private boolean local;
  private Optional<String> enclosingMethod = Optional.empty();
  private final Map<String, ClassHeader.Method> methods = new HashMap<>();
  private final Map<String, ClassHeader.Field> fields = new HashMap<>();

  private HeaderReader() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads a header.
   *
   * @throws RuntimeException of any kind where the bytes are no class file ASM can read
   */
  static ClassHeader read(byte[] bytes) {
    HeaderReader visitor = new HeaderReader();
    new ClassReader(bytes).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return visitor.header();
  }

  private ClassHeader header() {
    if (internalName == null) {
      throw new IllegalArgumentException("no class declared");
    }
    Optional<ClassHeader.Nesting> nesting =
        Optional.ofNullable(outer)
            .map(name -> new ClassHeader.Nesting(name, anonymous, local, enclosingMethod));
    return new ClassHeader(
        Names.binary(internalName),
        access,
        superName,
        interfaces,
        sourceFile,
        nesting,
        methods,
        fields);
  }

  @Override
  public void visit(
      int version, int flags, String name, String signature, String sup, String[] itfs) {
    internalName = name;
    access = flags;
    boolean isInterface = (flags & Opcodes.ACC_INTERFACE) != 0;
    superName = Optional.ofNullable(isInterface ? null : sup).map(Names::binary);
    interfaces = names(itfs);
  }

  @Override
  public void visitSource(String source, String debug) {
    sourceFile = Optional.ofNullable(source);
  }

  @Override
  public void visitOuterClass(String owner, String name, String descriptor) {
    outer = Names.binary(owner);
    local = true;
    if (name != null) {
      enclosingMethod = Optional.of(ClassHeader.key(name, descriptor));
    }
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int flags) {
    if (!name.equals(internalName)) {
      return;
    }
    // Flags that only the class file's own access word has are kept.
    access = flags | (access & (Opcodes.ACC_RECORD | Opcodes.ACC_SYNTHETIC));
    anonymous = innerName == null;
    if (outerName != null && outer == null) {
      outer = Names.binary(outerName);
    }
  }

  @Override
  public FieldVisitor visitField(
      int flags, String name, String descriptor, String signature, Object value) {
    Names.ofDescriptor(descriptor); // throws if it is none
    fields.put(name, new ClassHeader.Field(flags, descriptor));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int flags, String name, String descriptor, String signature, String[] exceptions) {
    Names.parameters(descriptor); // throws if it is none
    Names.returned(descriptor);
    methods.put(
        ClassHeader.key(name, descriptor), new ClassHeader.Method(flags, names(exceptions)));
    return null;
  }

  private static List<String> names(String[] internalNames) {
    return internalNames == null ? List.of() : Stream.of(internalNames).map(Names::binary).toList();
  }
}
