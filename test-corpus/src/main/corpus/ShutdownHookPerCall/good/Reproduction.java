// trap: T3 program that runs: the hook is removed again
package ShutdownHookPerCall.good;

import java.util.Arrays;

/** A journal that is written at the end of the process if it is not before. */
public final class Reproduction {
  private Reproduction() {}

  public static Thread open(byte[] journal) {
    Thread hook = new Thread(() -> write(journal));
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void write(byte[] journal) {
    System.out.println(Arrays.hashCode(journal));
  }

  public static void run() throws Exception {
    byte[] journal = new byte[2 << 20];
    Thread hook = open(journal);
    write(journal);
    Runtime.getRuntime().removeShutdownHook(hook); // defence
  }
}
