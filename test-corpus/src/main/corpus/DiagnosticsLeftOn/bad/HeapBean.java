// axis: the memory bean is asked how much is used before and after
package DiagnosticsLeftOn.bad;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Map;
import java.util.TreeMap;

/** An index that is built anew from time to time. */
public final class HeapBean {
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private Map<String, Integer> index = new TreeMap<>();

  public synchronized void rebuild(Iterable<String> words) {
    long before = memory.getHeapMemoryUsage().getUsed();
    Map<String, Integer> next = new TreeMap<>();
    words.forEach(word -> next.merge(word, 1, Integer::sum));
    index = next;
    if (memory.getHeapMemoryUsage().getUsed() > before) {
      memory.gc(); // expect: DiagnosticsLeftOn
    }
  }

  public synchronized int count(String word) {
    return index.getOrDefault(word, 0);
  }
}
