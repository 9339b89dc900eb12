package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Fields, arrays, casts and allocations. */
final class ObjectSteps {
  private static final String[] PRIMITIVES = {
    "boolean", "char", "float", "double", "byte", "short", "int", "long"
  };

  private static final String ASSERTIONS_DISABLED = "$assertionsDisabled";

  private final Frame frame;

  ObjectSteps(Frame frame) {
    this.frame = frame;
  }

  void field(FieldInsnNode insn) {
    boolean isStatic = insn.getOpcode() == GETSTATIC || insn.getOpcode() == PUTSTATIC;
    FieldRef field = reference(insn, isStatic);
    switch (insn.getOpcode()) {
      case GETSTATIC -> loadStatic(field);
      case GETFIELD -> load(field, frame.pop());
      case PUTSTATIC -> store(field, null, frame.popRaw());
      default -> {
        Value value = frame.popRaw();
        store(field, frame.pop(), value);
      }
    }
  }

  /** Assertions are taken to be off, as they are unless somebody switches them on. */
  private void loadStatic(FieldRef field) {
    if (field.name().equals(ASSERTIONS_DISABLED)) {
      frame.push(new Constant(TypeNames.BOOLEAN, true));
    } else {
      frame.emitPush(new LoadField(field, null));
    }
  }

  /** Enclosing instances are read in one step, however many classes lie between. */
  private void load(FieldRef field, Value receiver) {
    if (!field.isOuterThis()) {
      frame.emitPush(new LoadField(field, receiver));
    } else if (receiver instanceof LoadField inner && inner.field().isOuterThis()) {
      FieldRef direct = FieldRef.outerThis(inner.field().owner(), field.type());
      frame.emitPush(new LoadField(direct, inner.receiver().orElse(receiver)));
    } else {
      frame.emitPush(new LoadField(FieldRef.outerThis(field.owner(), field.type()), receiver));
    }
  }

  private FieldRef reference(FieldInsnNode insn, boolean isStatic) {
    String owner = frame.space().declaringClass(Names.binary(insn.owner), insn.name);
    return new FieldRef(owner, insn.name, Names.ofDescriptor(insn.desc), isStatic);
  }

  /** Stores, but for the fields that compilers add and fill. */
  private void store(FieldRef field, Value receiver, Value value) {
    boolean added =
        frame.isSyntheticParameter(value)
            || field.name().equals("$VALUES")
            || field.name().equals(ASSERTIONS_DISABLED);
    if (!added) {
      frame.emit(new StoreField(field, receiver, frame.usable(value)));
    }
  }

  void type(TypeInsnNode insn) {
    String type = Names.binary(insn.desc);
    switch (insn.getOpcode()) {
      case NEW -> frame.push(frame.allocate(type));
      case ANEWARRAY -> frame.emitPush(new NewArray(type + "[]", List.of(frame.pop())));
      case INSTANCEOF -> frame.emitPush(new InstanceOf(type, frame.pop()));
      default -> cast(type);
    }
  }

  private void cast(String type) {
    Value value = frame.pop();
    if (value.type().equals(type)) {
      frame.push(value);
    } else {
      frame.emitPush(new Cast(type, value));
    }
  }

  void primitiveArray(int code) {
    if (code < T_BOOLEAN || code > T_LONG) {
      throw new CodeException("array of an unknown type");
    }
    frame.emitPush(new NewArray(PRIMITIVES[code - T_BOOLEAN] + "[]", List.of(frame.pop())));
  }

  void arrays(MultiANewArrayInsnNode insn) {
    frame.emitPush(new NewArray(Names.ofDescriptor(insn.desc), frame.pop(insn.dims)));
  }
}
