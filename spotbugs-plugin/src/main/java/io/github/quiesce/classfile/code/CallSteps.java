package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.classfile.ClassHeader;
import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodInsnNode;

/** Method and constructor calls. */
final class CallSteps {
  /** Wrapper classes by the primitive they box. */
  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.Boolean", "boolean",
          "java.lang.Byte", "byte",
          "java.lang.Character", "char",
          "java.lang.Short", "short",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double");

  private final Frame frame;

  CallSteps(Frame frame) {
    this.frame = frame;
  }

  void run(MethodInsnNode insn) {
    if (insn.name.equals(MethodRef.CONSTRUCTOR)) {
      construct(insn);
      return;
    }
    String owner = Names.binary(insn.owner);
    List<Value> arguments = frame.pop(Insns.argumentCount(insn.desc));
    if (insn.getOpcode() == INVOKESTATIC) {
      callStatic(insn, owner, arguments);
    } else {
      callInstance(insn, owner, frame.pop(), arguments);
    }
  }

  private void callStatic(MethodInsnNode insn, String owner, List<Value> arguments) {
    if (isBoxing(owner, insn)) {
      frame.emitPush(new Cast(owner, arguments.get(0)));
    } else if (insn.name.equals("$values") && owner.equals(frame.context().ownerName())) {
      frame.push(new UnknownValue(Names.returned(insn.desc)));
    } else if (insn.name.equals("$closeResource") && arguments.size() == 2) {
      close(arguments.get(1));
    } else {
      Optional<List<Value>> inlined =
          frame.context().inlineAccessor(frame, owner, insn.name, insn.desc, arguments);
      if (inlined.isPresent()) {
        inlined.get().forEach(frame::push);
        return;
      }
      MethodRef method = frame.space().reference(owner, insn.name, insn.desc, true);
      push(frame.emitCall(new Invoke(method, Invoke.Kind.STATIC, null, arguments)));
    }
  }

  /** javac 9 and 10 close resources in a method of their own. */
  private void close(Value resource) {
    String type =
        TypeNames.isUnknown(resource.type()) ? "java.lang.AutoCloseable" : resource.type();
    MethodRef close = frame.space().reference(type, "close", "()V", false);
    frame.emitCall(new Invoke(close, Invoke.Kind.VIRTUAL, resource, List.of()));
  }

  private void callInstance(
      MethodInsnNode insn, String owner, Value receiver, List<Value> arguments) {
    if (isUnboxing(owner, insn)) {
      frame.emitPush(new Cast(BOXES.get(owner), receiver));
      return;
    }
    if (insn.name.equals("desiredAssertionStatus") && owner.equals("java.lang.Class")) {
      frame.push(new Constant(TypeNames.BOOLEAN, false));
      return;
    }
    MethodRef method = frame.space().reference(owner, insn.name, insn.desc, false);
    boolean special = insn.getOpcode() == INVOKESPECIAL && !isPrivate(insn, owner);
    Invoke.Kind kind = special ? Invoke.Kind.SPECIAL : Invoke.Kind.VIRTUAL;
    push(frame.emitCall(new Invoke(method, kind, receiver, arguments)));
  }

  /** Before Java 11 private methods are called like those of a superclass. */
  private boolean isPrivate(MethodInsnNode insn, String owner) {
    Optional<ClassHeader.Method> declared =
        frame
            .space()
            .header(owner)
            .map(header -> header.methods().get(ClassHeader.key(insn.name, insn.desc)));
    return declared
        .map(method -> (method.access() & ACC_PRIVATE) != 0)
        .orElse(owner.equals(frame.context().ownerName()));
  }

  private static boolean isBoxing(String owner, MethodInsnNode insn) {
    String primitive = BOXES.get(owner);
    return primitive != null
        && insn.name.equals("valueOf")
        && Names.parameters(insn.desc).equals(List.of(primitive));
  }

  private static boolean isUnboxing(String owner, MethodInsnNode insn) {
    String primitive = BOXES.get(owner);
    return primitive != null && insn.name.equals(primitive + "Value");
  }

  private void construct(MethodInsnNode insn) {
    String owner = Names.binary(insn.owner);
    List<Value> raw = frame.popRaw(Insns.argumentCount(insn.desc));
    Value receiver = frame.popRaw();
    Shapes.Shape shape = frame.context().shapes().of(owner, insn.name, insn.desc);
    List<Value> arguments = shape.kept(raw).stream().map(frame::usable).toList();
    MethodRef constructor = frame.context().constructor(owner, insn.desc, shape);
    if (frame.isUninitialised(receiver)) {
      Map<String, Value> captures = shape.captures(raw);
      captures.replaceAll((name, value) -> frame.usable(value));
      frame.construct(receiver, frame.emitCall(new NewObject(constructor, arguments, captures)));
    } else if (frame.isSelf(receiver)) {
      frame.emitCall(new Invoke(constructor, Invoke.Kind.SPECIAL, receiver, arguments));
    } else {
      frame.emitCall(new Havoc(TypeNames.VOID, "constructor call on an unknown object", arguments));
    }
  }

  private void push(Invoke call) {
    if (!call.type().equals(TypeNames.VOID)) {
      frame.push(call);
    }
  }
}
