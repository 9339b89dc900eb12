package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.model.Value;

/**
 * The instructions that only move operands. A long or double is one value here, two slots there.
 */
final class StackShuffles {
  private StackShuffles() {}

  static void run(Frame frame, int opcode) {
    switch (opcode) {
      case POP -> frame.popRaw();
      case POP2 -> take(frame, 2);
      case DUP -> copy(frame, 1, 0);
      case DUP_X1 -> copy(frame, 1, 1);
      case DUP_X2 -> copy(frame, 1, 2);
      case DUP2 -> copy(frame, 2, 0);
      case DUP2_X1 -> copy(frame, 2, 1);
      case DUP2_X2 -> copy(frame, 2, 2);
      default -> swap(frame);
    }
  }

  private static void swap(Frame frame) {
    Value upper = frame.popRaw();
    Value lower = frame.popRaw();
    frame.push(upper);
    frame.push(lower);
  }

  /** Copies what fills the topmost {@code slots} to below the next {@code under} slots. */
  private static void copy(Frame frame, int slots, int under) {
    Value[] top = take(frame, slots);
    Value[] below = take(frame, under);
    putBack(frame, top);
    putBack(frame, below);
    putBack(frame, top);
  }

  /** The values that fill the topmost {@code slots}, the topmost first. */
  private static Value[] take(Frame frame, int slots) {
    if (slots == 0) {
      return new Value[0];
    }
    Value first = frame.popRaw();
    return slots == 1 || Frame.isWide(first)
        ? new Value[] {first}
        : new Value[] {first, frame.popRaw()};
  }

  private static void putBack(Frame frame, Value[] values) {
    for (int i = values.length - 1; i >= 0; i--) {
      frame.push(values[i]);
    }
  }
}
