package io.github.quiesce.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops unreachable blocks, then phis that join one value only or that nothing reads. Near-linear
 * in the graph: a phi is looked at again only when one of its inputs was replaced.
 */
final class SsaCleanup {
  /** The entry and the exits, which are there even if nothing reaches them. */
  private static final int FIXED = 3;

  private final Body body;
  private final Map<Value, Value> replacements = new HashMap<>();

  SsaCleanup(Body body) {
    this.body = body;
  }

  void run() {
    dropUnreachableBlocks();
    if (!hasPhis()) {
      return; // as most bodies
    }
    replaceTrivialPhis();
    if (!replacements.isEmpty()) {
      rewriteOperands();
    }
    dropUnreadPhis();
  }

  private boolean hasPhis() {
    for (Block block : body.blocks()) {
      if (!block.phis().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void dropUnreachableBlocks() {
    List<Block> all = List.copyOf(body.blocks());
    BitSet reachable = reachableBlocks();
    Set<Block> left = new LinkedHashSet<>();
    for (Block block : all) {
      if (!reachable.get(block.index())) {
        block.outgoing().forEach(edge -> left.add(edge.to()));
      }
    }
    left.forEach(block -> dropIncoming(block, reachable));
    body.mutableBlocks().clear();
    for (Block block : all) {
      if (block.index() < FIXED || reachable.get(block.index())) {
        body.mutableBlocks().add(block);
      }
    }
    for (int i = FIXED; i < body.blocks().size(); i++) {
      body.blocks().get(i).renumber(i);
    }
  }

  /** By index. */
  private BitSet reachableBlocks() {
    BitSet reachable = new BitSet(body.blocks().size());
    Deque<Block> work = new ArrayDeque<>();
    work.add(body.entry());
    reachable.set(body.entry().index());
    while (!work.isEmpty()) {
      for (Edge edge : work.poll().outgoing()) {
        if (!reachable.get(edge.to().index())) {
          reachable.set(edge.to().index());
          work.add(edge.to());
        }
      }
    }
    return reachable;
  }

  /** Drops edges from unreachable blocks, and the inputs that phis have for them. */
  private static void dropIncoming(Block block, BitSet reachable) {
    List<Edge> kept = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < block.incoming().size(); i++) {
      if (reachable.get(block.incoming().get(i).from().index())) {
        kept.add(block.incoming().get(i));
        positions.add(i);
      }
    }
    block.mutableIncoming().clear();
    block.mutableIncoming().addAll(kept);
    for (Phi phi : block.phis()) {
      List<Value> inputs = positions.stream().map(phi.inputs()::get).toList();
      phi.mutableInputs().clear();
      phi.mutableInputs().addAll(inputs);
    }
  }

  private void replaceTrivialPhis() {
    Map<Value, List<Phi>> readers = new HashMap<>();
    Deque<Phi> work = new ArrayDeque<>();
    for (Block block : body.blocks()) {
      for (Phi phi : block.phis()) {
        work.add(phi);
        for (Value input : phi.inputs()) {
          if (input instanceof Phi) {
            readers.computeIfAbsent(input, p -> new ArrayList<>()).add(phi);
          }
        }
      }
    }
    while (!work.isEmpty()) {
      Phi phi = work.poll();
      Value only = replacements.containsKey(phi) ? null : onlyInput(phi);
      if (only != null) {
        replacements.put(phi, only);
        List<Phi> affected = new ArrayList<>(readers.getOrDefault(phi, List.of()));
        affected.removeIf(replacements::containsKey);
        work.addAll(affected);
        if (only instanceof Phi) {
          // Readers of the replaced phi now read this one.
          readers.computeIfAbsent(only, p -> new ArrayList<>()).addAll(affected);
        }
      }
    }
    for (Block block : body.blocks()) {
      block.mutablePhis().removeIf(replacements::containsKey);
    }
  }

  /** The one value a phi joins; null if there are several. */
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

  /** What stands for {@code value} now; shortens the chain of replacements it follows. */
  private Value resolve(Value value) {
    Value result = value;
    for (Value next = replacements.get(result); next != null; next = replacements.get(result)) {
      result = next;
    }
    Value at = value;
    while (at != result) {
      Value next = replacements.put(at, result);
      at = next == null ? result : next;
    }
    return result;
  }

  private void rewriteOperands() {
    for (Block block : body.blocks()) {
      for (Phi phi : block.phis()) {
        phi.mutableInputs().replaceAll(this::resolve);
      }
      for (Instruction instruction : block.instructions()) {
        List<Value> operands = instruction.operands();
        for (int i = 0; i < operands.size(); i++) {
          instruction.setOperand(i, resolve(operands.get(i)));
        }
      }
    }
  }

  private void dropUnreadPhis() {
    Set<Phi> read = new HashSet<>();
    Deque<Phi> work = new ArrayDeque<>();
    for (Block block : body.blocks()) {
      for (Instruction instruction : block.instructions()) {
        addPhis(instruction.operands(), work);
      }
    }
    while (!work.isEmpty()) {
      Phi phi = work.poll();
      if (read.add(phi)) {
        addPhis(phi.inputs(), work);
      }
    }
    for (Block block : body.blocks()) {
      block.mutablePhis().removeIf(phi -> !read.contains(phi));
    }
  }

  private static void addPhis(List<Value> values, Deque<Phi> phis) {
    for (Value each : values) {
      if (each instanceof Phi phi) {
        phis.add(phi);
      }
    }
  }
}
