// trap: T17 only the thread that turns in the loop has what the loop looks at
package BusyWait.good;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Walks a tree. */
public final class OwnProgress implements Runnable {
  /** What is walked. */
  public record Node(String name, List<Node> below) {}

  private final Deque<Node> open = new ArrayDeque<>();
  private boolean done;

  public OwnProgress(Node root) {
    open.push(root);
  }

  @Override
  public void run() {
    while (!done) {
      step();
    }
  }

  private void step() {
    Node next = open.poll();
    if (next == null) {
      done = true; // defence
      return;
    }
    System.out.println(next.name());
    next.below().forEach(open::push);
  }
}
