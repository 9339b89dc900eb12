package io.github.quiesce.classfile.code;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.LabelNode;

/** What an instruction stands for in the source, where that is not what it says. */
sealed interface Rewrite {
  /** Does nothing, not even to the operand stack. */
  record Skip() implements Rewrite {}

  /** Only takes its topmost operand away. */
  record Pop() implements Rewrite {}

  /** A switch over what lies on the stack, with the labels of the source. */
  record RestoredSwitch(Map<LabelNode, List<Object>> cases, LabelNode otherwise)
      implements Rewrite {}

  /**
   * The jump back of a pattern switch whose guard failed: goes on with the cases that are left.
   *
   * @param slot the local that holds the selector
   */
  record Restart(int slot, RestoredSwitch rest) implements Rewrite {}

  /**
   * A jump that only makes a boolean of a condition.
   *
   * @param whenJumping the boolean pushed where the jump is taken
   */
  record BooleanValue(LabelNode join, boolean whenJumping) implements Rewrite {}

  /** Starts a string concatenation that is compiled to a StringBuilder. */
  record ConcatStart() implements Rewrite {}

  /** Adds to such a concatenation. */
  record ConcatAppend() implements Rewrite {}

  Rewrite SKIP = new Skip();
  Rewrite POP = new Pop();
}
