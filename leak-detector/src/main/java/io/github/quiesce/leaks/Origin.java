package io.github.quiesce.leaks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who started a thread.
 *
 * @param starter id of the thread that called start
 * @param starterName its name
 * @param stack of the starter at that moment, innermost frame first
 */
public record Origin(long starter, String starterName, List<StackTraceElement> stack) {
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  public Origin {
    stack = List.copyOf(stack);
  }

  /** Whether it was started under a method of a class, or of one nested in it. */
  public boolean isUnder(String className, String methodName) {
    return stack.stream()
        .anyMatch(
            frame -> isOf(frame.getClassName(), className) && methodOf(frame).equals(methodName));
  }

  /** Whether it was started under any code of a class, or of one nested in it. */
  public boolean isUnder(String className) {
    return stack.stream().anyMatch(frame -> isOf(frame.getClassName(), className));
  }

  private static boolean isOf(String name, String className) {
    return name.equals(className) || name.startsWith(className + "$");
  }

  /** The method in which a lambda stands, for {@code lambda$test$0}. */
  private static String methodOf(StackTraceElement frame) {
    Matcher lambda = LAMBDA.matcher(frame.getMethodName());
    return lambda.matches() ? lambda.group(1) : frame.getMethodName();
  }
}
