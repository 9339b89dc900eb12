package io.github.quiesce.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drops unreachable blocks, then phis that join one value only or that nothing reads. */
final class SsaCleanup {
  private final Body body;
  private final Map<Value, Value> replacements = new HashMap<>();

  SsaCleanup(Body body) {
    this.body = body;
  }

  void run() {
    dropUnreachableBlocks();
    replaceTrivialPhis();
    rewriteOperands();
    dropUnreadPhis();
  }

  private void dropUnreachableBlocks() {
    Set<Block> reachable = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>();
    work.add(body.entry());
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (reachable.add(block)) {
        block.outgoing().forEach(edge -> work.add(edge.to()));
      }
    }
    for (Block block : body.blocks()) {
      for (int i = block.incoming().size() - 1; i >= 0; i--) {
        if (!reachable.contains(block.incoming().get(i).from())) {
          block.mutableIncoming().remove(i);
          for (Phi phi : block.phis()) {
            phi.mutableInputs().remove(i);
          }
        }
      }
    }
    List<Block> kept = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (reachable.contains(block) || block.index() < 3) {
        kept.add(block);
      }
    }
    body.mutableBlocks().clear();
    for (Block block : kept) {
      block.renumber(body.blocks().size());
      body.mutableBlocks().add(block);
    }
  }

  private void replaceTrivialPhis() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : body.blocks()) {
        for (Phi phi : List.copyOf(block.phis())) {
          Value only = onlyInput(phi);
          if (only != null) {
            replacements.put(phi, only);
            block.mutablePhis().remove(phi);
            changed = true;
          }
        }
      }
    }
  }

  private Value onlyInput(Phi phi) {
    Value only = null;
    for (Value input : phi.inputs()) {
      Value value = resolve(input);
      if (value == phi || value == only) {
        continue;
      }
      if (only != null) {
        return null;
      }
      only = value;
    }
    return only == null ? new UnknownValue(phi.type()) : only;
  }

  private Value resolve(Value value) {
    Value result = value;
    while (replacements.containsKey(result)) {
      result = replacements.get(result);
    }
    return result;
  }

  private void rewriteOperands() {
    for (Block block : body.blocks()) {
      for (Phi phi : block.phis()) {
        phi.mutableInputs().replaceAll(this::resolve);
      }
      for (Instruction instruction : block.instructions()) {
        for (int i = 0; i < instruction.operands().size(); i++) {
          instruction.setOperand(i, resolve(instruction.operand(i)));
        }
      }
    }
  }

  private void dropUnreadPhis() {
    Set<Value> read = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    for (Block block : body.blocks()) {
      block.instructions().forEach(instruction -> work.addAll(instruction.operands()));
    }
    while (!work.isEmpty()) {
      Value value = work.poll();
      if (read.add(value) && value instanceof Phi phi) {
        work.addAll(phi.inputs());
      }
    }
    for (Block block : body.blocks()) {
      block.mutablePhis().removeIf(phi -> !read.contains(phi));
    }
  }
}
