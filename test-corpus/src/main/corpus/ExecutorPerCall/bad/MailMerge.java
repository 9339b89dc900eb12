// axis: method reference is the only use
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends the letters of a campaign. */
public final class MailMerge {
  public void send(List<Runnable> letters) {
    ExecutorService couriers = Executors.newFixedThreadPool(3); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    letters.forEach(couriers::execute);
  }
}
