package io.github.quiesce.analysis.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An integer polynomial over {@link Symbol}s in normal form: equal numbers written differently
 * ({@code 2 * (n + 1)}, {@code n + n + 2}) are equal objects.
 */
public final class Polynomial {
  /** Polynomials longer than this help nobody and are given up. */
  private static final int MAX_TERMS = 24;

  public static final Polynomial ZERO = new Polynomial(Map.of());
  public static final Polynomial ONE = constant(1);

  /** Exponent of each symbol; the empty map is the constant term's. */
  private final Map<Map<Symbol, Integer>, Long> terms;

  private Polynomial(Map<Map<Symbol, Integer>, Long> terms) {
    this.terms = terms;
  }

  public static Polynomial constant(long value) {
    return value == 0 ? ZERO : new Polynomial(Map.of(Map.of(), value));
  }

  public static Polynomial of(Symbol symbol) {
    return new Polynomial(Map.of(Map.of(symbol, 1), 1L));
  }

  public Polynomial plus(Polynomial other) {
    Map<Map<Symbol, Integer>, Long> sum = new HashMap<>(terms);
    other.terms.forEach((monomial, factor) -> addTerm(sum, monomial, factor));
    return new Polynomial(sum);
  }

  public Polynomial minus(Polynomial other) {
    return plus(other.times(constant(-1)));
  }

