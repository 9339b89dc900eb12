// trap: a loop that goes on to what its local names next, and throws at one
package BusyWait.good;

/** Keys in chains, which other threads make longer. */
public final class ChainSearch {
  private static final class Node {
    private final String key;
    private volatile Node next;

    Node(String key) {
      this.key = key;
    }
  }

  private final Node head = new Node("");

  void put(String key) {
    Node added = new Node(key);
    added.next = head.next;
    head.next = added;
  }

  int countOrThrow(String forbidden) {
    int found = 0;
    for (Node node = head; node != null; node = node.next) { // defence
      if (node.key == forbidden) {
        throw new IllegalArgumentException("forbidden: " + forbidden);
      }
      found++;
    }
    return found;
  }
}
