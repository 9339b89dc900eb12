// trap: a search that comes nearer to its end each turn
package BusyWait.good;

/** A list of names. */
public final class WalksList {
  private Node first;

  public synchronized void add(String name) {
    Node node = new Node();
    node.name = name;
    node.next = first;
    first = node;
  }

  public synchronized boolean has(String name) {
    Node at = first;
    while (at != null && !at.name.equals(name)) {
      at = at.next; // defence
    }
    return at != null;
  }

  private static final class Node {
    private String name;
    private Node next;
  }
}
