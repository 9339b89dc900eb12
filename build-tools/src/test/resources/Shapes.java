package io.github.quiesce.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas, method references and records of many shapes, and what comes of them. */
public class Shapes implements Callable<List<String>> {
  private final List<String> said = new ArrayList<>();
  private final int field = 5;

  interface Named {
    String name();

    default Supplier<String> twice() {
      return () -> name() + secret();
    }

    private String secret() {
      return Stream.of(name()).map(this::mark).findFirst().orElseThrow();
    }

    private String mark(String text) {
      return text + "!";
    }

    static Supplier<Named> constant(String text) {
      return () -> () -> text;
    }
  }

  interface Named2 {
    int number();

    default Supplier<String> twice() {
      return () -> String.valueOf(2 * number());
    }
  }

  interface Narrow<T extends CharSequence> {
    T give(T from);
  }

  record Empty() {}

  record Pair(String name, int number) {}

  record All(
      boolean a, byte b, char c, short d, int e, long f, float g, double h, Object i, int[] j) {}

  static class Outer {
    private final String text;

    private Outer(String text) {
      this.text = text;
    }

    class Inner {
      final String more;

      Inner(String more) {
        this.more = more;
      }

      Function<String, String> adding() {
        return end -> text + more + end;
      }
    }

    Function<String, Inner> maker() {
      return Inner::new;
    }

    private static String hidden(Object of) {
      return "hidden " + of;
    }

    protected String open(int times) {
      return text.repeat(times);
    }
  }

  static class Below extends Outer {
    Below() {
      super("below");
    }

    IntFunction<String> ofSuper() {
      return super::open;
    }
  }

  @Override
  public List<String> call() {
    functions();
    primitives();
    references();
    records();
    exceptions();
    return said;
  }

  private void functions() {
    Function<String, Integer> length = text -> text.length() + field;
    BiFunction<String, Integer, String> repeat = (text, times) -> text.repeat(times);
    say(length.andThen(n -> n * 2).apply("abc"));
    say(repeat.andThen(String::length).apply("ab", 3));
    Predicate<String> blank = String::isBlank;
    say(blank.negate().or(text -> text.length() > 2).test("   "));
    BinaryOperator<Integer> sum = Integer::sum;
    say(sum.andThen(n -> n + 1).apply(1, 2));
    UnaryOperator<String> upper = String::toUpperCase;
    say(upper.compose((Object of) -> of + "x").apply(1));
    Consumer<String> saying = this::say;
    saying.andThen(text -> say(text + " again")).accept("said");
    say(Named.constant("named").get().twice().get());
    Named named = () -> "both";
    Named2 numbered = () -> 21;
    say(named.twice().get() + numbered.twice().get());
    Narrow<String> narrow = Objects::requireNonNull;
    say(narrow.give("narrow").length());
    Runnable serializable = (Runnable & Serializable) () -> say("serializable");
    serializable.run();
  }

  private void primitives() {
    long big = 1L << 40;
    double half = 0.5;
    boolean yes = true;
    byte small = 3;
    char letter = 'c';
    LongSupplier captured = () -> big + (long) (half * 4) + (yes ? small : letter);
    say(captured.getAsLong());
    IntBinaryOperator times = (a, b) -> a * b;
    say(times.applyAsInt(6, 7));
    IntPredicate odd = n -> n % 2 == 1;
    say(IntStream.range(0, 9).filter(odd.negate()).boxed().map(n -> n + big).toList());
    ToIntFunction<String> parsed = Integer::parseInt;
    say(parsed.applyAsInt("12"));
    Function<Integer, Integer> boxed = Math::abs;
    say(boxed.apply(-3));
    ToLongFunction<String> widened = String::length;
    say(widened.applyAsLong("four"));
    Function<Integer, String> unboxed = Long::toString;
    say(unboxed.apply(6));
    ToLongFunction<Integer> valued = Integer::valueOf;
    say(valued.applyAsLong(7));
    Supplier<Object> boxing = "five"::length;
    say(boxing.get());
  }

  private void references() {
    say(new Below().ofSuper().apply(2));
    say(new Outer("out").maker().apply("in").adding().apply("end"));
    Function<Object, String> hidden = Outer::hidden;
    say(hidden.apply(7));
    Function<String, Outer> made = Outer::new;
    say(made.apply("made").text);
    IntFunction<String[]> array = String[]::new;
    say(array.apply(3).length);
    Supplier<Map<String, List<Integer>>> map = Map::of;
    say(map.get());
    Function<Integer, Integer>[] counting = counting();
    say(counting[0].apply(1) + counting[1].apply(1));
  }

  @SuppressWarnings("unchecked")
  private static Function<Integer, Integer>[] counting() {
    return Stream.of(1, 10).<Function<Integer, Integer>>map(by -> n -> n + by)
        .toArray(Function[]::new);
  }

  private void records() {
    int[] numbers = {1};
    All one = all(Double.NaN, "i", numbers);
    say(one.equals(all(Double.NaN, new String("i"), numbers)));
    say(one.equals(all(0.0, "i", numbers)) || all(0.0, "i", numbers).equals(all(-0.0, "i", numbers)));
    say(one.equals(all(Double.NaN, null, numbers)) || one.equals(null) || one.equals("one"));
    say(all(2.5, null, null).hashCode());
    say(new Pair("a", 1).equals(new Pair("a", 1)) && !new Pair("a", 1).equals(new Pair("a", 2)));
    say(new Pair(null, 4).hashCode() + " " + new Pair("b", 4));
    say(new Empty().equals(new Empty()) + " " + new Empty().hashCode());
  }

  private static All all(double h, Object i, int[] j) {
    return new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, h, i, j);
  }

  private void exceptions() {
    Callable<String> failing =
        () -> {
          throw new java.io.IOException("checked");
        };
    try {
      failing.call();
    } catch (Exception e) {
      say(e);
    }
    try {
      Function<Object, Integer> wrong = cast(String::length);
      say(wrong.apply(1));
    } catch (ClassCastException e) {
      say("no string");
    }
  }

  @SuppressWarnings("unchecked")
  private static <A, B> Function<Object, B> cast(Function<A, B> function) {
    return (Function<Object, B>) function;
  }

  private void say(Object what) {
    said.add(String.valueOf(what));
  }
}
