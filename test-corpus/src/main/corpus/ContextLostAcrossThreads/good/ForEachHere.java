// trap: the code runs on the same thread, only written as a lambda
package ContextLostAcrossThreads.good;

import java.util.List;

/** Goes through a list. */
public final class ForEachHere {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private ForEachHere() {}

  static void handle(List<String> lines, String user) {
    USER.set(user);
    try {
      lines.forEach(line -> System.out.println(USER.get() + line)); // defence
    } finally {
      USER.remove();
    }
  }
}
