package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a body as text, for tests and for debugging; the format is for people only. */
public final class BodyPrinter {
  private final Map<Value, String> names = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private final String indent;

  private BodyPrinter(String indent) {
    this.indent = indent;
  }

  /**
   * The body as text: one line for each block head, phi, instruction and edge; lambdas stand
   * indented behind the instruction that creates them.
   */
  public static String print(Body body) {
    return new BodyPrinter("").write(body);
  }

  private String write(Body body) {
    name(body);
    for (Block block : body.blocks()) {
      line("b" + block.index() + role(block) + ":");
      for (Phi phi : block.phis()) {
        line("  " + names.get(phi) + " = phi " + list(phi.inputs()) + " : " + phi.type());
      }
      block.instructions().forEach(this::write);
      for (Edge edge : block.outgoing()) {
        String labels = edge.labels().isEmpty() ? "" : " " + edge.labels();
        line("  -> b" + edge.to().index() + " " + edge.kind() + labels);
      }
    }
    if (body.isCutShort()) {
      line("cut short");
    }
    return out.toString();
  }

  private void name(Body body) {
    int next = 0;
    for (Block block : body.blocks()) {
      List<Value> defined = new ArrayList<>(block.phis());
      defined.addAll(block.instructions());
      for (Value value : defined) {
        if (!value.type().equals(TypeNames.VOID)) {
          names.put(value, "v" + next++);
        }
      }
    }
  }

  private void write(Instruction instruction) {
    String result = names.containsKey(instruction) ? names.get(instruction) + " = " : "";
    line("  " + result + instruction + " " + list(instruction.operands()) + place(instruction));
    if (instruction instanceof CreateLambda lambda && lambda.body().isPresent()) {
      out.append(new BodyPrinter(indent + "    ").write(lambda.body().get()));
    }
  }

  private static String place(Instruction instruction) {
    return instruction.siteLine() == 0 ? "" : " @" + instruction.siteLine();
  }

  private String list(List<Value> values) {
    return values.stream()
        .map(value -> names.getOrDefault(value, value.toString()))
        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }

  private static String role(Block block) {
    return switch (block.index()) {
      case 0 -> " entry";
      case 1 -> " exit";
      case 2 -> " exceptional exit";
      default -> "";
    };
  }

  private void line(String text) {
    out.append(indent).append(text).append('\n');
  }
}
