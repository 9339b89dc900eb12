package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Calls that are linked at run time: lambdas, string concatenation, record methods. */
final class DynamicCalls {
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private final Frame frame;

  DynamicCalls(Frame frame) {
    this.frame = frame;
  }

  void run(InvokeDynamicInsnNode insn) {
    List<Value> arguments = frame.pop(Insns.argumentCount(insn.desc));
    switch (insn.bsm.getOwner()) {
      case "java/lang/invoke/LambdaMetafactory" -> lambda(insn, arguments);
      case "java/lang/invoke/StringConcatFactory" -> concatenate(insn, arguments);
      case "java/lang/runtime/ObjectMethods" ->
          frame.push(new UnknownValue(Names.returned(insn.desc)));
      default -> unknown(insn, arguments);
    }
  }

  private void unknown(InvokeDynamicInsnNode insn, List<Value> arguments) {
    String type = Names.returned(insn.desc);
    String reason = "invokedynamic of " + Names.binary(insn.bsm.getOwner());
    Havoc havoc = frame.emitCall(new Havoc(type, reason, arguments));
    if (!type.equals(TypeNames.VOID)) {
      frame.push(havoc);
    }
  }

  private void lambda(InvokeDynamicInsnNode insn, List<Value> arguments) {
    if (insn.bsmArgs.length < 2 || !(insn.bsmArgs[1] instanceof Handle handle)) {
      unknown(insn, arguments);
      return;
    }
    String type = Names.returned(insn.desc);
    List<Value> captures = arguments;
    boolean bindsSelf = false;
    if (handle.getTag() != H_INVOKESTATIC && !arguments.isEmpty()) {
      bindsSelf = frame.isSelf(arguments.get(0));
      captures = bindsSelf ? arguments.subList(1, arguments.size()) : arguments;
    }
    Optional<Body> body =
        handle.getTag() == H_INVOKESTATIC || bindsSelf
            ? frame.context().lambda(handle, captures.size())
            : Optional.empty();
    List<Value> operands = captures;
    frame.emitPush(
        body.map(inner -> CreateLambda.of(type, insn.name, inner, operands))
            .orElseGet(() -> reference(insn, handle, arguments)));
  }

  private CreateLambda reference(InvokeDynamicInsnNode insn, Handle handle, List<Value> arguments) {
    String owner = Names.binary(handle.getOwner());
    String type = Names.returned(insn.desc);
    if (handle.getTag() == H_NEWINVOKESPECIAL) {
      Shapes.Shape shape = frame.context().shapes().of(owner, handle.getName(), handle.getDesc());
      MethodRef constructor = frame.context().constructor(owner, handle.getDesc(), shape);
      return CreateLambda.reference(type, insn.name, constructor, List.of());
    }
    boolean isStatic = handle.getTag() == H_INVOKESTATIC;
    MethodRef method = frame.space().reference(owner, handle.getName(), handle.getDesc(), isStatic);
    return CreateLambda.reference(type, insn.name, method, arguments);
  }

  private void concatenate(InvokeDynamicInsnNode insn, List<Value> arguments) {
    List<Value> parts = arguments;
    if (insn.bsmArgs.length > 0 && insn.bsmArgs[0] instanceof String recipe) {
      parts = parts(recipe, insn.bsmArgs, arguments);
    }
    Value result = parts.isEmpty() ? new Constant(TypeNames.STRING, "") : parts.get(0);
    if (parts.size() == 1) {
      parts = List.of(result, new Constant(TypeNames.STRING, ""));
    }
    for (int i = 1; i < parts.size(); i++) {
      result =
          frame.emit(
              new Binary(TypeNames.STRING, Binary.Operator.CONCATENATE, result, parts.get(i)));
    }
    frame.push(result);
  }

  /** Reads the recipe: literal text with marks for arguments and constants. */
  private static List<Value> parts(String recipe, Object[] constants, List<Value> arguments) {
    List<Value> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int nextArgument = 0;
    int nextConstant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char each = recipe.charAt(i);
      if (each == ARGUMENT && nextArgument < arguments.size()) {
        addText(text, parts);
        parts.add(arguments.get(nextArgument++));
      } else if (each == CONSTANT && nextConstant < constants.length) {
        text.append(constants[nextConstant++]);
      } else {
        text.append(each);
      }
    }
    addText(text, parts);
    return parts;
  }

  private static void addText(StringBuilder text, List<Value> parts) {
    if (text.length() > 0) {
      parts.add(new Constant(TypeNames.STRING, text.toString()));
      text.setLength(0);
    }
  }
}
