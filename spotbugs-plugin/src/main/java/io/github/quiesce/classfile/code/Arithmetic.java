package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Binary.Operator;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.MonitorExit;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;

/** Instructions without an operand in the code: constants, arrays, arithmetic, monitors. */
final class Arithmetic {
  private static final String[] TYPES = {"int", "long", "float", "double"};
  private static final Operator[] OPERATORS = {
    Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.REMAINDER
  };
  private static final Operator[] BITS = {
    Operator.SHIFT_LEFT,
    Operator.SHIFT_RIGHT,
    Operator.SHIFT_RIGHT_UNSIGNED,
    Operator.AND,
    Operator.OR,
    Operator.XOR
  };
  private static final String[] CONVERTED = {
    "long", "float", "double", "int", "float", "double", "int", "long", "double", "int", "long",
    "float", "byte", "char", "short"
  };
  private static final String[] ELEMENTS = {
    "int", "long", "float", "double", TypeNames.UNKNOWN, "byte", "char", "short"
  };

  private Arithmetic() {}

  static void run(Frame frame, int opcode) {
    if (opcode >= ACONST_NULL && opcode <= DCONST_1) {
      frame.push(constant(opcode));
    } else if (opcode >= IALOAD && opcode <= SALOAD) {
      loadElement(frame, ELEMENTS[opcode - IALOAD]);
    } else if (opcode >= IASTORE && opcode <= SASTORE) {
      Value value = frame.pop();
      Value position = frame.pop();
      frame.emit(new StoreElement(frame.pop(), position, value));
    } else if (opcode >= IADD && opcode <= DREM) {
      binary(frame, TYPES[(opcode - IADD) % 4], OPERATORS[(opcode - IADD) / 4]);
    } else if (opcode >= INEG && opcode <= DNEG) {
      Value value = frame.pop();
      frame.emitPush(new Unary(TYPES[opcode - INEG], Unary.Operator.NEGATE, value));
    } else if (opcode >= ISHL && opcode <= LXOR) {
      bits(frame, TYPES[(opcode - ISHL) % 2], BITS[(opcode - ISHL) / 2]);
    } else if (opcode >= I2L && opcode <= I2S) {
      frame.emitPush(new Cast(CONVERTED[opcode - I2L], frame.pop()));
    } else if (opcode >= LCMP && opcode <= DCMPG) {
      binary(frame, TypeNames.INT, Operator.COMPARE);
    } else {
      other(frame, opcode);
    }
  }

  private static void other(Frame frame, int opcode) {
    switch (opcode) {
      case NOP -> {}
      case ARRAYLENGTH -> frame.emitPush(new ArrayLength(frame.pop()));
      case MONITORENTER -> frame.emit(new MonitorEnter(frame.pop()));
      case MONITOREXIT -> frame.emit(new MonitorExit(frame.pop()));
      default -> throw new CodeException("instruction " + opcode);
    }
  }

  private static void loadElement(Frame frame, String type) {
    Value position = frame.pop();
    Value array = frame.pop();
    String element = TypeNames.elementType(array.type());
    frame.emitPush(new LoadElement(TypeNames.isUnknown(element) ? type : element, array, position));
  }

  private static void binary(Frame frame, String type, Operator operator) {
    Value right = frame.pop();
    Value left = frame.pop();
    frame.emitPush(new Binary(type, operator, left, right));
  }

  /** {@code ~x} is compiled to {@code x ^ -1}, and {@code &} of booleans is one. */
  private static void bits(Frame frame, String type, Operator operator) {
    Value right = frame.pop();
    Value left = frame.pop();
    boolean complement =
        operator == Operator.XOR && right instanceof Constant constant && constant.isInteger(-1);
    boolean booleans =
        left.type().equals(TypeNames.BOOLEAN) && right.type().equals(TypeNames.BOOLEAN);
    frame.emitPush(
        complement
            ? new Unary(type, Unary.Operator.COMPLEMENT, left)
            : new Binary(booleans ? TypeNames.BOOLEAN : type, operator, left, right));
  }

  private static Constant constant(int opcode) {
    if (opcode == ACONST_NULL) {
      return new Constant(TypeNames.NULL, null);
    }
    if (opcode <= ICONST_5) {
      return constant((Number) (opcode - ICONST_0));
    }
    if (opcode <= LCONST_1) {
      return constant((Number) (long) (opcode - LCONST_0));
    }
    return opcode <= FCONST_2
        ? constant((Number) (float) (opcode - FCONST_0))
        : constant((Number) (double) (opcode - DCONST_0));
  }

  /** A constant of the type the number has. */
  static Constant constant(Number number) {
    String type =
        number instanceof Long
            ? "long"
            : number instanceof Float ? "float" : number instanceof Double ? "double" : "int";
    return new Constant(type, number);
  }
}