  public Polynomial times(Polynomial other) {
    Map<Map<Symbol, Integer>, Long> product = new HashMap<>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> addTerm(product, join(left, right), Math.multiplyExact(a, b))));
    return new Polynomial(product);
  }

  private static Map<Symbol, Integer> join(Map<Symbol, Integer> left, Map<Symbol, Integer> right) {
    Map<Symbol, Integer> both = new HashMap<>(left);
    right.forEach((symbol, exponent) -> both.merge(symbol, exponent, Integer::sum));
    return Collections.unmodifiableMap(both);
  }

  private static void addTerm(
      Map<Map<Symbol, Integer>, Long> sum, Map<Symbol, Integer> monomial, long factor) {
    long total = Math.addExact(sum.getOrDefault(monomial, 0L), factor);
    if (total == 0) {
      sum.remove(monomial);
    } else {
      sum.put(monomial, total);
    }
  }

  /** Whether it has grown beyond what is worth comparing. */
  boolean isTooLong() {
    return terms.size() > MAX_TERMS;
  }

  /** The number, if no symbol is in it. */
  public Optional<Long> asConstant() {
    if (terms.isEmpty()) {
      return Optional.of(0L);
    }
    return terms.size() == 1 ? Optional.ofNullable(terms.get(Map.of())) : Optional.empty();
  }

  public boolean isConstant() {
    return asConstant().isPresent();
  }

  /** Every symbol in it. */
  public Set<Symbol> symbols() {
    Set<Symbol> all = new LinkedHashSet<>();
    terms.keySet().forEach(monomial -> all.addAll(monomial.keySet()));
    return all;
  }

  /** This over a constant, where that leaves no remainder. */
  Optional<Polynomial> dividedBy(long divisor) {
    Map<Map<Symbol, Integer>, Long> result = new HashMap<>();
    for (Map.Entry<Map<Symbol, Integer>, Long> term : terms.entrySet()) {
      if (divisor == 0 || term.getValue() % divisor != 0) {
        return Optional.empty();
      }
      result.put(term.getKey(), term.getValue() / divisor);
    }
    return Optional.of(new Polynomial(result));
  }

  /** With each symbol replaced; empty if one has no replacement. */
  public Optional<Polynomial> substitute(Function<Symbol, Optional<Polynomial>> replacement) {
    Polynomial result = ZERO;
    for (Map.Entry<Map<Symbol, Integer>, Long> term : terms.entrySet()) {
      Polynomial product = constant(term.getValue());
      for (Map.Entry<Symbol, Integer> power : term.getKey().entrySet()) {
        Optional<Polynomial> value = replacement.apply(power.getKey());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        for (int i = 0; i < power.getValue(); i++) {
          product = product.times(value.get());
        }
      }
      result = result.plus(product);
    }
    return Optional.of(result);
  }

  /** Term by term the greater factor: not below either, where no symbol is negative. */
  Polynomial upperBound(Polynomial other) {
    return combine(other, true);
  }

  /** Term by term the lesser factor: not above either, where no symbol is negative. */
  Polynomial lowerBound(Polynomial other) {
    return combine(other, false);
  }

  private Polynomial combine(Polynomial other, boolean greater) {
    Map<Map<Symbol, Integer>, Long> result = new HashMap<>();
    Set<Map<Symbol, Integer>> monomials = new LinkedHashSet<>(terms.keySet());
    monomials.addAll(other.terms.keySet());
    for (Map<Symbol, Integer> monomial : monomials) {
      long a = terms.getOrDefault(monomial, 0L);
      long b = other.terms.getOrDefault(monomial, 0L);
      addTerm(result, monomial, greater ? Math.max(a, b) : Math.min(a, b));
    }
    return new Polynomial(result);
  }

  /**
   * How this compares to another number for all values of the symbols from 1 on: collections that
   * are not empty, loops that are entered. With a size of 0 a difference such as {@code n} against
   * {@code 2 * n} vanishes; nobody starts such work on purpose.
   */
  public Comparison compareWith(Polynomial other) {
    Polynomial difference = minus(other);
    if (difference.terms.isEmpty()) {
      return Comparison.EQUAL;
    }
    if (difference.isPositive()) {
      return Comparison.GREATER;
    }
    return difference.times(constant(-1)).isPositive() ? Comparison.LESS : Comparison.UNKNOWN;
  }

  /**
   * Whether it is above 0 for all symbols from 1 on: written in {@code s - 1} for each symbol
   * {@code s}, no factor is negative and the constant is not 0.
   */
  private boolean isPositive() {
    Polynomial shifted = substitute(symbol -> Optional.of(of(symbol).plus(ONE))).orElseThrow();
    return shifted.terms.values().stream().allMatch(factor -> factor > 0)
        && shifted.terms.containsKey(Map.<Symbol, Integer>of());
  }

  /** Whether it is certain not to be below 0, for symbols from 1 on. */
  public boolean isNonNegative() {
    return terms.isEmpty() || plus(ONE).isPositive();
  }

  /** As a reader of the source would write it. */
  public String describe(Function<Symbol, String> names) {
    if (terms.isEmpty()) {
      return "0";
    }
    List<Map.Entry<Map<Symbol, Integer>, Long>> ordered = new ArrayList<>(terms.entrySet());
    ordered.sort(
        java.util.Comparator.comparing(
                (Map.Entry<Map<Symbol, Integer>, Long> t) -> t.getKey().isEmpty())
            .thenComparing(t -> t.getValue() < 0)
            .thenComparing(t -> describeMonomial(t.getKey(), names)));
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Map<Symbol, Integer>, Long> term : ordered) {
      appendTerm(text, term, names);
    }
    return text.toString();
  }

  private static void appendTerm(
      StringBuilder text,
      Map.Entry<Map<Symbol, Integer>, Long> term,
      Function<Symbol, String> names) {
    long factor = term.getValue();
    if (text.length() > 0) {
      text.append(factor < 0 ? " - " : " + ");
    } else if (factor < 0) {
      text.append('-');
    }
    long size = Math.abs(factor);
    if (term.getKey().isEmpty()) {
      text.append(size);
    } else {
      text.append(size == 1 ? "" : size + " * ").append(describeMonomial(term.getKey(), names));
    }
  }

  private static String describeMonomial(
      Map<Symbol, Integer> monomial, Function<Symbol, String> names) {
    return monomial.entrySet().stream()
        .flatMap(
            power -> Collections.nCopies(power.getValue(), names.apply(power.getKey())).stream())
        .sorted()
        .collect(Collectors.joining(" * "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial polynomial && polynomial.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return describe(Symbol::toString);
  }
}
