package io.github.quiesce.classfile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file in view: its header, and its code on demand. */
public final class ClassUnit {
  private final String origin;
  private final byte[] bytes;
  private final ClassHeader header;

  private ClassUnit(String origin, byte[] bytes, ClassHeader header) {
    this.origin = origin;
    this.bytes = bytes;
    this.header = header;
  }

  /**
   * Reads a class' header.
   *
   * @param origin the file, as problems name it
   * @throws RuntimeException of any kind where the bytes are no class file
   */
  static ClassUnit read(String origin, byte[] bytes) {
    return new ClassUnit(origin, bytes, HeaderReader.read(bytes));
  }

  public String origin() {
    return origin;
  }

  public ClassHeader header() {
    return header;
  }

  /** The JDK's feature release it is compiled for, as its version says; 17 is version 61. */
  int release() {
    return new ClassReader(bytes).readUnsignedShort(6) - 44;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Parses the whole class; callers share the result through {@link ClassSpace#node}. */
  ClassNode parse() {
    ClassNode node = new ClassNode();
    // Subroutines of class files older than Java 6 are inlined.
    ClassVisitor inliner =
        new ClassVisitor(Opcodes.ASM9, node) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
          }
        };
    ClassReader reader = new ClassReader(bytes);
    boolean hasSubroutines = reader.readUnsignedShort(6) < Opcodes.V1_7;
    reader.accept(hasSubroutines ? inliner : node, ClassReader.SKIP_FRAMES);
    return node;
  }

  /** The method of this name and descriptor in a parsed class, or null. */
  static MethodNode method(ClassNode node, String name, String descriptor) {
    for (MethodNode each : node.methods) {
      if (each.name.equals(name) && each.desc.equals(descriptor)) {
        return each;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return header.name();
  }
}
