// axis: static, a field that is not volatile, no body
package BusyWait.bad;

/** A switch of the whole process. */
public final class PlainFlag {
  private static boolean open;

  private PlainFlag() {}

  public static void open() {
    open = true;
  }


  public static int openThen(int answer) {
    while (!open); // expect: BusyWait
    return answer;
  }
}
