// axis: program that runs, journals that come and go
package ShutdownHookPerCall.bad;

import java.util.Arrays;

/** A journal that is written at the end of the process if it is not before. */
public final class Reproduction {
  private Reproduction() {}

  public static void open(byte[] journal) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(journal))); // expect: ShutdownHookPerCall
  }

  private static void write(byte[] journal) {
    System.out.println(Arrays.hashCode(journal));
  }

  public static void run() throws Exception {
    byte[] journal = new byte[2 << 20];
    open(journal);
    write(journal);
  }
}
