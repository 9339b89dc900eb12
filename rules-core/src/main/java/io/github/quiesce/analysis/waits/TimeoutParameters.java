package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which parameters of a method say how long it may take: one whose type is a duration, a number
 * with a unit of time behind it, and a number or a point in time whose name has the word timeout or
 * deadline. A name that says what else the time is for (a delay, a period, a lease) speaks against.
 */
public final class TimeoutParameters {
  private static final Set<String> NUMBERS =
      Set.of("long", "int", "java.lang.Long", "java.lang.Integer");
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_\\d]+");
  private static final Set<String> TIMEOUT_WORDS = Set.of("timeout", "deadline");
  private static final Set<List<String>> TIMEOUT_PAIRS =
      Set.of(List.of("time", "out"), List.of("max", "wait"), List.of("wait", "time"));
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "delay",
          "period",
          "interval",
          "quiet",
          "lease",
          "age",
          "ttl",
          "live",
          "alive",
          "idle",
          "backoff",
          "pause",
          "retention",
          "expiry",
          "expiration",
          "rate",
          "window",
          "step",
          "sleep",
          "since",
          "elapsed",
          "old",
          "resolution",
          "precision",
          "latency",
          "every",
          "initial",
          "cooldown",
          "refresh",
          "poll",
          "tick");

  /** What is told to stop gets it, and the method waits so long; or what is too old gets it. */
  private static final String GRACE = "grace";

  private final Lengths lengths;

  private TimeoutParameters(Analyses analyses) {
    this.lengths = Lengths.of(analyses);
  }

  public static TimeoutParameters of(Analyses analyses) {
    return analyses.get(TimeoutParameters.class, TimeoutParameters::new);
  }

  /** Positions of the parameters that say how long the method may take. */
  public List<Integer> in(MethodModel method) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < method.arity(); i++) {
      if (isTimeout(method.signature(), i)) {
        found.add(i);
      }
    }
    return found;
  }

  /** Whether the parameter may as well say how much older than allowed something may be. */
  boolean mayBeOtherTime(MethodModel method, int index) {
    return words(method.signature().parameterNames().get(index)).contains(GRACE);
  }

  private boolean isTimeout(MethodModel.Signature signature, int index) {
    String type = signature.parameterTypes().get(index);
    boolean number = NUMBERS.contains(type);
    if (!number && !lengths.isDuration(type)) {
      return false;
    }
    List<String> words = words(signature.parameterNames().get(index));
    if (!words.contains(GRACE) && words.stream().anyMatch(OTHER_TIMES::contains)) {
      return false;
    }
    return !number || hasUnitBehind(signature, index) || saysTimeout(words);
  }

  private boolean hasUnitBehind(MethodModel.Signature signature, int index) {
    List<String> types = signature.parameterTypes();
    return index + 1 < types.size() && lengths.isUnit(types.get(index + 1));
  }

  private static boolean saysTimeout(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (TIMEOUT_WORDS.contains(words.get(i))
          || (i > 0 && TIMEOUT_PAIRS.contains(words.subList(i - 1, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    return WORD_START
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
