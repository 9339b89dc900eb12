package io.github.quiesce.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How often a generated program arrives: a sum of products of sizes, and its text. */
final class ArrivalTotal {
  static final ArrivalTotal ZERO = new ArrivalTotal(Map.of());
  static final ArrivalTotal ONE = new ArrivalTotal(Map.of(List.of(), 1));

  private final Map<List<String>, Integer> terms;

  private ArrivalTotal(Map<List<String>, Integer> terms) {
    this.terms = terms;
  }

  ArrivalTotal plus(ArrivalTotal other) {
    Map<List<String>, Integer> sum = new TreeMap<>(ORDER);
    sum.putAll(terms);
    other.terms.forEach((sizes, factor) -> sum.merge(sizes, factor, Integer::sum));
    return new ArrivalTotal(sum);
  }

  private static final Comparator<List<String>> ORDER = Comparator.comparing(Object::toString);

  /** So often, for each round of a loop. */
  ArrivalTotal times(String size) {
    Map<List<String>, Integer> product = new TreeMap<>(ORDER);
    terms.forEach(
        (sizes, factor) -> {
          if (Character.isDigit(size.charAt(0))) {
            product.put(sizes, factor * Integer.parseInt(size));
          } else {
            List<String> more = new ArrayList<>(sizes);
            more.add(size);
            Collections.sort(more);
            product.put(more, factor);
          }
        });
    return new ArrivalTotal(product);
  }

  /** Whether no drawn size is in it. */
  boolean isConstant() {
    return terms.keySet().stream().allMatch(List::isEmpty);
  }

  /** The number, of a constant. */
  int constant() {
    return terms.getOrDefault(List.<String>of(), 0);
  }

  /** Another total that is the same for some sizes only: one of the sizes is left out. */
  ArrivalTotal without(String size) {
    Map<List<String>, Integer> left = new TreeMap<>(ORDER);
    terms.forEach(
        (sizes, factor) -> {
          List<String> others = new ArrayList<>(sizes);
          others.remove(size);
          left.merge(others, factor, Integer::sum);
        });
    return new ArrivalTotal(left);
  }

  /** The sizes in it. */
  List<String> sizes() {
    return terms.keySet().stream().flatMap(List::stream).distinct().toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArrivalTotal total && total.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** As an expression, its parts in an order of chance. */
  String text(Random random) {
    List<String> products = new ArrayList<>();
    terms.forEach((sizes, factor) -> products.add(product(sizes, factor, random)));
    Collections.shuffle(products, random);
    return products.isEmpty() ? "0" : String.join(" + ", products);
  }

  private static String product(List<String> sizes, int factor, Random random) {
    List<String> factors = new ArrayList<>(sizes);
    if (factor != 1 || sizes.isEmpty()) {
      factors.add(String.valueOf(factor));
    }
    Collections.shuffle(factors, random);
    return String.join(" * ", factors);
  }
}
