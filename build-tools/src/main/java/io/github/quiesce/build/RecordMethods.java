package io.github.quiesce.build;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes out the {@code equals} and {@code hashCode} that a record leaves to the run time, which
 * would link them out of method handles, one record after the other. They mean the same, and give
 * the same numbers as the JDK's. Its {@code toString} stays: it is for messages.
 */
final class RecordMethods {
  private static final String FACTORY = "java/lang/runtime/ObjectMethods";

  private final ClassNode owner;
  private final MethodNode code;
  private final List<Handle> components;

  private RecordMethods(ClassNode owner, MethodNode code, InvokeDynamicInsnNode left) {
    this.owner = owner;
    this.code = code;
    this.components = Stream.of(left.bsmArgs).skip(2).map(Handle.class::cast).toList();
  }

  /** Whether there was anything to rewrite. */
  static boolean rewrite(ClassNode owner) {
    boolean any = false;
    for (MethodNode each : owner.methods) {
      Optional<InvokeDynamicInsnNode> left = leftToRunTime(each);
      if (left.isPresent() && !each.name.equals("toString")) {
        new RecordMethods(owner, each, left.get()).write();
        any = true;
      }
    }
    return any;
  }

  private static Optional<InvokeDynamicInsnNode> leftToRunTime(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .filter(InvokeDynamicInsnNode.class::isInstance)
        .map(InvokeDynamicInsnNode.class::cast)
        .filter(call -> call.bsm.getOwner().equals(FACTORY))
        .findFirst();
  }

  private void write() {
    code.instructions.clear();
    code.localVariables = null;
    if (code.name.equals("equals")) {
      writeEquals();
    } else {
      writeHashCode();
    }
  }

  private void writeHashCode() {
    code.visitInsn(ICONST_0);
    for (Handle each : components) {
      code.visitIntInsn(BIPUSH, 31);
      code.visitInsn(IMUL);
      load(0, each);
      Type type = Type.getType(each.getDesc());
      String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, erased(type));
      code.visitMethodInsn(INVOKESTATIC, helper(type), "hashCode", descriptor, false);
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
  }

  private void writeEquals() {
    Label different = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, owner.name);
    code.visitJumpInsn(IFEQ, different);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(CHECKCAST, owner.name);
    code.visitVarInsn(ASTORE, 2);
    for (Handle each : components) {
      load(0, each);
      load(2, each);
      compare(Type.getType(each.getDesc()), different);
    }
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(different);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
  }

  /** Primitives as their classes compare them: one not-a-number is the same as another. */
  private void compare(Type type, Label different) {
    if (Boxing.isPrimitive(type)) {
      String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
      code.visitMethodInsn(INVOKESTATIC, helper(type), "compare", descriptor, false);
      code.visitJumpInsn(IFNE, different);
    } else {
      Type any = erased(type);
      String descriptor = Type.getMethodDescriptor(Type.BOOLEAN_TYPE, any, any);
      code.visitMethodInsn(INVOKESTATIC, helper(type), "equals", descriptor, false);
      code.visitJumpInsn(IFEQ, different);
    }
  }

  private void load(int local, Handle component) {
    code.visitVarInsn(ALOAD, local);
    code.visitFieldInsn(GETFIELD, owner.name, component.getName(), component.getDesc());
  }

  private static String helper(Type type) {
    return Boxing.isPrimitive(type) ? Boxing.boxOf(type) : "java/util/Objects";
  }

  private static Type erased(Type type) {
    return Boxing.isPrimitive(type) ? type : Type.getType(Object.class);
  }
}
