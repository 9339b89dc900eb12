package io.github.quiesce.classfile;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * What a class file names, from its constant pool alone.
 *
 * @param classes binary names of all classes, those of descriptors included
 * @param members names of the fields and methods used
 */
record ConstantPool(Set<String> classes, Set<String> members) {
  private static final int CLASS = 7;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_TYPE = 16;

  /**
   * Reads a constant pool.
   *
   * @throws RuntimeException of any kind where the bytes are no class file
   */
  static ConstantPool read(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    ConstantPool pool = new ConstantPool(new HashSet<>(), new HashSet<>());
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset == 0) {
        continue; // the second half of a long or double
      }
      switch (bytes[offset - 1]) {
        case CLASS -> pool.addClass(reader.readUTF8(offset, buffer));
        case NAME_AND_TYPE -> {
          pool.members.add(reader.readUTF8(offset, buffer));
          pool.addDescriptor(reader.readUTF8(offset + 2, buffer));
        }
        case METHOD_TYPE -> pool.addDescriptor(reader.readUTF8(offset, buffer));
        default -> {}
      }
    }
    return pool;
  }

  private void addClass(String internalName) {
    add(Type.getObjectType(internalName));
  }

  private void addDescriptor(String descriptor) {
    if (!descriptor.startsWith("(")) {
      add(Type.getType(descriptor));
      return;
    }
    for (Type each : Type.getArgumentTypes(descriptor)) {
      add(each);
    }
    add(Type.getReturnType(descriptor));
  }

  private void add(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      classes.add(element.getClassName());
    }
  }
}
