package io.github.quiesce.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A class of which each object is one of several functions: it keeps which one, and what that
 * captured, and its methods choose by it.
 */
final class FunctionClass {
  private static final String OBJECT = "java/lang/Object";
  private static final Type ANY = Type.getObjectType(OBJECT);
  private static final String INDEX = "index";
  private static final String MAKER = "make";

  private final String owner;
  private final Set<String> interfaces = new LinkedHashSet<>();
  private final Map<String, List<Function>> byMethod = new LinkedHashMap<>();
  private final Set<List<Type>> kept = new LinkedHashSet<>();

  FunctionClass(String name) {
    this.owner = name;
  }

  String name() {
    return owner;
  }

  Set<String> interfaces() {
    return interfaces;
  }

  /**
   * Takes the function in, and gives the code that makes an object of it from what it captures,
   * which is on the stack.
   */
  InsnList add(Function function) {
    interfaces.add(function.type());
    List<Function> beside =
        byMethod.computeIfAbsent(
            function.method() + function.signature(), key -> new ArrayList<>());
    beside.add(function);
    List<Type> captured = function.captured().stream().map(FunctionClass::erased).toList();
    kept.add(captured);
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(beside.size() - 1));
    code.add(new MethodInsnNode(INVOKESTATIC, owner, MAKER, maker(captured), false));
    return code;
  }

  private static Type erased(Type captured) {
    return Boxing.isPrimitive(captured) ? captured : ANY;
  }

  /** Functions that keep as much are made by the same method, which is told the index last. */
  private String maker(List<Type> captured) {
    List<Type> parameters = new ArrayList<>(captured);
    parameters.add(Type.INT_TYPE);
    return Type.getMethodDescriptor(Type.getObjectType(owner), parameters.toArray(Type[]::new));
  }

  ClassNode toClass() {
    ClassNode made = new ClassNode();
    made.visit(
        V17,
        ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER,
        owner,
        null,
        OBJECT,
        interfaces.toArray(String[]::new));
    int most = kept.stream().mapToInt(List::size).max().orElse(0);
    made.visitField(ACC_PRIVATE | ACC_FINAL, INDEX, "I", null, null);
    for (int i = 0; i < most; i++) {
      made.visitField(ACC_PRIVATE | ACC_FINAL, field(i), ANY.getDescriptor(), null, null);
    }
    writeConstructor(made, most);
    kept.forEach(each -> writeMaker(made, each, most));
    byMethod.values().forEach(each -> writeMethod(made, each));
    return made;
  }

  private static String field(int captured) {
    return "captured" + captured;
  }

  private static String constructor(int fields) {
    return "(I" + ANY.getDescriptor().repeat(fields) + ")V";
  }

  private void writeConstructor(ClassNode made, int fields) {
    MethodVisitor code = made.visitMethod(ACC_PRIVATE, "<init>", constructor(fields), null, null);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitFieldInsn(PUTFIELD, owner, INDEX, "I");
    for (int i = 0; i < fields; i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(ALOAD, 2 + i);
      code.visitFieldInsn(PUTFIELD, owner, field(i), ANY.getDescriptor());
    }
    code.visitInsn(RETURN);
  }

  private void writeMaker(ClassNode made, List<Type> captured, int fields) {
    MethodVisitor code = made.visitMethod(ACC_STATIC, MAKER, maker(captured), null, null);
    code.visitTypeInsn(NEW, owner);
    code.visitInsn(DUP);
    code.visitVarInsn(ILOAD, captured.stream().mapToInt(Type::getSize).sum());
    int slot = 0;
    for (Type each : captured) {
      code.visitVarInsn(each.getOpcode(ILOAD), slot);
      Boxing.box(code, each);
      slot += each.getSize();
    }
    for (int i = captured.size(); i < fields; i++) {
      code.visitInsn(ACONST_NULL);
    }
    code.visitMethodInsn(INVOKESPECIAL, owner, "<init>", constructor(fields), false);
    code.visitInsn(ARETURN);
  }

  private void writeMethod(ClassNode made, List<Function> functions) {
    Function first = functions.get(0);
    MethodVisitor code =
        made.visitMethod(ACC_PUBLIC, first.method(), first.signature().getDescriptor(), null, null);
    if (functions.size() == 1) {
      writeCall(code, first);
      return;
    }
    Label none = new Label();
    Label[] cases = functions.stream().map(each -> new Label()).toArray(Label[]::new);
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, owner, INDEX, "I");
    code.visitTableSwitchInsn(0, cases.length - 1, none, cases);
    for (int i = 0; i < cases.length; i++) {
      code.visitLabel(cases[i]);
      code.visitFrame(F_SAME, 0, null, 0, null);
      writeCall(code, functions.get(i));
    }
    code.visitLabel(none);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitTypeInsn(NEW, "java/lang/AssertionError");
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/AssertionError", "<init>", "()V", false);
    code.visitInsn(ATHROW);
  }

  /** Calls the body with what was captured and with the arguments, and returns what it gives. */
  private void writeCall(MethodVisitor code, Function function) {
    List<Type> parameters = function.parameters();
    if (function.makesObject()) {
      code.visitTypeInsn(NEW, function.body().getOwner());
      code.visitInsn(DUP);
    }
    int next = 0;
    for (int i = 0; i < function.captured().size(); i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, owner, field(i), ANY.getDescriptor());
      Boxing.cast(code, parameters.get(next++));
    }
    int slot = 1;
    for (Type each : function.signature().getArgumentTypes()) {
      code.visitVarInsn(each.getOpcode(ILOAD), slot);
      Boxing.convert(code, each, parameters.get(next++));
      slot += each.getSize();
    }
    Handle body = function.body();
    code.visitMethodInsn(
        opcode(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    writeReturn(code, function.result(), function.signature().getReturnType());
  }

  private static int opcode(Handle body) {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      // Private methods, too: the class is of the same nest.
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  private static void writeReturn(MethodVisitor code, Type result, Type wanted) {
    if (wanted.getSort() == Type.VOID) {
      if (result.getSize() > 0) {
        code.visitInsn(result.getSize() == 1 ? POP : POP2);
      }
      code.visitInsn(RETURN);
      return;
    }
    Boxing.convert(code, result, wanted);
    code.visitInsn(wanted.getOpcode(IRETURN));
  }
}
