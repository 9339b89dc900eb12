// axis: a local that is printed, in the method's caller's way
package InterruptStatusDropped.bad;

/** Runs steps. */
public final class PrintedAndForgotten {
  private PrintedAndForgotten() {}

  public static void step(Runnable work) {
    work.run();
    boolean interrupted = Thread.interrupted(); // expect: InterruptStatusDropped
    System.out.println(interrupted);
  }
}
