package io.github.quiesce.facts;

import java.util.List;
import java.util.Optional;

/**
 * Which overloads facts hold for. Written {@code put} (all), {@code put(1)} (by arity), {@code
 * put(_, long, TimeUnit)} (by types: simple or qualified names, {@code _} for any), {@code new(…)}
 * for constructors.
 *
 * @param name the method's name, {@code <init>} for constructors
 * @param arity the number of parameters, or -1 for any
 * @param types one simple or binary name (or {@code _}) for each parameter, if given
 */
public record SignaturePattern(String name, int arity, Optional<List<String>> types) {
  /** Whether a call with these erased parameter types is meant; {@code "?"} matches any type. */
  public boolean matches(String calledName, List<String> parameterTypes) {
    if (!name.equals(calledName) || (arity >= 0 && arity != parameterTypes.size())) {
      return false;
    }
    return types.isEmpty() || typesMatch(types.get(), parameterTypes);
  }

  private static boolean typesMatch(List<String> wanted, List<String> actual) {
    if (wanted.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!typeMatches(wanted.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean typeMatches(String wanted, String actual) {
    return wanted.equals("_")
        || actual.equals("?")
        || actual.equals(wanted)
        || actual.endsWith("." + wanted)
        || actual.endsWith("$" + wanted);
  }
}
