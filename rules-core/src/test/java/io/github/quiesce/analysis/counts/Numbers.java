package io.github.quiesce.analysis.counts;

import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.BodyBuilder.Received;
import io.github.quiesce.model.Parameter;
import java.util.List;
import java.util.Optional;

/** Three symbols and what can be made of them. */
final class Numbers {
  static final List<Parameter> PARAMETERS =
      BodyBuilder.create(
              Optional.empty(),
              List.of(new Received("n", "int"), new Received("m", "int"), new Received("k", "int")),
              List.of())
          .unfinished()
          .parameters();
  static final List<Symbol> SYMBOLS = PARAMETERS.stream().map(Symbol::value).toList();
  static final Polynomial N = Polynomial.of(SYMBOLS.get(0));
  static final Polynomial M = Polynomial.of(SYMBOLS.get(1));

  private Numbers() {}

  static Polynomial number(long value) {
    return Polynomial.constant(value);
  }

  /** The number a polynomial stands for, given one for each symbol. */
  static long evaluate(Polynomial polynomial, List<Integer> values) {
    return polynomial
        .substitute(symbol -> Optional.of(number(values.get(SYMBOLS.indexOf(symbol)))))
        .flatMap(Polynomial::asConstant)
        .orElseThrow();
  }
}
