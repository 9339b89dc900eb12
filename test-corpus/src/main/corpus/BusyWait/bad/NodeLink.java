// axis: a link that another thread is about to set: only possible
package BusyWait.bad;

import java.util.concurrent.atomic.AtomicReference;

/** Many producers, one consumer. */
public final class NodeLink {
  private static final class Node {
    private final Runnable job;
    private volatile Node next;

    Node(Runnable job) {
      this.job = job;
    }

    Node next() {
      return next;
    }
  }

  private Node head = new Node(null);
  private final AtomicReference<Node> tail = new AtomicReference<>(head);

  private final Thread consumer;

  public NodeLink(Thread consumer) {
    this.consumer = consumer;
  }

  public void put(Runnable job) {
    Node node = new Node(job);
    tail.getAndSet(node).next = node;
  }

  public Runnable take() {
    if (Thread.currentThread() != consumer) {
      throw new IllegalStateException("not the consumer");
    }
    Node first = head;
    if (first == tail.get()) {
      return null;
    }
    Node node;
    while ((node = first.next()) == null) { // expect strict: BusyWait
      // one more step of the producer
    }
    head = node;
    return node.job;
  }
}
