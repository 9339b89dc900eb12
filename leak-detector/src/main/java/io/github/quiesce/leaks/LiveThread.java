package io.github.quiesce.leaks;

import java.util.List;
import java.util.Optional;

/**
 * A thread as it was at one moment.
 *
 * @param id as {@link Thread#getId()}; the JVM does not use one twice
 * @param name empty for most virtual threads
 * @param type name of its class; empty where the JVM does not say
 * @param group name of its thread group; empty where it has none
 * @param daemon whether the JVM ends without waiting for it; virtual threads are daemons
 * @param virtual whether it is a virtual thread
 * @param state empty where the JVM does not say
 * @param stack innermost frame first
 * @param owner the executor or scope that it belongs to, as the JVM names it; known on JDK 21 and
 *     later
 */
public record LiveThread(
    long id,
    String name,
    String type,
    String group,
    boolean daemon,
    boolean virtual,
    Optional<Thread.State> state,
    List<StackTraceElement> stack,
    Optional<String> owner) {
  public LiveThread {
    stack = List.copyOf(stack);
  }

  /** Whether a method is on the stack. */
  public boolean isIn(String className, String methodName) {
    return stack.stream()
        .anyMatch(
            frame ->
                frame.getClassName().equals(className) && frame.getMethodName().equals(methodName));
  }

  LiveThread ownedBy(Optional<String> who) {
    return new LiveThread(id, name, type, group, daemon, virtual, state, stack, who);
  }
}
