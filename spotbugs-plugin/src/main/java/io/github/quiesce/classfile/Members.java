package io.github.quiesce.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;

/** The declarations of a class file in order, with their annotations and lines but no code. */
final class Members extends ClassVisitor {
  private final List<AnnotationNode> annotations = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  /** A field as declared. */
  record Field(
      int access, String name, String descriptor, Object value, List<AnnotationNode> annotations) {}

  private Members() {
    super(Opcodes.ASM9);
  }

  static Members read(byte[] bytes) {
    Members members = new Members();
    new ClassReader(bytes).accept(members, ClassReader.SKIP_FRAMES);
    return members;
  }

  List<AnnotationNode> annotations() {
    return annotations;
  }

  List<Field> fields() {
    return fields;
  }

  List<Method> methods() {
    return methods;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return collect(annotations, descriptor);
  }

  private static AnnotationNode collect(List<AnnotationNode> into, String descriptor) {
    AnnotationNode node = new AnnotationNode(descriptor);
    into.add(node);
    return node;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    Field field = new Field(access, name, descriptor, value, new ArrayList<>());
    fields.add(field);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return collect(field.annotations, type);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    Method method = new Method(access, name, descriptor);
    methods.add(method);
    return method;
  }

  /** A method as declared, with the lines of its code. */
  static final class Method extends MethodVisitor {
    private final int access;
    private final String name;
    private final String descriptor;
    private final List<AnnotationNode> annotations = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final Map<Integer, String> locals = new HashMap<>();
    private final Map<String, List<Integer>> storeLines = new HashMap<>();
    private final List<String> lambdas = new ArrayList<>();
    private final Map<Label, Integer> callsBefore = new HashMap<>();
    private int calls;
    private int callsBeforeJump;
    private boolean spins;
    private Label first;
    private int line;
    private int firstLine;
    private int minLine;
    private int maxLine;

    Method(int access, String name, String descriptor) {
      super(Opcodes.ASM9);
      this.access = access;
      this.name = name;
      this.descriptor = descriptor;
    }

    int access() {
      return access;
    }

    String name() {
      return name;
    }

    String descriptor() {
      return descriptor;
    }

    List<AnnotationNode> annotations() {
      return annotations;
    }

    /** Line of the first instruction; 0 where unknown. */
    int firstLine() {
      return firstLine;
    }

    int minLine() {
      return minLine;
    }

    int maxLine() {
      return maxLine;
    }

    /** Lines on which fields of this class are stored to, by field. */
    Map<String, List<Integer>> storeLines() {
      return storeLines;
    }

    /** Names of methods of this class that lambdas in this one were compiled to. */
    List<String> lambdas() {
      return lambdas;
    }

    /** Whether there is a loop that calls nothing. */
    boolean spins() {
      return spins;
    }

    /** Name of a parameter, or the empty string. */
    String parameterName(int index, int slot) {
      if (index < parameters.size() && parameters.get(index) != null) {
        return parameters.get(index);
      }
      return locals.getOrDefault(slot, "");
    }

    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean visible) {
      return collect(annotations, type);
    }

    @Override
    public void visitParameter(String parameter, int flags) {
      parameters.add(parameter);
    }

    @Override
    public void visitLabel(Label label) {
      callsBefore.put(label, calls);
      first = first == null ? label : first;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
      firstLine = firstLine == 0 ? number : firstLine;
      minLine = minLine == 0 ? number : Math.min(minLine, number);
      maxLine = Math.max(maxLine, number);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String type) {
      if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
        storeLines.computeIfAbsent(owner + "." + field, k -> new ArrayList<>()).add(line);
      }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      Integer before = callsBefore.get(label);
      spins |= before != null && before == calls;
      callsBeforeJump = calls;
    }

    /** What makes an exception that is thrown leaves the loop, and is no call of it. */
    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ATHROW) {
        calls = callsBeforeJump;
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String type, boolean isInterface) {
      calls++;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String type, org.objectweb.asm.Handle bootstrap, Object... arguments) {
      calls++;
      for (Object each : arguments) {
        if (each instanceof org.objectweb.asm.Handle handle) {
          lambdas.add(handle.getName() + handle.getDesc());
        }
      }
    }

    @Override
    public void visitLocalVariable(
        String local, String type, String signature, Label start, Label end, int slot) {
      if (start == first) {
        locals.put(slot, local);
      }
    }
  }
}
