package io.github.quiesce.cli.report;

import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How likely a finding is right, from 0 to 99: {@code 100 * (1 - doubt)}, rounded. Doubt starts
 * with what the proof leaves, is halved by each further engine that sees the same, and is a tenth
 * where a leak was seen at run time. The numbers for proved findings are those measured on real
 * code (docs/evidence.md): 94 of 100 that one engine saw were right, and 98.5 of 100 that three
 * did. That for possible ones is an estimate.
 *
 * @param value the score
 * @param parts how it comes about: factors of the doubt
 */
public record Score(int value, List<Part> parts) {
  private static final double PROVED = 0.06;
  private static final double POSSIBLE = 0.30;
  private static final double ENGINE = 0.5;
  private static final double LEAK = 0.1;
  private static final int HIGHEST = 99;

  /** A factor of the doubt, and what it stands for. */
  public record Part(String what, double factor) {}

  public Score {
    parts = List.copyOf(parts);
  }

  /**
   * The score of a finding.
   *
   * @param engines how many engines saw it
   * @param leakSeen whether the leak detector saw a leak there at run time
   */
  public static Score of(Finding.Proof proof, int engines, boolean leakSeen) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        proof == Finding.Proof.PROVED
            ? new Part("proved", PROVED)
            : new Part("possible, not proved", POSSIBLE));
    if (engines > 1) {
      parts.add(new Part("seen by " + engines + " engines", Math.pow(ENGINE, engines - 1.0)));
    }
    if (leakSeen) {
      parts.add(new Part("leak seen at run time", LEAK));
    }
    double doubt = parts.stream().mapToDouble(Part::factor).reduce(1, (a, b) -> a * b);
    return new Score((int) Math.min(HIGHEST, Math.round(100 * (1 - doubt))), parts);
  }

  /** {@code 97 = 100 * (1 - 0.06 [proved] * 0.5 [seen by 2 engines])}. */
  public String explained() {
    StringBuilder text = new StringBuilder(value + " = 100 * (1 - ");
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : " * ")
          .append(String.format(Locale.ROOT, "%.4g", parts.get(i).factor()).replaceAll("0+$", ""))
          .append(" [")
          .append(parts.get(i).what())
          .append(']');
    }
    return text.append(')').toString();
  }
}
