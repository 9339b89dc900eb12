// trap: T8 the run method of a thread class ends; that others run a Runnable says nothing of it
package InterruptSwallowed.good;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Prints on a thread of its own. */
public final class PrinterBesideOthers {
  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

  private final class Printer extends Thread {
    @Override
    public void run() {
      try {
        while (true) {
          System.out.println(texts.take());
        }
      } catch (InterruptedException e) { // defence
        System.out.println("ends");
      }
    }
  }

  public Thread launch() {
    Printer printer = new Printer();
    printer.start();
    return printer;
  }

  public void print(String text) {
    texts.add(text);
  }

  public static void all(List<Runnable> others) {
    others.forEach(Runnable::run);
  }
}
