package io.github.quiesce.classfile;

import io.github.quiesce.model.ClassModel.Kind;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import java.util.EnumSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** From access flags to the model's modifiers and kinds. */
final class Flags {
  private Flags() {}

  static Modifiers ofClass(int access) {
    return Modifiers.of(common(access));
  }

  static Modifiers ofField(int access) {
    Set<Modifier> set = common(access);
    add(set, access, Opcodes.ACC_VOLATILE, Modifier.VOLATILE);
    return Modifiers.of(set);
  }

  static Modifiers ofMethod(int access) {
    Set<Modifier> set = common(access);
    add(set, access, Opcodes.ACC_SYNCHRONIZED, Modifier.SYNCHRONIZED);
    add(set, access, Opcodes.ACC_NATIVE, Modifier.NATIVE);
    return Modifiers.of(set);
  }

  private static Set<Modifier> common(int access) {
    Set<Modifier> set = EnumSet.noneOf(Modifier.class);
    add(set, access, Opcodes.ACC_PUBLIC, Modifier.PUBLIC);
    add(set, access, Opcodes.ACC_PROTECTED, Modifier.PROTECTED);
    add(set, access, Opcodes.ACC_PRIVATE, Modifier.PRIVATE);
    add(set, access, Opcodes.ACC_STATIC, Modifier.STATIC);
    add(set, access, Opcodes.ACC_FINAL, Modifier.FINAL);
    add(set, access, Opcodes.ACC_ABSTRACT, Modifier.ABSTRACT);
    add(set, access, Opcodes.ACC_SYNTHETIC, Modifier.SYNTHETIC);
    return set;
  }

  private static void add(Set<Modifier> set, int access, int flag, Modifier modifier) {
    if ((access & flag) != 0) {
      set.add(modifier);
    }
  }

  static Kind kind(ClassHeader header) {
    if (header.has(Opcodes.ACC_ANNOTATION)) {
      return Kind.ANNOTATION;
    }
    if (header.has(Opcodes.ACC_INTERFACE)) {
      return Kind.INTERFACE;
    }
    if (header.isEnumType()) {
      return Kind.ENUM;
    }
    return header.superName().filter("java.lang.Record"::equals).isPresent()
        ? Kind.RECORD
        : Kind.CLASS;
  }
}
