package io.github.quiesce.leaks;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says of a thread that it is no leak. */
@FunctionalInterface
public interface ThreadFilter extends Predicate<LiveThread> {
  /** Threads whose whole name the regular expression matches. */
  static ThreadFilter named(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return thread -> pattern.matcher(thread.name()).matches();
  }

  /** Threads of a class whose whole name the regular expression matches. */
  static ThreadFilter ofType(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return thread -> pattern.matcher(thread.type()).matches();
  }

  /** Threads of a group of this name. */
  static ThreadFilter inGroup(String name) {
    return thread -> thread.group().equals(name);
  }

  /**
   * Threads with a frame on their stack that the whole regular expression matches, written {@code
   * package.Class.method}.
   */
  static ThreadFilter withFrame(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return withStack(
        stack ->
            stack.stream()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .anyMatch(frame -> pattern.matcher(frame).matches()));
  }

  /** Threads whose stack, innermost frame first, is as the predicate wants it. */
  static ThreadFilter withStack(Predicate<List<StackTraceElement>> predicate) {
    return thread -> predicate.test(thread.stack());
  }

  /** Threads of an executor or scope whose name the whole regular expression matches (JDK 21). */
  static ThreadFilter ownedBy(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return thread -> thread.owner().filter(name -> pattern.matcher(name).matches()).isPresent();
  }
}
