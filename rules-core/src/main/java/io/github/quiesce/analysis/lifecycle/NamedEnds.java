package io.github.quiesce.analysis.lifecycle;

import java.util.List;
import java.util.Locale;

/**
 * Methods that end what they are passed, by their names: what a helper out of view does with it
 * cannot be seen, and one that ends all of a list does it in a loop over objects of any type.
 */
final class NamedEnds {
  private static final List<String> VERBS =
      List.of("shutdown", "close", "stop", "terminate", "dispose", "destroy");

  private NamedEnds() {}

  /** Whether one of the verbs begins a word of the name, as in {@code gracefulShutdown}. */
  static boolean isOne(String methodName) {
    String name = methodName.toLowerCase(Locale.ROOT);
    return VERBS.stream()
        .anyMatch(
            verb -> {
              int at = name.indexOf(verb);
              return at == 0 || (at > 0 && Character.isUpperCase(methodName.charAt(at)));
            });
  }
}
