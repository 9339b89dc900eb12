package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.corpus.MutantVerdict.Behaviour;
import java.util.List;
import java.util.stream.Collectors;

/** Verdicts in Markdown. */
record MutantTable(List<MutantVerdict> verdicts) {
  private static final double PERCENT = 100.0;

  List<MutantVerdict> that(Behaviour behaviour) {
    return verdicts.stream().filter(each -> each.behaviour() == behaviour).toList();
  }

  /** Which part of some mutants an engine reports, of those it can decide. */
  static double share(List<MutantVerdict> some, Engine engine) {
    List<MutantVerdict> decided =
        some.stream().filter(each -> each.reported().containsKey(engine)).toList();
    long found = decided.stream().filter(each -> each.reported().get(engine)).count();
    return decided.isEmpty() ? 0 : (double) found / decided.size();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("| change | mutants | javac | bytecode | source |\n");
    text.append("| --- | ---: | ---: | ---: | ---: |\n");
    List<MutantVerdict> wrong = that(Behaviour.WRONG);
    for (Mutation mutation : Mutation.values()) {
      row(text, "run and misbehave: " + mutation.what(), of(wrong, mutation));
    }
    row(text, "run and misbehave: all", wrong);
    row(text, "run, and nothing is seen", that(Behaviour.RIGHT));
    for (Mutation mutation : Mutation.values()) {
      row(
          text,
          "cases that cannot be run: " + mutation.what(),
          of(that(Behaviour.NOT_RUN), mutation));
    }
    text.append("\nRun and misbehave, and not reported:\n\n");
    wrong.stream()
        .filter(each -> each.reported().containsValue(false))
        .forEach(
            each -> text.append("- ").append(each.mutant()).append(": ").append(missing(each)));
    return text.toString();
  }

  private static String missing(MutantVerdict verdict) {
    return verdict.reported().entrySet().stream()
            .filter(each -> !each.getValue())
            .map(each -> each.getKey().name().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(", "))
        + "\n";
  }

  private static List<MutantVerdict> of(List<MutantVerdict> verdicts, Mutation mutation) {
    return verdicts.stream().filter(each -> each.mutant().mutation() == mutation).toList();
  }

  private static void row(StringBuilder text, String what, List<MutantVerdict> some) {
    if (!some.isEmpty()) {
      text.append("| %s | %d |".formatted(what, some.size()));
      for (Engine engine : Engine.values()) {
        text.append(" %.0f %% |".formatted(share(some, engine) * PERCENT));
      }
      text.append('\n');
    }
  }
}
