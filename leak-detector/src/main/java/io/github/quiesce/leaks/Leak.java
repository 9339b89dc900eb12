package io.github.quiesce.leaks;

import java.util.List;
import java.util.Optional;

/**
 * A thread that was left behind.
 *
 * @param thread as it was when it was found for the last time
 * @param origin who started it, if that is on record
 */
public record Leak(LiveThread thread, Optional<Origin> origin) {
  private static final int MOST_FRAMES = 16;

  /** The rule whose page tells more about leaks of this kind; empty if none is likely. */
  public Optional<String> rule() {
    return LikelyRules.of(thread);
  }

  /** Several lines for people: what it is, what it does, who started it, and where to read on. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(thread.virtual() ? "virtual thread " : "thread ").append(thread.id());
    text.append(thread.name().isEmpty() ? "" : " \"" + thread.name() + "\"");
    thread.state().ifPresent(state -> text.append(", ").append(state));
    text.append(thread.daemon() ? "" : ", keeps the JVM from ending");
    thread.owner().ifPresent(owner -> text.append(", of ").append(owner));
    append(text, thread.stack());
    origin.ifPresent(
        by -> {
          text.append("\n  started by \"").append(by.starterName()).append('"');
          append(text, by.stack());
        });
    rule().ifPresent(rule -> text.append("\n  see ").append(LikelyRules.page(rule)));
    return text.toString();
  }

  private static void append(StringBuilder text, List<StackTraceElement> stack) {
    stack.stream().limit(MOST_FRAMES).forEach(frame -> text.append("\n    at ").append(frame));
    if (stack.size() > MOST_FRAMES) {
      text.append("\n    … ").append(stack.size() - MOST_FRAMES).append(" more");
    }
  }
}
