// trap: T13 the helper that takes gets out of the loop by an exception of its own, or by the interrupt
package ConsumerLoopNeverEnds.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Two readers of one box. */
public final class HelperLeaves implements AutoCloseable {
  private static final String END = "end";

  private final BlockingQueue<String> box = new ArrayBlockingQueue<>(30);
  private final Thread byMark = new Thread(this::readToTheMark, "by-mark");
  private final Thread byInterrupt = new Thread(this::readUntilInterrupted, "by-interrupt");

  public void start() {
    byMark.start();
    byInterrupt.start();
  }

  public boolean drop(String paper) {
    return box.offer(paper);
  }

  @Override
  public void close() throws InterruptedException {
    byInterrupt.interrupt();
    if (!box.offer(END, 1, TimeUnit.SECONDS)) {
      byMark.interrupt();
    }
  }

  private void readToTheMark() {
    try {
      while (true) {
        readOne();
      }
    } catch (EndOfPapers e) {
      System.out.println("read all");
    }
  }

  private void readOne() throws EndOfPapers {
    try {
      String paper = box.take(); // expect strict: UnboundedWait
      if (paper.equals(END)) {
        throw new EndOfPapers(); // defence
      }
      System.out.println(paper);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EndOfPapers();
    }
  }

  private void readUntilInterrupted() {
    try {
      while (true) {
        show();
      }
    } catch (InterruptedException e) {
      System.out.println("interrupted");
    }
  }

  private void show() throws InterruptedException {
    System.out.println(box.take());
  }

  private static final class EndOfPapers extends Exception {
    private static final long serialVersionUID = 1;
  }
}
