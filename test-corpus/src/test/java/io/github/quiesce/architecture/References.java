package io.github.quiesce.architecture;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a class file refers to. */
final class References {
  private References() {}

  /**
   * A class, or a member of one.
   *
   * @param member name and descriptor; empty for the class
   */
  record Symbol(String owner, String member) implements Comparable<Symbol> {
    private static final Comparator<Symbol> ORDER =
        Comparator.comparing(Symbol::owner).thenComparing(Symbol::member);

    @Override
    public int compareTo(Symbol other) {
      return ORDER.compare(this, other);
    }
  }

  /** All that the class refers to, but for members of arrays. */
  static Set<Symbol> in(byte[] type) {
    Set<Symbol> symbols = new TreeSet<>();
    new ClassReader(type).accept(new Types(symbols), ClassReader.SKIP_DEBUG);
    symbols.removeIf(each -> each.owner().startsWith("["));
    return symbols;
  }

  private static void addType(Set<Symbol> symbols, String internalName) {
    if (internalName != null) {
      symbols.add(new Symbol(internalName, ""));
    }
  }

  private static void addTypes(Set<Symbol> symbols, Type type) {
    switch (type.getSort()) {
      case Type.OBJECT -> addType(symbols, type.getInternalName());
      case Type.ARRAY -> addTypes(symbols, type.getElementType());
      case Type.METHOD -> {
        addTypes(symbols, type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          addTypes(symbols, argument);
        }
      }
      default -> {}
    }
  }

  private static final class Types extends ClassVisitor {
    private final Set<Symbol> symbols;

    Types(Set<Symbol> symbols) {
      super(Opcodes.ASM9);
      this.symbols = symbols;
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String parent, String[] interfaces) {
      addType(symbols, parent);
      for (String each : interfaces) {
        addType(symbols, each);
      }
    }

    @Override
    public org.objectweb.asm.FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      addTypes(symbols, Type.getType(descriptor));
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      addTypes(symbols, Type.getMethodType(descriptor));
      return new Code(symbols);
    }
  }

  private static final class Code extends MethodVisitor {
    private final Set<Symbol> symbols;

    Code(Set<Symbol> symbols) {
      super(Opcodes.ASM9);
      this.symbols = symbols;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      symbols.add(new Symbol(owner, name + descriptor));
      addTypes(symbols, Type.getMethodType(descriptor));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      symbols.add(new Symbol(owner, name + descriptor));
      addTypes(symbols, Type.getType(descriptor));
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      addTypes(symbols, Type.getObjectType(type));
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      addTypes(symbols, Type.getMethodType(descriptor));
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          symbols.add(new Symbol(handle.getOwner(), handle.getName() + handle.getDesc()));
        } else if (argument instanceof Type type) {
          addTypes(symbols, type);
        }
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Type type) {
        addTypes(symbols, type);
      }
    }
  }
}
